/** Words of the kiosk. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const kiosk = { zh, en, ja };
