/** Words of intake and decision at the window desk. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const intake = { zh, en, ja };
