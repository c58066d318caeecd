/** The slip's own words in three languages; everything else on the paper comes with the slip. */

import type { SlipLanguage } from './slip.ts';

export interface SlipWords {
  readonly zone: string;
  readonly queue: string;
  readonly item: string;
  readonly group: string;
  readonly groupOf: (people: number) => string;
  readonly yourNumber: string;
  readonly ahead: (people: number) => string;
  readonly wait: string;
  readonly windows: string;
  readonly pleaseWait: string;
  readonly reprint: string;
  readonly reprintMeaning: string;
  readonly offline: string;
  readonly offlineMeaning: string;
  readonly scan: string;
  readonly takenAt: string;
}

export const slipWords: Record<SlipLanguage, SlipWords> = {
  zh: {
    zone: '区域',
    queue: '队列',
    item: '事项',
    group: '同行',
    groupOf: (people) => `${people} 人`,
    yourNumber: '您的号码',
    ahead: (people) => (people === 0 ? '前面没有人' : `前面还有 ${people} 人`),
    wait: '预计等候',
    windows: '办理窗口',
    pleaseWait: '请在休息区等候，注意呼叫及大屏显示信息。',
    reprint: '补打',
    reprintMeaning: '此为补打小票，号码和排队顺序不变。',
    offline: '离线',
    offlineMeaning: '网络中断时取号，排队信息请看大屏或询问导办台。',
    scan: '扫码看排队进度，办完可评价',
    takenAt: '取号时间',
  },
  en: {
    zone: 'Area',
    queue: 'Queue',
    item: 'Service',
    group: 'Group',
    groupOf: (people) => (people === 1 ? '1 person' : `${people} people`),
    yourNumber: 'Your number',
    ahead: (people) => {
      if (people === 0) return 'Nobody ahead';
      return people === 1 ? '1 person ahead' : `${people} people ahead`;
    },
    wait: 'Expected wait',
    windows: 'Windows',
    pleaseWait: 'Please take a seat. Listen for your number and watch the screens.',
    reprint: 'REPRINT',
    reprintMeaning: 'A second print: same number, same place in the queue.',
    offline: 'OFFLINE',
    offlineMeaning: 'Taken while the network was down. Please watch the screens or ask at the guide desk.',
    scan: 'Scan to follow the queue and rate your visit',
    takenAt: 'Taken',
  },
  ja: {
    zone: 'エリア',
    queue: '受付',
    item: '手続き',
    group: '人数',
    groupOf: (people) => `${people}名`,
    yourNumber: '受付番号',
    ahead: (people) => (people === 0 ? 'お待ちの方なし' : `${people}人お待ちです`),
    wait: '待ち時間の目安',
    windows: '窓口',
    pleaseWait: 'お席でお待ちください。番号のお呼び出しと画面の表示にご注意ください。',
    reprint: '再発行',
    reprintMeaning: '再発行です。番号と順番は変わりません。',
    offline: 'オフライン',
    offlineMeaning: '通信が切れている間の受付です。画面をご覧になるか、案内デスクへお尋ねください。',
    scan: '順番の確認と評価はこちら',
    takenAt: '受付時刻',
  },
};
