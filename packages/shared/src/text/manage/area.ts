/** Words of the manager's console. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const manage = { zh, en, ja };
