/** Words of the phone page. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const visit = { zh, en, ja };
