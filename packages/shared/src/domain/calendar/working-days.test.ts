import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './dates.ts';
import { exampleCalendar } from './example-calendar.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

test.each([
  ['2026-02-13', 1, '2026-02-14', 'a working Saturday'],
  ['2026-02-13', 5, '2026-02-27', 'across Spring Festival'],
  ['2026-02-15', 1, '2026-02-24', 'an event on a holiday'],
  ['2026-02-28', 1, '2026-03-02', 'from a working Saturday'],
  ['2026-04-30', 3, '2026-05-08', 'Labour Day'],
  ['2026-05-08', 1, '2026-05-09', 'a working Saturday'],
  ['2026-09-18', 3, '2026-09-22', 'a working Sunday'],
  ['2026-09-24', 5, '2026-10-09', 'two holidays'],
  ['2026-09-30', 5, '2026-10-13', 'a working Saturday after the holiday'],
  ['2026-03-02', 20, '2026-03-30', 'plain'],
  ['2021-09-17', 5, '2021-09-26', 'the founding year'],
])('[Z1] %s and %i working days is %s: %s', (from, count, date) => {
  expect(addWorkingDays(exampleCalendar, from, count)).toEqual({ date, provisional: false });
});

test('[Z2] what runs into a year that was not published is provisional', () => {
  expect(addWorkingDays(exampleCalendar, '2027-02-05', 5)).toMatchObject({ provisional: true });
  expect(addWorkingDays(exampleCalendar, '2026-12-30', 1)).toEqual({
    date: '2026-12-31',
    provisional: false,
  });
  expect(addWorkingDays(exampleCalendar, '2026-12-30', 2)).toMatchObject({ provisional: true });
});

test('[Z3] 2026 has 248 working days', () => {
  expect(workingDaysBetween(exampleCalendar, '2025-12-31', '2026-12-31')).toBe(248);
});

test('[Z4] counting on and counting between agree, and the day counted to is worked', () => {
  const anyDay = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const { date } = addWorkingDays(exampleCalendar, from, count);
      expect(isWorkingDay(exampleCalendar, date)).toBe(true);
      expect(workingDaysBetween(exampleCalendar, from, date)).toBe(count);
    }),
  );
});
