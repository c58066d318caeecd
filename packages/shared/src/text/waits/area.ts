/** Words about how true the announced waits were. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const waits = { zh, en, ja };
