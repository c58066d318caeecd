/** Words around official documents; the documents themselves are Chinese. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const documents = { zh, en, ja };
