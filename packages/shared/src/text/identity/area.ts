/** Words of saying who one is, at the kiosk. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const identity = { zh, en, ja };
