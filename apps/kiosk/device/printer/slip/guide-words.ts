/** What the slip of a guide says by itself, in three languages. */
import type { SlipLanguage } from './slip.ts';

type GuideWords = {
  readonly title: string;
  readonly bring: string;
  readonly bringNothing: string;
  readonly free: string;
  readonly result: string;
  readonly department: string;
  readonly notTicket: string;
};

export const guideWords: Readonly<Record<SlipLanguage, GuideWords>> = {
  zh: {
    title: '材料清单',
    bring: '请带好',
    bringNothing: '不用带材料',
    free: '免交（有电子证照或共享数据）',
    result: '办好后拿到',
    department: '办理部门',
    notTicket: '这不是排队号码。',
  },
  en: {
    title: 'WHAT TO BRING',
    bring: 'Please bring',
    bringNothing: 'Nothing to bring',
    free: 'Not needed on paper',
    result: 'You receive',
    department: 'Department',
    notTicket: 'This is not a ticket.',
  },
  ja: {
    title: '必要書類',
    bring: 'お持ちください',
    bringNothing: '持ち物はありません',
    free: '提出不要（電子証明などで確認）',
    result: '受け取るもの',
    department: '担当部署',
    notTicket: 'これは番号票ではありません。',
  },
};
