/** Words of the console about calendars, opening hours, booking rules, appointments and messages. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const calendars = { zh, en, ja };
