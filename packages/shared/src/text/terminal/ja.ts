import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  whyNoPaper: {
    noPaper: '用紙がなくなりました。',
    coverOpen: 'プリンターのふたが開いています。',
    offline: 'プリンターに接続できません。',
    busy: 'プリンターが使用中です。',
    diedMidJob: '印刷が途中で止まりました。',
    error: 'プリンターが故障しています。',
    noAnswer: 'プリンターから応答がありません。',
    connectionLost: 'プリンターとの接続が切れました。',
    paperEnded: '用紙が切れ、番号票が不完全かもしれません。',
    writeOnly: 'このプリンターは印刷結果を返しません。',
    restarted: 'この端末は再起動しました。',
    noPrinter: 'ここでは番号票を印刷しません。',
    journalUnwritable: '端末の記憶装置に異常があります。',
  },
  reprint: '番号票は案内カウンターで再発行します。書類を読み取った方は、ほかの番号発券機でも再発行できます。',
  reprintAway:
    '番号票はホールの案内カウンターで再発行します。書類を読み取った方は、ホールの番号発券機でも再発行できます。',
  scan: '読み取ると、スマホで順番を確認できます',
  hostTitle: '端末を復旧しています',
  hostHint: 'しばらくお待ちいただくか、案内カウンターへお越しください。',
  guides: '手続きの案内を見る',
  noVoice: '音声なし・字幕のみ',
  printGuide: '必要書類を印刷する',
  guidePaper: {
    printing: '印刷しています…',
    printed: '用紙をお取りください',
    sentUnverified: '印刷できていないかもしれません',
    failed: '印刷できませんでした',
    tooMany: '印刷したばかりです。少しお待ちください',
  },
};
