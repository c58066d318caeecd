import { describe, expect, test } from 'vitest';
import { announceWaits, type HallNow, learnedServiceMs } from './wait.ts';
import { displayWait } from './wait-display.ts';

const minuteMs = 60_000;
const window = (windowId: string, queueIds: string[], freeInMinutes = 0) => ({
  windowId,
  staffId: windowId,
  freeAt: freeInMinutes * minuteMs,
  profile: queueIds.map((queueId) => ({ queueId, penaltyMinutes: 0 })),
});
const waiting = (count: number, queueId = 'a') =>
  Array.from({ length: count }, (_, index) => ({
    ticketId: `${queueId}${String(index).padStart(3, '0')}`,
    queueId,
    class: 'walkIn' as const,
    since: -1_000 + index,
    forWindowId: null,
    forStaffId: null,
  }));
const hall = (change: Partial<HallNow>): HallNow => ({
  nowMs: 0,
  headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
  windows: [],
  waiting: [],
  serviceMs: { a: 10 * minuteMs, b: 10 * minuteMs },
  ...change,
});

describe('the wait announced', () => {
  test('[Q20] nothing can be said where no open window serves the queue', () => {
    expect(announceWaits(hall({ windows: [window('w1', ['b'])] }), ['a'])).toEqual({ a: null });
  });

  test('[Q21] a free window means no wait', () => {
    expect(announceWaits(hall({ windows: [window('w1', ['a'])] }), ['a']).a).toEqual({
      p50Minutes: 0,
      p90Minutes: 0,
    });
  });

  test('[Q22] four people before two windows of ten minutes: twenty minutes', () => {
    const windows = [window('w1', ['a']), window('w2', ['a'])];
    expect(announceWaits(hall({ windows, waiting: waiting(4) }), ['a']).a?.p50Minutes).toBe(20);
  });

  test('[Q23] the visitor seated counts with the time he still needs', () => {
    expect(announceWaits(hall({ windows: [window('w1', ['a'], 7)] }), ['a']).a?.p50Minutes).toBe(7);
  });

  test('[Q24] people of another queue count where the same windows serve them', () => {
    const shared = hall({ windows: [window('w1', ['a', 'b'])], waiting: waiting(3, 'b') });
    expect(announceWaits(shared, ['a']).a?.p50Minutes).toBe(30);
    const apart = hall({ windows: [window('w1', ['a']), window('w2', ['b'])], waiting: waiting(3, 'b') });
    expect(announceWaits(apart, ['a']).a?.p50Minutes).toBe(0);
  });

  test('[Q25] more people before, never a shorter wait; P90 is never below P50', () => {
    const windows = [window('w1', ['a']), window('w2', ['a', 'b'])];
    let before = 0;
    for (let count = 0; count < 20; count += 1) {
      const wait = announceWaits(hall({ windows, waiting: waiting(count) }), ['a']).a;
      expect(wait?.p50Minutes).toBeGreaterThanOrEqual(before);
      expect(wait?.p90Minutes).toBeGreaterThanOrEqual(wait?.p50Minutes ?? 0);
      before = wait?.p50Minutes ?? 0;
    }
  });

  test('[Q26] service times start from the catalogue and follow what is seen', () => {
    expect(learnedServiceMs({ count: 0, meanMs: 0 }, 12)).toBe(12 * minuteMs);
    expect(learnedServiceMs({ count: 10, meanMs: 24 * minuteMs }, 12)).toBe(18 * minuteMs);
  });

  test('[Q27] shown as a range of fives, never less than five, only on display (B4-76)', () => {
    expect(displayWait(null)).toBeNull();
    expect(displayWait({ p50Minutes: 0, p90Minutes: 0 })).toEqual({ fromMinutes: 5, toMinutes: 5 });
    expect(displayWait({ p50Minutes: 11.2, p90Minutes: 14.9 })).toEqual({ fromMinutes: 10, toMinutes: 15 });
  });
});
