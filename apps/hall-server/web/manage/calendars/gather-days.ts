/** Days that follow each other, of one name and kind, as one stretch. */
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import type { CalendarDay } from '@yiting/shared/protocol/queries.ts';

export type Stretch = {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly isOffDay: boolean;
};

export function gatherDays(days: readonly CalendarDay[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { date, name, isOffDay } of days.toSorted((left, right) => (left.date < right.date ? -1 : 1))) {
    const last = stretches.at(-1);
    if (last && last.name === name && last.isOffDay === isOffDay && addDays(last.to, 1) === date)
      stretches[stretches.length - 1] = { ...last, to: date };
    else stretches.push({ from: date, to: date, name, isOffDay });
  }
  return stretches;
}
