/** Calendar dates as `2026-11-23`, without time or zone: their arithmetic cannot depend on the machine's zone. */

const dayMs = 24 * 3_600_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists: `2026-02-29` does not. */
export function isDate(text: string): boolean {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return isoOf(Date.UTC(Number(year), Number(month) - 1, Number(day))) === text;
}

/** The date `days` later, or earlier when negative. The date must exist. */
export function addDays(date: string, days: number): string {
  return isoOf(utcOf(date) + days * dayMs);
}

/** Days from one date to another; negative when the second is earlier. */
export function daysFrom(first: string, second: string): number {
  return Math.round((utcOf(second) - utcOf(first)) / dayMs);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  const sundayFirst = new Date(utcOf(date)).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function utcOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function isoOf(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}
