/** Words of a kiosk's place. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const site = { zh, en, ja };
