/** Words of the rating tablet. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const rating = { zh, en, ja };
