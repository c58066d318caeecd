import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callingKey,
  type HeadStarts,
  orderFor,
  penaltyAt,
  reasonFor,
  type ServingWindow,
  type WaitingTicket,
} from './calling.ts';

const headStarts: HeadStarts = { walkIn: 0, appointment: 20, priority: 15 };
const minuteMs = 60_000;
const window: ServingWindow = {
  windowId: 'w1',
  staffId: 's1',
  profile: [
    { queueId: 'a', penaltyMinutes: 0 },
    { queueId: 'b', penaltyMinutes: 10 },
  ],
};
const ticket = (change: Partial<WaitingTicket> & { ticketId: string }): WaitingTicket => ({
  queueId: 'a',
  class: 'walkIn',
  since: 0,
  forWindowId: null,
  forStaffId: null,
  ...change,
});
const anyTicket = fc.record({
  ticketId: fc.string({ minLength: 4, maxLength: 8 }),
  queueId: fc.constantFrom('a', 'b', 'c'),
  class: fc.constantFrom('walkIn' as const, 'appointment' as const, 'priority' as const),
  since: fc.integer({ min: 0, max: 8 * 60 * minuteMs }),
  forWindowId: fc.constantFrom(null, null, null, 'w1', 'w2'),
  forStaffId: fc.constantFrom(null, null, null, 's1', 's2'),
});
const anyWaiting = fc.uniqueArray(anyTicket, { selector: ({ ticketId }) => ticketId, maxLength: 40 });

describe('who is next', () => {
  test('[Q1] inside a class and queue, first come is first served', () => {
    fc.assert(
      fc.property(anyWaiting, (waiting) => {
        const order = orderFor(window, waiting, headStarts).filter(
          (each) => each.forWindowId === null && each.forStaffId === null,
        );
        for (const [index, later] of order.entries()) {
          const earlier = order
            .slice(0, index)
            .filter((each) => each.class === later.class && each.queueId === later.queueId);
          for (const each of earlier) expect(each.since).toBeLessThanOrEqual(later.since);
        }
      }),
    );
  });

  test('[Q2] nobody is overtaken by someone who came more than the largest head start and penalty later', () => {
    fc.assert(
      fc.property(anyWaiting, (waiting) => {
        const order = orderFor(window, waiting, headStarts).filter(
          (each) => each.forWindowId === null && each.forStaffId === null,
        );
        for (const [index, first] of order.entries()) {
          for (const second of order.slice(index + 1))
            expect(first.since - second.since).toBeLessThanOrEqual((20 + 10) * minuteMs);
        }
      }),
    );
  });

  test('[Q3] a window is never given a ticket it may not serve', () => {
    fc.assert(
      fc.property(anyWaiting, (waiting) => {
        for (const each of orderFor(window, waiting, headStarts)) {
          expect(each.forWindowId === 'w2' || (each.forWindowId === null && each.forStaffId === 's2')).toBe(
            false,
          );
          if (each.forWindowId === null && each.forStaffId === null)
            expect(['a', 'b']).toContain(each.queueId);
        }
      }),
    );
  });

  test('[Q4] the order does not depend on how the waiting are listed', () => {
    fc.assert(
      fc.property(anyWaiting, (waiting) => {
        const ids = (list: readonly WaitingTicket[]) =>
          orderFor(window, list, headStarts).map(({ ticketId }) => ticketId);
        expect(ids(waiting.toReversed())).toEqual(ids(waiting));
      }),
    );
  });

  test('[Q5] tickets addressed to the window or its officer come first', () => {
    const waiting = [
      ticket({ ticketId: 't1', since: 0 }),
      ticket({ ticketId: 't2', since: 5, forStaffId: 's1', queueId: 'c' }),
    ];
    expect(orderFor(window, waiting, headStarts).map(({ ticketId }) => ticketId)).toEqual(['t2', 't1']);
  });

  test('[Q6] a head start moves a ticket forward by its minutes and no more', () => {
    const early = ticket({ ticketId: 't1', since: 0 });
    const priority = (since: number) => ticket({ ticketId: 't2', since, class: 'priority' });
    const first = (list: WaitingTicket[]) => orderFor(window, list, headStarts)[0]?.ticketId;
    expect(first([early, priority(14 * minuteMs)])).toBe('t2');
    expect(first([early, priority(16 * minuteMs)])).toBe('t1');
    expect(callingKey(priority(20 * minuteMs), headStarts)).toBe(5 * minuteMs);
  });

  test('[Q7] a queue helped out with is behind by the penalty, and still served', () => {
    const own = ticket({ ticketId: 't1', since: 9 * minuteMs });
    const helped = ticket({ ticketId: 't2', since: 0, queueId: 'b' });
    expect(orderFor(window, [own, helped], headStarts).map(({ ticketId }) => ticketId)).toEqual(['t1', 't2']);
    expect(orderFor(window, [helped], headStarts)).toHaveLength(1);
    expect(penaltyAt(ticket({ ticketId: 't3', queueId: 'c' }), window)).toBeNull();
  });

  test('[Q8] the reason of a call says class, waiting, head start and how', () => {
    const called = ticket({ ticketId: 't1', class: 'appointment', since: 0 });
    const call = { headStartMinutes: headStarts, nowMs: 23.9 * minuteMs, takenAt: 0, chosen: false };
    expect(reasonFor(called, window, call)).toEqual({
      class: 'appointment',
      since: 0,
      waitedMinutes: 23,
      headStartMinutes: 20,
      penaltyMinutes: 0,
      how: 'next',
    });
    expect(reasonFor(called, window, { ...call, chosen: true }).how).toBe('chosen');
    expect(reasonFor({ ...called, forWindowId: 'w1' }, window, call).how).toBe('addressed');
  });
});
