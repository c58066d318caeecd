import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  heading: '案内した待ち時間は正しかったか',
  note: '発券時に案内した時間と、実際に呼ばれるまでの時間の比較です。一度で呼び出され、そのまま手続きを終えた番号だけを数えます',
  summary:
    '案内 {{range}} 分、実際は平均 {{waited}} 分。{{share}}% の方は案内より長く待ちませんでした（{{people}} 人）',
  nothing: 'この日は比較できる番号がまだありません',
  byQueue: '列ごと',
  byHour: '発券の時間帯ごと',
  queue: '列',
  hour: '時間帯',
  people: '人数',
  announced: '案内（分）',
  waited: '実際の平均（分）',
  error: 'ずれ',
  within: '案内以内',
  exact: '的中',
  tooShort: '{{minutes}} 分短く案内',
  tooLong: '{{minutes}} 分長く案内',
};
