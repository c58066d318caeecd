/** What a calendar file would change, day by day, before anybody proposes it (B7-104). */
import { readCalendarFile } from '@yiting/shared/domain/calendar/calendar-file.ts';
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { isWorkingDay, type WorkingCalendar } from '@yiting/shared/domain/calendar/working-days.ts';
import type { CalendarDay, CalendarPreview } from '@yiting/shared/protocol/queries.ts';
import { readWorkingCalendar } from '../store/calendar.ts';
import type { Database } from '../store/database.ts';

export function previewCalendar(database: Database, file: string): CalendarPreview {
  const read = readCalendarFile(file);
  if (!read.ok) return { year: null, problems: read.error, changes: [] };
  const { year, days } = read.value;
  const now = readWorkingCalendar(database);
  const others = [...now.special].filter(([date]) => !date.startsWith(`${year}-`));
  const then: WorkingCalendar = {
    years: now.years,
    special: new Map([...others, ...days.map(({ date, isOffDay }) => [date, isOffDay] as const)]),
  };
  const names = new Map(days.map(({ date, name }) => [date, name]));
  const changes: CalendarDay[] = [];
  for (let date = `${year - 1}-12-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const works = isWorkingDay(then, date);
    if (works !== isWorkingDay(now, date))
      changes.push({ date, name: names.get(date) ?? '', isOffDay: !works });
  }
  return { year, problems: [], changes };
}
