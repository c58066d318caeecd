/** Words of a kiosk's place: what is done here, when it opens, why it is out of service. */
export const zh = {
  inHall: '到大厅取号',
  closedTitle: '现在不开放',
  opensToday: '今天 {{from}} 开放',
  opensOn: '{{weekday}} {{from}} 开放',
  weekday: {
    monday: '周一',
    tuesday: '周二',
    wednesday: '周三',
    thursday: '周四',
    friday: '周五',
    saturday: '周六',
    sunday: '周日',
  },
  items: '这里可以办',
  guides: '办事指南',
  guidesOnly: '这里可以查办事指南，号请到大厅取。',
  noSlip: '这里不打印小票，请记住屏幕上的号码。',
  elsewhere: '请到政务服务大厅办理。',
  outReason: {
    maintenance: '正在维护，请稍后再来。',
    repair: '设备故障，正在修理。',
    cleaning: '正在清洁，马上就好。',
    moved: '这台机器换了位置。',
    other: '暂时不能使用。',
  },
} as const;
