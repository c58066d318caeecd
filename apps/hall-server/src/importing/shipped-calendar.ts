/** The years of the State Council's calendar that come with the product, from chinese-days; nothing beyond them is guessed (B7-102). */
import { addDays, weekdayOf } from '@yiting/shared/domain/calendar/dates.ts';
import type { CalendarDay } from '@yiting/shared/protocol/queries.ts';
// A CommonJS package: its functions hang on the default export where no bundler stands between.
import chineseDays from 'chinese-days';

/** Years whose notice was out when this was written; later ones come by import. */
const shippedYears = [2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
export const shippedSource = 'chinese-days 1.5.7';

export type ShippedYear = { readonly year: number; readonly days: readonly CalendarDay[] };

/** Only the days that differ from their weekday: holidays on weekdays, holidays named on weekends, working weekends. */
export function shippedCalendar(): readonly ShippedYear[] {
  return shippedYears.map((year) => ({ year, days: specialDays(year) }));
}

function specialDays(year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date);
    // The library names an ordinary day by its weekday in English, a special one "English,中文,days".
    const [, chineseName] = name.split(',');
    if (chineseName !== undefined && (!work || weekdayOf(date) > 5))
      days.push({ date, name: chineseName, isOffDay: !work });
  }
  return days;
}
