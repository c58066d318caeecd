/** Loaded before a hall by its own process: the machine's wall clock stands so many days ahead, as after days off. */
const dayMs = 24 * 3_600_000;
const aheadMs = Number(process.env.YITING_DAYS_LATER ?? 0) * dayMs;
const wallClock = Date.now.bind(Date);

Date.now = () => wallClock() + aheadMs;
