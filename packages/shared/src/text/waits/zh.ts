export const zh = {
  heading: '报出的等候时间准不准',
  note: '取号时报出的，与实际等到叫号的相比；只算一次叫到、直接办完的号',
  summary:
    '报出 {{from}}–{{to}} 分钟，实际平均 {{waited}} 分钟；{{share}}% 的人没有等得更久（共 {{people}} 人）',
  nothing: '这一天还没有可比较的号',
  byQueue: '按队列',
  byHour: '按取号时段',
  queue: '队列',
  hour: '时段',
  people: '人数',
  announced: '报出（分钟）',
  waited: '实际平均（分钟）',
  error: '偏差',
  within: '没有等得更久',
  exact: '准',
  tooShort: '少报了 {{minutes}} 分钟',
  tooLong: '多报了 {{minutes}} 分钟',
};
