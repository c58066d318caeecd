export const zh = {
  title: {
    commitment: '请签告知承诺书',
    gapCommitment: '请签容缺承诺书',
    receipt: '请签收',
    withdrawal: '请签撤回申请',
  },
  read: '请先看完全文，再用手指或笔签名',
  pad: '签名区',
  here: '在这里签名',
  clear: '重写',
  sign: '签名确认',
  thanks: '签好了，谢谢',
  full: '签名太长，请重写。',
} as const;
