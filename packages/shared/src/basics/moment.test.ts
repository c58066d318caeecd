import { expect, test } from 'vitest';
import { momentOf } from './moment.ts';

test.each([
  ['2026-11-23', '10:30', 'Asia/Shanghai', '2026-11-23T02:30:00Z'],
  ['2026-11-23', '00:00', 'Asia/Shanghai', '2026-11-22T16:00:00Z'],
  ['2026-01-15', '09:00', 'America/New_York', '2026-01-15T14:00:00Z'],
  ['2026-07-15', '09:00', 'America/New_York', '2026-07-15T13:00:00Z'],
  // The morning the clocks were put forward.
  ['2026-03-08', '03:30', 'America/New_York', '2026-03-08T07:30:00Z'],
])('%s %s in %s', (day, time, timeZone, instant) => {
  expect(new Date(momentOf(day, time, timeZone)).toISOString()).toBe(instant.replace('Z', '.000Z'));
});
