import { expect, test } from 'vitest';
import { instantOf } from './calendar/hall-time.ts';
import { openingSchema } from './calendar/opening.ts';
import { siteSchema } from './site.ts';
import { withHours } from './site-hours.ts';
import { closedUntil } from './sites.ts';

const zone = 'Asia/Shanghai';
const site = siteSchema.parse({
  id: 'site-1',
  kind: 'bank',
  zoneId: 'zone-1',
  name: { zh: '银行', en: 'Bank', ja: '銀行' },
  hours: [{ weekday: 1, from: '08:00', to: '20:00' }],
});
const day = [{ from: '09:00', to: '17:00' }];
/** A Monday, a quarter past ten. */
const monday = '2026-11-23';
const at = (date: string, minute = 10 * 60 + 15) => instantOf(date, minute, zone);
const closedAt = (opening: object, date = monday) => {
  const nowMs = at(date);
  return closedUntil(withHours(site, openingSchema.parse(opening), nowMs, zone).hours, nowMs, zone);
};
const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, spans: day }));

test('[Z97] hours a manager set take the place of the plan’s, with the exceptions of the coming days', () => {
  expect(closedAt({ weekly })).toBeNull();
  const drill = { weekly, exceptions: [{ from: monday, to: '2026-11-24', spans: [], reason: '演练' }] };
  expect(closedAt(drill)).toEqual({ weekday: 3, from: '09:00', today: false });
  const late = {
    weekly,
    exceptions: [{ from: monday, to: monday, spans: [{ from: '13:00', to: '15:00' }] }],
  };
  expect(closedAt(late)).toEqual({ weekday: 1, from: '13:00', today: true });
  expect(closedAt({ weekly }, '2026-11-28')).toEqual({ weekday: 1, from: '09:00', today: false });
});

test('[Z97] shut for weeks is shut, and names the day it opens again; shut for good is shut', () => {
  const weeks = { weekly, exceptions: [{ from: monday, to: '2026-12-15', spans: [] }] };
  expect(closedAt(weeks)).toEqual({ weekday: 3, from: '09:00', today: false, date: '2026-12-16' });
  // Shut for a week to the day: the same weekday, and not today.
  const toTheDay = { weekly, exceptions: [{ from: monday, to: '2026-11-29', spans: [] }] };
  expect(closedAt(toTheDay)).toEqual({ weekday: 1, from: '09:00', today: false, date: '2026-11-30' });
  expect(closedAt({ weekly: [] })).not.toBeNull();
});
