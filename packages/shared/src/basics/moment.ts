/** A time of day as people write it, in a time zone that need not be this machine's. */

/** Instant in ms of `10:30` on `2026-11-23` in the zone. Where clocks are put forward over that time, the hour after. */
export function momentOf(day: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const first = asUtc - offsetMs(asUtc, timeZone);
  // The offset at the instant itself may differ from the one at the first guess.
  return asUtc - offsetMs(first, timeZone);
}

/** How far the zone's clocks stand ahead of UTC at that instant, ms. */
function offsetMs(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(atMs);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(shown) - Math.floor(atMs / 1000) * 1000;
}
