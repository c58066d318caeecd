/** Words of the page where a hall records its own voice. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const voice = { zh, en, ja };
