/** Words about mandates in the console. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const mandates = { zh, en, ja };
