/** The hours worth a bar: from the first to the last in which something happened, none left out between. */
import type { DayReport } from '@yiting/shared/protocol/queries.ts';

type Hour = DayReport['byHour'][number];

export function hoursShown(hours: readonly Hour[]): readonly Hour[] {
  const busy = hours.filter((each) => each.taken + each.served > 0).map((each) => each.hour);
  if (busy.length === 0) return [];
  const first = Math.min(...busy);
  const last = Math.max(...busy);
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const hour = first + place;
    return hours.find((each) => each.hour === hour) ?? { hour, taken: 0, served: 0 };
  });
}
