/** Words that more than one page needs. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const common = { zh, en, ja };
