import { describe, expect, test } from 'vitest';
import { displayWait } from '../wait-display.ts';
import { announceWaits } from './announce.ts';
import type { HallNow, WindowNow } from './hall-now.ts';
import type { ServiceLaw } from './service-laws.ts';

const minuteMs = 60_000;
const exact = (minutes: number): ServiceLaw => ({ meanMs: minutes * minuteMs, variation: 0.1, doubt: 0 });
const window = (windowId: string, queueIds: string[], change: Partial<WindowNow> = {}): WindowNow => ({
  windowId,
  staffId: windowId,
  profile: queueIds.map((queueId) => ({ queueId, penaltyMinutes: 0 })),
  seated: null,
  backAt: null,
  ...change,
});
const waiting = (count: number, queueId = 'a') =>
  Array.from({ length: count }, (_, index) => ({
    ticketId: `${queueId}${String(index).padStart(3, '0')}`,
    queueId,
    itemCode: null,
    class: 'walkIn' as const,
    since: -1_000 + index,
    takenAt: -1_000 + index,
    forWindowId: null,
    forStaffId: null,
  }));
const hall = (change: Partial<HallNow>): HallNow => ({
  nowMs: 0,
  headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
  windows: [],
  waiting: [],
  expected: [],
  arrivals: [],
  laws: { byQueue: { a: exact(10), b: exact(10) }, byItem: {} },
  ...change,
});
const waitOf = (now: HallNow, queueId = 'a') =>
  announceWaits(now, [queueId], { runs: 200, seed: 1 }).byQueue[queueId] ?? null;

describe('the wait announced', () => {
  test('[Q22] four people before two windows of ten minutes: twenty minutes', () => {
    const windows = [window('w1', ['a']), window('w2', ['a'])];
    expect(waitOf(hall({ windows, waiting: waiting(4) }))?.p50Minutes).toBeCloseTo(20, -0.5);
  });
  test('[Q27] shown as a range of fives, never less than five, only on display (B4-76)', () => {
    expect(displayWait(null)).toBeNull();
    expect(displayWait({ p50Minutes: 0, p90Minutes: 0 })).toEqual({ fromMinutes: 5, toMinutes: 5 });
    expect(displayWait({ p50Minutes: 11.2, p90Minutes: 14.9 })).toEqual({ fromMinutes: 10, toMinutes: 15 });
  });
});
