import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  slipsLeft: '残り約 {{count}} 枚',
  changeRoll: '用紙を交換した',
  changeRollOf: '{{printer}}：用紙を交換した',
  asked: '{{printer}}：用紙を交換しましたか？',
  notChanged: 'していない',
  metres: 'ロールの長さ（m）',
  title: '用紙',
  state: { ok: '用紙あり', nearEnd: '用紙残りわずか', empty: '用紙切れ', unknown: '不明' },
};
