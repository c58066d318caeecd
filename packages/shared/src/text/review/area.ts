/** Words of the review desk. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const review = { zh, en, ja };
