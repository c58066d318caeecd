/** Words of a kiosk when something is missing: paper, its own device host, numbers, a voice. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const terminal = { zh, en, ja };
