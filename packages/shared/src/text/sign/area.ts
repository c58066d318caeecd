/** Words of signing on the window's tablet. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const sign = { zh, en, ja };
