/** Words of a kiosk's first run. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const firstRun = { zh, en, ja };
