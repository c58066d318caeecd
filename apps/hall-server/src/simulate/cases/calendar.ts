/** The month that is simulated, day by day as the State Council published it: written down here, counted by nobody else's code. */
import { addDays, weekdayOf } from '@yiting/shared/domain/calendar/dates.ts';

export const firstDay = '2026-09-14';
export const lastDay = '2026-10-16';
const off = ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];
const workedWeekends = ['2026-09-20', '2026-10-10'];

export function isWorked(date: string): boolean {
  return workedWeekends.includes(date) || (weekdayOf(date) < 6 && !off.includes(date));
}

/** The day so many worked days later; the first day does not count. */
export function after(date: string, workedDays: number): string {
  let day = date;
  for (let left = workedDays; left > 0; left -= isWorked(day) ? 1 : 0) day = addDays(day, 1);
  return day;
}

export function allDays(): string[] {
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) days.push(day);
  return days;
}
