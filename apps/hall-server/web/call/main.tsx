/** Starts the call screen. */
import './call.css';
import { screens } from '@yiting/shared/text/screens/area.ts';
import { startStation } from '../station/start-station.tsx';
import { CallScreen } from './call-screen.tsx';

startStation('callScreen', { screens }, (client) => <CallScreen client={client} />);
