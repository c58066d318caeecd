/** Words of the slip that depend on figures. */
type SlipText = {
  readonly waitUnknown: string;
  readonly waitShort: string;
  readonly wait: (from: number, to: number) => string;
  readonly windows: (ranges: string) => string;
  readonly missed: string;
};

export const slipText: Readonly<Record<'zh' | 'en' | 'ja', SlipText>> = {
  zh: {
    waitUnknown: '暂无法估算',
    waitShort: '约 5 分钟',
    wait: (from, to) => `约 ${from}–${to} 分钟`,
    windows: (ranges) => `${ranges} 号窗口`,
    missed: '过号请在 30 分钟内到导办台恢复一次，不用重新取号。',
  },
  en: {
    waitUnknown: 'not known yet',
    waitShort: 'about 5 min',
    wait: (from, to) => `about ${from}–${to} min`,
    windows: (ranges) => `Windows ${ranges}`,
    missed: 'Missed your call? Come to the guide desk within 30 minutes, once.',
  },
  ja: {
    waitUnknown: 'まだ分かりません',
    waitShort: '約 5 分',
    wait: (from, to) => `約 ${from}～${to} 分`,
    windows: (ranges) => `${ranges} 番窓口`,
    missed: '呼び出しを過ぎた方は、30 分以内に一度だけ案内カウンターで戻せます。',
  },
};
