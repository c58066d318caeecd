/** Starts the manager's wall. */
import './wall.css';
import { order } from '@yiting/shared/text/order/area.ts';
import { screens } from '@yiting/shared/text/screens/area.ts';
import { terminal } from '@yiting/shared/text/terminal/area.ts';
import { startStation } from '../station/start-station.tsx';
import { Wall } from './wall.tsx';

startStation('wall', { order, screens, terminal }, (client) => <Wall client={client} />);
