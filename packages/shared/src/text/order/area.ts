/** Words about the order of calls, its reasons, and how many windows it needs. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const order = { zh, en, ja };
