import { expect, test } from 'vitest';
import { gatherDays } from './gather-days.ts';

const day = (date: string, name: string, isOffDay = true) => ({ date, name, isOffDay });

test('days that follow each other are one stretch; another name, kind or a gap begins anew', () => {
  const days = [
    day('2026-10-02', '国庆节'),
    day('2026-10-01', '国庆节'),
    day('2026-09-30', '中秋节'),
    day('2026-10-10', '国庆节', false),
    day('2026-10-04', '国庆节'),
  ];
  expect(gatherDays(days)).toEqual([
    { from: '2026-09-30', to: '2026-09-30', name: '中秋节', isOffDay: true },
    { from: '2026-10-01', to: '2026-10-02', name: '国庆节', isOffDay: true },
    { from: '2026-10-04', to: '2026-10-04', name: '国庆节', isOffDay: true },
    { from: '2026-10-10', to: '2026-10-10', name: '国庆节', isOffDay: false },
  ]);
});
