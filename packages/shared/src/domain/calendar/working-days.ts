/** Working days by the State Council's calendar (B7-100). What lies beyond its years is answered as provisional (B7-102). */
import { addDays, weekdayOf, yearOf } from './dates.ts';

/** The special days of the years that were published: a holiday on a weekday, or a weekend that is worked (调休). */
export type WorkingCalendar = {
  /** Years whose notice was imported. */
  readonly years: ReadonlySet<number>;
  /** Date → true for a day off, false for a working weekend. Days that are not in it follow their weekday. */
  readonly special: ReadonlyMap<string, boolean>;
};

/** A date, and whether the calendar of its year (or of a year counted through) was not published yet. */
export type DueDate = { readonly date: string; readonly provisional: boolean };

/** How many days a count may run through before it is a bug. */
const countedDaysMax = 36_525;

export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  const off = calendar.special.get(date);
  return off === undefined ? weekdayOf(date) <= 5 : !off;
}

export function isCovered(calendar: WorkingCalendar, date: string): boolean {
  return calendar.years.has(yearOf(date));
}

/**
 * The working day `count` working days after `from`; the day of the event does not count (B2-36). Count 0 is `from`
 * itself. Throws when count is negative or not whole: limits are.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: string, count: number): DueDate {
  if (!Number.isInteger(count) || count < 0) throw new Error(`not a number of working days: ${count}`);
  let date = from;
  let provisional = !isCovered(calendar, from);
  let left = count;
  for (let counted = 0; left > 0; counted += 1) {
    if (counted > countedDaysMax) throw new Error('no working days left to count');
    date = addDays(date, 1);
    provisional ||= !isCovered(calendar, date);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (isWorkingDay(calendar, date)) count += 1;
  return count;
}
