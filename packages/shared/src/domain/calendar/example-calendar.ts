/** The State Council's calendar of two years as tests know it (brief C8); the product imports its own. */
import type { WorkingCalendar } from './working-days.ts';

const off: readonly (readonly [from: string, days: number])[] = [
  ['2021-01-01', 3],
  ['2021-02-11', 7],
  ['2021-04-03', 3],
  ['2021-05-01', 5],
  ['2021-06-12', 3],
  ['2021-09-19', 3],
  ['2021-10-01', 7],
  ['2026-01-01', 3],
  ['2026-02-15', 9],
  ['2026-04-04', 3],
  ['2026-05-01', 5],
  ['2026-06-19', 3],
  ['2026-09-25', 3],
  ['2026-10-01', 7],
];
const worked = [
  '2021-02-07',
  '2021-02-20',
  '2021-04-25',
  '2021-05-08',
  '2021-09-18',
  '2021-09-26',
  '2021-10-09',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];

export const exampleCalendar: WorkingCalendar = {
  years: new Set([2021, 2026]),
  special: new Map<string, boolean>([
    ...off.flatMap(([from, days]) =>
      Array.from({ length: days }, (_, index): [string, boolean] => [
        new Date(Date.parse(`${from}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
        true,
      ]),
    ),
    ...worked.map((date): [string, boolean] => [date, false]),
  ]),
};
