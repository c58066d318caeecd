/** Words of the guide desk. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const guideDesk = { zh, en, ja };
