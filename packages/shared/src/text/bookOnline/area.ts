/** Words of booking on a phone, and of the appointment on the phone page. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const bookOnline = { zh, en, ja };
