import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFor } from '../calling.ts';
import { displayWait } from '../wait-display.ts';
import { announceWaits } from './announce.ts';
import type { HallNow } from './hall-now.ts';
import { exact, hall, minuteMs, waiting, window } from './hall-of-tests.ts';

const waitsOf = (now: HallNow) => announceWaits(now, ['a', 'b'], { runs: 40, seed: 1 });
const waitOf = (now: HallNow) => waitsOf(now).byQueue.a ?? null;

describe('the wait announced', () => {
  test('[Q20] nothing can be said where no open window serves the queue, also of the tickets in it', () => {
    const elsewhere = hall({ windows: [window('w1', ['b'])], waiting: waiting(2) });
    expect(waitsOf(elsewhere)).toEqual({
      byQueue: { a: null, b: { p50Minutes: 0, p90Minutes: 0 } },
      byTicket: { a000: null, a001: null },
    });
    const pausing = hall({ windows: [window('w1', ['a'], { backAt: 5 * minuteMs })] });
    expect(waitOf(pausing)).toBeNull();
  });

  test('[Q21] a free window means no wait', () => {
    expect(waitOf(hall({ windows: [window('w1', ['a'])] }))).toEqual({ p50Minutes: 0, p90Minutes: 0 });
  });

  test('[Q22] four people before two windows of ten minutes: twenty minutes; each ticket has its own', () => {
    const windows = [window('w1', ['a']), window('w2', ['a'])];
    const { byQueue, byTicket } = waitsOf(hall({ windows, waiting: waiting(4) }));
    expect(byQueue.a?.p50Minutes).toBeCloseTo(20, 0);
    expect(Object.values(byTicket).map((wait) => Math.round((wait?.p50Minutes ?? -1) / 10))).toEqual([
      0, 0, 1, 1,
    ]);
  });

  test('[Q23] the visitor seated counts with the time he still needs; who is over his time needs a little more', () => {
    const seatedFor = (minutes: number, variation: number) =>
      waitOf(
        hall({
          windows: [
            window('w1', ['a'], { seated: { queueId: 'a', itemCode: null, spentMs: minutes * minuteMs } }),
          ],
          laws: { byQueue: { a: { ...exact(10), variation } }, byItem: {} },
        }),
      )?.p50Minutes ?? -1;
    expect(seatedFor(3, 0.05)).toBeCloseTo(7, 0);
    expect(seatedFor(12, 0.1)).toBeGreaterThan(0);
    expect(seatedFor(12, 0.1)).toBeLessThan(2);
    // An exponential service has no memory: as long as from the beginning.
    expect(Math.abs(seatedFor(20, 1) - seatedFor(0, 1))).toBeLessThan(2);
  });

  test('[Q24] people of another queue count where the same windows serve them, and nowhere else', () => {
    const shared = hall({ windows: [window('w1', ['a', 'b'])], waiting: waiting(3, 'b') });
    expect(waitOf(shared)?.p50Minutes).toBeCloseTo(30, 0);
    const apart = hall({ windows: [window('w1', ['a']), window('w2', ['b'])], waiting: waiting(3, 'b') });
    expect(waitOf(apart)?.p50Minutes).toBe(0);
  });

  test('[Q25] more people before, never a shorter wait; P90 is never below P50', () => {
    const windows = [window('w1', ['a']), window('w2', ['a', 'b'])];
    let before = 0;
    for (let count = 0; count < 20; count += 1) {
      const wait = waitOf(hall({ windows, waiting: waiting(count) }));
      expect(wait?.p50Minutes).toBeGreaterThanOrEqual(before - 0.5);
      expect(wait?.p90Minutes).toBeGreaterThanOrEqual(wait?.p50Minutes ?? 0);
      before = wait?.p50Minutes ?? 0;
    }
    expect(before).toBeGreaterThan(80);
  });

  test('[Q27] shown as a range of fives, never less than five, only on display (B4-76)', () => {
    expect(displayWait(null)).toBeNull();
    expect(displayWait({ p50Minutes: 0, p90Minutes: 0 })).toEqual({ fromMinutes: 5, toMinutes: 5 });
    expect(displayWait({ p50Minutes: 11.2, p90Minutes: 14.9 })).toEqual({ fromMinutes: 10, toMinutes: 15 });
  });

  test('[Q28] P50 and P90 are those of what happens: a single exponential service ahead', () => {
    const law = { meanMs: 10 * minuteMs, variation: 1, doubt: 0, sharedDoubt: 0 };
    const now = hall({
      windows: [window('w1', ['a'], { seated: { queueId: 'a', itemCode: null, spentMs: 0 } })],
      laws: { byQueue: { a: law }, byItem: {} },
    });
    const wait = announceWaits(now, ['a'], { runs: 4_000, seed: 7 }).byQueue.a;
    expect((wait?.p50Minutes ?? 0) / (10 * Math.LN2)).toBeCloseTo(1, 1);
    expect((wait?.p90Minutes ?? 0) / (10 * Math.log(10))).toBeCloseTo(1, 1);
  });

  test('[Q29] the same hall and seed say the same', () => {
    const now = hall({ windows: [window('w1', ['a', 'b'])], waiting: [...waiting(5), ...waiting(3, 'b')] });
    expect(waitsOf(now)).toEqual(waitsOf(structuredClone(now)));
  });

  test('[Q30] who comes later and overtakes counts: appointments expected, and priority by its rate', () => {
    const windows = [window('w1', ['a'])];
    const plain = hall({ windows, waiting: waiting(2) });
    const booked = { queueId: 'a', itemCode: null, class: 'appointment' as const, slotAt: 15 * minuteMs };
    const expecting = (probability: number) => waitOf({ ...plain, expected: [{ ...booked, probability }] });
    expect(waitOf(plain)?.p50Minutes).toBeCloseTo(20, 0);
    expect(expecting(1)?.p50Minutes).toBeCloseTo(30, 0);
    expect(expecting(0)).toEqual(waitOf(plain));
    const rushed = waitOf({ ...plain, arrivals: [{ queueId: 'a', class: 'priority', perHour: 60 }] });
    expect(rushed?.p50Minutes).toBeGreaterThan(60);
    const walkIns = waitOf({ ...plain, arrivals: [{ queueId: 'a', class: 'walkIn', perHour: 60 }] });
    expect(walkIns).toEqual(waitOf(plain));
  });

  test('[Q31] a pause to come begins when its window is empty; one that lasts ends', () => {
    const pausesAhead = [{ from: 5 * minuteMs, lengthMs: 45 * minuteMs }];
    const before = hall({ windows: [window('w1', ['a'], { pausesAhead })], waiting: waiting(2) });
    expect(waitOf(before)?.p50Minutes).toBeCloseTo(65, 0);
    const helping = [window('w1', ['a']), window('w2', ['a'], { backAt: 10 * minuteMs })];
    expect(waitOf(hall({ windows: helping, waiting: waiting(3) }))?.p50Minutes).toBeCloseTo(20, 0);
  });

  test('[Q32] with service times that do not vary, the order of the calls is the order of the policy', () => {
    const ticket = fc.record({
      queueId: fc.constantFrom('a', 'b'),
      class: fc.constantFrom('walkIn' as const, 'appointment' as const, 'priority' as const),
      since: fc.integer({ min: -90, max: 0 }).map((minutes) => minutes * minuteMs),
      forWindowId: fc.constantFrom(null, null, null, 'w1'),
    });
    fc.assert(
      fc.property(fc.array(ticket, { maxLength: 12 }), (drawn) => {
        const tickets = drawn.map((each, index) => ({
          ...each,
          ticketId: `t${String(index).padStart(2, '0')}`,
          itemCode: null,
          takenAt: each.since,
          appointmentAt: null,
          forStaffId: null,
        }));
        const one = window('w1', ['a', 'b']);
        const profile = [
          { queueId: 'a', penaltyMinutes: 0 },
          { queueId: 'b', penaltyMinutes: 10 },
        ];
        const now = hall({ windows: [{ ...one, profile }], waiting: tickets });
        const waits = waitsOf(now).byTicket;
        const played = Object.keys(waits).toSorted(
          (left, right) => (waits[left]?.p50Minutes ?? 0) - (waits[right]?.p50Minutes ?? 0),
        );
        const policy = orderFor({ ...one, profile }, tickets, now.headStartMinutes);
        expect(played).toEqual(policy.map(({ ticketId }) => ticketId));
      }),
      { numRuns: 60 },
    );
  });
});
