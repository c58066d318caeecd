/** Days of the calendar as `YYYY-MM-DD`: the day in a place, whether one exists, how many years lie between two. */

/** The day it is at an instant (ms) in a time zone. */
export function calendarDay(atMs: number, timeZone: string): string {
  // Sweden writes dates as the standard does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(atMs);
}

/** Days the month has in that year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
}

/** Whole years from one day to another. */
export function yearsBetween(from: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return until.slice(5) < from.slice(5) ? years - 1 : years;
}
