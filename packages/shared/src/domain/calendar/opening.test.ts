import { expect, test } from 'vitest';
import { commonSpans, type Opening, openingSchema, openSpans, spanAt } from './opening.ts';

const opening: Opening = openingSchema.parse({
  weekly: [
    {
      weekday: 1,
      spans: [
        { from: '13:00', to: '17:00' },
        { from: '09:00', to: '11:30' },
      ],
    },
    { weekday: 6, spans: [{ from: '09:00', to: '12:00', byAppointment: true }] },
  ],
  exceptions: [
    { from: '2026-11-23', to: '2026-11-30', spans: [], reason: '检修' },
    { from: '2026-11-30', to: '2026-11-30', spans: [{ from: '10:00', to: '24:00' }] },
  ],
});

test('[Z8] lunch is a gap, a weekend may be by appointment only, a later exception wins', () => {
  expect(spanAt(opening, '2026-11-16', 11 * 60)?.byAppointment).toBe(false);
  expect(spanAt(opening, '2026-11-16', 12 * 60)).toBeUndefined();
  expect(spanAt(opening, '2026-11-21', 10 * 60)?.byAppointment).toBe(true);
  expect(openSpans(opening, '2026-11-17')).toEqual([]);
  expect(openSpans(opening, '2026-11-23')).toEqual([]);
  expect(openSpans(opening, '2026-11-30')).toEqual([
    { fromMinute: 600, toMinute: 1440, byAppointment: false },
  ]);
});

test('[Z9] spans that overlap, end before they begin, or a weekday given twice are refused', () => {
  const weekly = (spans: object[]) => openingSchema.safeParse({ weekly: [{ weekday: 1, spans }] }).success;
  expect(
    weekly([
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ]),
  ).toBe(false);
  expect(weekly([{ from: '12:00', to: '09:00' }])).toBe(false);
  expect(openingSchema.safeParse({ weekly: [1, 1].map((weekday) => ({ weekday, spans: [] })) }).success).toBe(
    false,
  );
});

test('[Z10] a site is open where its zone and its hall are open too', () => {
  const span = (fromMinute: number, toMinute: number, byAppointment = false) => ({
    fromMinute,
    toMinute,
    byAppointment,
  });
  expect(commonSpans([span(0, 100), span(200, 300, true)], [span(50, 250)])).toEqual([
    span(50, 100),
    span(200, 250, true),
  ]);
});
