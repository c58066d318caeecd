import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  title: '退場時の評価',
  idle: '{{number}} 番窓口',
  idleHint: '手続きが終わりましたら、こちらで評価をお願いします',
  ask: '今回の対応にご満足いただけましたか？',
  private: '担当者には誰の評価か分かりません',
  grade: { g5: 'とても満足', g4: '満足', g3: 'ほぼ満足', g2: '不満', g1: 'とても不満' },
  goodTags: '良かった点（複数可）',
  badTags: '良くなかった点（複数可）',
  text: 'その他のご意見（任意）',
  textNeeded: '一つ選ぶか、一言お書きください',
  submit: '評価を送る',
  decline: '評価しない',
  thanks: 'ご評価ありがとうございました',
  thanksBad: 'お知らせいただきありがとうございます。改善します',
  already: 'この手続きはすでに評価済みです',
  bye: 'お気をつけてお帰りください',
};
