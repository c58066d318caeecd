/** Words of appointments at the desks. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const bookingDesk = { zh, en, ja };
