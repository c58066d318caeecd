export const zh = {
  slipsLeft: '约剩 {{count}} 张',
  changeRoll: '已换新纸卷',
  changeRollOf: '{{printer}}：已换新纸卷',
  asked: '{{printer}}：换新纸卷了吗？',
  notChanged: '没有换',
  metres: '纸卷长度（米）',
  title: '打印纸',
  state: { ok: '纸够用', nearEnd: '纸将用完', empty: '没有纸', unknown: '不明' },
} as const;
