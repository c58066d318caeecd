/** Words about offline numbers: at the kiosk, at the desks. */
import { en } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

export const offline = { zh, en, ja };
