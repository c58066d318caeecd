import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  title: '文書',
  shape: '用紙',
  shapes: { paper: 'A4', slip: 'レシート' },
  printed: '原本は印刷済み',
  notPrinted: '原本は未印刷',
  printedAgain: '再印刷 {{count}} 回',
  print: '印刷する',
  printAgain: '再印刷する',
  kind: {
    receiptSlip: '書類受領票',
    acceptanceNotice: '受理通知書',
    correctionNotice: '補正通知書',
    gapCommitment: '後日提出の誓約書',
    gapNotice: '後日提出の通知書',
    intakeRefusal: '不受理通知書',
    procedureNotice: '特別手続き通知書',
    extensionNotice: '延長通知書',
    approval: '許可決定書',
    refusal: '不許可決定書',
    deliveryReceipt: '送達確認書',
    withdrawal: '取り下げ確認書',
    termination: '打ち切り通知書',
  },
};
