/** Small halls for the tests of this folder. */
import type { HallNow, WaitingNow, WindowNow } from './hall-now.ts';
import type { ServiceLaw } from './service-laws.ts';

export const minuteMs = 60_000;

/** A service that hardly varies and is well known. */
export function exact(minutes: number): ServiceLaw {
  return { meanMs: minutes * minuteMs, variation: 0.05, doubt: 0, sharedDoubt: 0 };
}

export function window(windowId: string, queueIds: string[], change: Partial<WindowNow> = {}): WindowNow {
  return {
    windowId,
    staffId: windowId,
    profile: queueIds.map((queueId) => ({ queueId, penaltyMinutes: 0 })),
    seated: null,
    backAt: null,
    pausesAhead: [],
    ...change,
  };
}

export function waiting(count: number, queueId = 'a'): WaitingNow[] {
  return Array.from({ length: count }, (_, index) => ({
    ticketId: `${queueId}${String(index).padStart(3, '0')}`,
    queueId,
    itemCode: null,
    class: 'walkIn',
    since: -1_000 + index,
    takenAt: -1_000 + index,
    forWindowId: null,
    appointmentAt: null,
    forStaffId: null,
  }));
}

export function hall(change: Partial<HallNow>): HallNow {
  return {
    nowMs: 0,
    headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
    windows: [],
    waiting: [],
    expected: [],
    arrivals: [],
    laws: { byQueue: { a: exact(10), b: exact(10) }, byItem: {} },
    ...change,
  };
}
