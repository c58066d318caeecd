/** Words of booking a time and of coming with one, at the kiosk. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const booking = { zh, en, ja };
