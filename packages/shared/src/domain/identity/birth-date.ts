/** A birth date inside a number: does the month exist, the day, is it not in the future, can one be so old. */
import { daysInMonth, yearsBetween } from '../../basics/calendar-day.ts';
import type { IdentityProblem } from './problem.ts';

export const ageMax = 130;

/** The first thing wrong with `YYYYMMDD`, judged as far as it is written; null while nothing speaks against it. */
export function birthDateProblem(written: string, today: string): IdentityProblem | null {
  const [year, month, day] = [written.slice(0, 4), written.slice(4, 6), written.slice(6, 8)];
  if (year.length === 4 && year > today.slice(0, 4)) return { code: 'future' };
  if (month.length === 2 && daysInMonth(2000, Number(month)) === 0)
    return { code: 'month', detail: { month } };
  if (day.length < 2) return null;
  if (day === '00' || Number(day) > daysInMonth(Number(year), Number(month)))
    return { code: 'day', detail: { year, month: Number(month), day: Number(day) } };
  const born = dateOf(written);
  if (born > today) return { code: 'future' };
  return yearsBetween(born, today) > ageMax ? { code: 'tooOld', detail: { years: ageMax } } : null;
}

/** `19900101` → `1990-01-01`. */
export function dateOf(written: string): string {
  return `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6, 8)}`;
}

/** `900101` of a machine-readable line: the last such day that is not in the future. */
export function fullBirthDate(written: string, today: string): string {
  const thisCentury = `${today.slice(0, 2)}${written}`;
  return dateOf(thisCentury) <= today ? thisCentury : `${Number(today.slice(0, 2)) - 1}${written}`;
}
