/** Words for help, more time, the lowered screen and reading aloud; and for the guide desk that is called. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const everybody = { zh, en, ja };
