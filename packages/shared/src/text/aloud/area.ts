/** What the kiosk says aloud, and the keys of its keypad. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const aloud = { zh, en, ja };
