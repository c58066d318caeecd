/** Starts the manager's wall. */
import './wall.css';
import { screens } from '@yiting/shared/text/screens/area.ts';
import { startStation } from '../station/start-station.tsx';
import { Wall } from './wall.tsx';

startStation('wall', { screens }, (client) => <Wall client={client} />);
