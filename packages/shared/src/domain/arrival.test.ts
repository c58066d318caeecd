import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArrivalPolicy, sinceAfterReturn, standingOf } from './arrival.ts';
import { callingKey } from './calling.ts';

const minuteMs = 60_000;
const policy: ArrivalPolicy = {
  headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
  lateAfterMinutes: 15,
};
const slot = 100 * minuteMs;
const visitor = (takenMinutes: number, change: object = {}) => ({
  takenAt: takenMinutes * minuteMs,
  appointmentAt: slot,
  priority: false,
  ...change,
});

test.each([
  [70, { class: 'appointment', since: slot }],
  [100, { class: 'appointment', since: slot }],
  [110, { class: 'appointment', since: 110 * minuteMs }],
  [115, { class: 'appointment', since: 115 * minuteMs }],
  [115.1, { class: 'walkIn', since: 115.1 * minuteMs }],
] as const)('[Q14] an appointment at minute 100 that checks in at minute %d', (takenMinutes, standing) => {
  expect(standingOf(visitor(takenMinutes), policy)).toEqual(standing);
});

test('[Q14] a booked visitor with priority stands as what is called sooner', () => {
  const anyVisitor = fc.record({
    takenAt: fc.integer({ min: 0, max: 200 * minuteMs }),
    appointmentAt: fc.option(fc.integer({ min: 0, max: 200 * minuteMs })),
  });
  fc.assert(
    fc.property(anyVisitor, (each) => {
      const key = (priority: boolean, appointmentAt: number | null) =>
        callingKey(standingOf({ ...each, priority, appointmentAt }, policy), policy.headStartMinutes);
      const both = key(true, each.appointmentAt);
      expect(both).toBeLessThanOrEqual(key(true, null));
      expect(both).toBeLessThanOrEqual(key(false, each.appointmentAt));
    }),
  );
  expect(standingOf(visitor(60, { priority: true }), policy).class).toBe('priority');
  expect(standingOf(visitor(100, { priority: true }), policy).class).toBe('appointment');
  expect(standingOf(visitor(130, { priority: true }), policy).class).toBe('priority');
});

test('[Q15] who returns counts from a little before now, never from before his old place', () => {
  const back = { nowMs: 60 * minuteMs, returnSinceMinutes: 10 };
  expect(sinceAfterReturn({ since: 0 }, back)).toBe(50 * minuteMs);
  expect(sinceAfterReturn({ since: 55 * minuteMs }, back)).toBe(55 * minuteMs);
});
