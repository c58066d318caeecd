import { expect, test } from 'vitest';
import { dayOf, moveDay } from './days.ts';

test('the day is the one of the hall, not of the browser', () => {
  const lateInUtc = Date.parse('2026-11-23T17:30:00Z');
  expect(dayOf(lateInUtc, 'Asia/Shanghai')).toBe('2026-11-24');
  expect(dayOf(lateInUtc, 'UTC')).toBe('2026-11-23');
});

test('days move over the ends of months and years', () => {
  expect(moveDay('2026-12-31', 1)).toBe('2027-01-01');
  expect(moveDay('2028-03-01', -1)).toBe('2028-02-29');
});
