/** Words of the paper in the printers, at desk and console. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const paper = { zh, en, ja };
