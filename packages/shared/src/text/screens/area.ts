/** Words of the public screens and the wall. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const screens = { zh, en, ja };
