import type { Same } from '../area.ts';
import type { zh } from './zh.ts';

export const ja: Same<typeof zh> = {
  title: {
    commitment: '承諾書にご署名ください',
    gapCommitment: '後日提出の承諾書にご署名ください',
    receipt: '受領のご署名をお願いします',
    withdrawal: '取下げにご署名ください',
  },
  read: '全文をお読みのうえ、指またはペンでご署名ください。本文は中国語です。内容は職員がご説明します。',
  pad: '署名欄',
  here: 'ここにご署名ください',
  clear: '書き直す',
  sign: '署名する',
  thanks: 'ご署名ありがとうございました',
  full: '署名が長すぎます。書き直してください。',
};
