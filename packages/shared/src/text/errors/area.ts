/** Words for every expected failure. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const errors = { zh, en, ja };
