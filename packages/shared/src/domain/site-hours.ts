/** The hours of a site where a manager set them apart from the plan, with closures and other exceptions (B7-105). Pure. */
import { addDays, weekdayOf } from './calendar/dates.ts';
import { hallDay, timeOf } from './calendar/hall-time.ts';
import { type Opening, openSpans } from './calendar/opening.ts';
import type { Site } from './site.ts';

const weekDays = 7;
/** A longer closing names the first day it is open again. */
const lookAheadDays = 60;

/** The site with the hours of the seven days that begin now: exceptions of those days are in them. */
export function withHours(site: Site, opening: Opening, nowMs: number, timeZone: string): Site {
  const today = hallDay(nowMs, timeZone);
  const hoursOn = (ahead: number) => {
    const date = addDays(today, ahead);
    return openSpans(opening, date).map(({ fromMinute, toMinute }) => ({
      weekday: weekdayOf(date),
      from: timeOf(fromMinute),
      to: timeOf(toMinute),
    }));
  };
  const hours = Array.from({ length: weekDays }, (_, ahead) => hoursOn(ahead)).flat();
  if (hours.length > 0) return { ...site, hours };
  // Without hours a site is always open: one that is shut for longer has a moment that is none.
  for (let ahead = weekDays; ahead < lookAheadDays; ahead += 1) {
    const [first] = hoursOn(ahead);
    if (first) return { ...site, hours: [{ ...first, to: first.from, date: addDays(today, ahead) }] };
  }
  return { ...site, hours: [{ weekday: weekdayOf(today), from: '00:00', to: '00:00' }] };
}
