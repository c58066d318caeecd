/** Starts the strip above a window. */
import './strip.css';
import { screens } from '@yiting/shared/text/screens/area.ts';
import { startStation } from '../station/start-station.tsx';
import { WindowStrip } from './window-strip.tsx';

startStation('windowStrip', { screens }, (client) => <WindowStrip client={client} />);
