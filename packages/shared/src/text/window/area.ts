/** Words of the window desk. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const windowDesk = { zh, en, ja };
