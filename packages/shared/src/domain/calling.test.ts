import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callingKey,
  callsInOrder,
  type HeadStarts,
  isDue,
  orderFor,
  penaltyAt,
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
  appointmentAt: null,
  forWindowId: null,
  forStaffId: null,
  ...change,
});
const anyTicket = fc.record({
  ticketId: fc.string({ minLength: 4, maxLength: 8 }),
  queueId: fc.constantFrom('a', 'b', 'c'),
  class: fc.constantFrom('walkIn' as const, 'appointment' as const, 'priority' as const),
  since: fc.integer({ min: 0, max: 8 * 60 * minuteMs }),
  appointmentAt: fc.option(fc.integer({ min: 0, max: 8 * 60 * minuteMs })),
  forWindowId: fc.constantFrom(null, null, null, 'w1', 'w2'),
  forStaffId: fc.constantFrom(null, null, null, 's1', 's2'),
});
const anyMoment = fc.integer({ min: 0, max: 8 * 60 * minuteMs });
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

  test('[Q9] of two tickets that are due the same goes first whenever one asks', () => {
    fc.assert(
      fc.property(anyWaiting, anyMoment, anyMoment, (waiting, early, late) => {
        const order = (nowMs: number) =>
          callsInOrder(window, waiting, { headStartMinutes: headStarts, nowMs })
            .filter((each) => isDue(each, Math.min(early, late)))
            .map(({ ticketId }) => ticketId);
        expect(order(late)).toEqual(order(early));
      }),
    );
  });

  test('[Q13] before its slot an appointment is called only where the window would idle', () => {
    fc.assert(
      fc.property(anyWaiting, anyMoment, (waiting, nowMs) => {
        const [next] = callsInOrder(window, waiting, { headStartMinutes: headStarts, nowMs });
        if (!next || isDue(next, nowMs)) return;
        const due = waiting.filter((each) => penaltyAt(each, window) !== null && isDue(each, nowMs));
        expect(due).toEqual([]);
      }),
    );
    const slot = 30 * minuteMs;
    const booked = ticket({ ticketId: 't1', class: 'appointment', since: slot, appointmentAt: slot });
    const walkIn = ticket({ ticketId: 't2', since: 15 * minuteMs });
    const first = (nowMs: number, waiting: WaitingTicket[]) =>
      callsInOrder(window, waiting, { headStartMinutes: headStarts, nowMs })[0]?.ticketId;
    expect(first(slot - 1, [booked, walkIn])).toBe('t2');
    expect(first(slot, [booked, walkIn])).toBe('t1');
    expect(first(0, [booked])).toBe('t1');
  });

  test('[Q16] whoever waits is called, whatever the profile, as long as a window serves his queue', () => {
    const anyProfile = fc.record({
      a: fc.integer({ min: 0, max: 60 }),
      b: fc.integer({ min: 0, max: 60 }),
    });
    const anyComer = fc.record({
      queueId: fc.constantFrom('a', 'b'),
      class: fc.constantFrom('walkIn' as const, 'appointment' as const, 'priority' as const),
    });
    fc.assert(
      fc.property(anyProfile, fc.array(anyComer, { minLength: 1, maxLength: 6 }), ({ a, b }, comers) => {
        const busy: ServingWindow = {
          windowId: 'w1',
          staffId: 's1',
          profile: [
            { queueId: 'a', penaltyMinutes: a },
            { queueId: 'b', penaltyMinutes: b },
          ],
        };
        const victim = ticket({ ticketId: 'victim', queueId: 'b', since: 0 });
        // Every minute all the comers come again and one visitor is called: a hall that never catches up.
        let waiting: WaitingTicket[] = [victim];
        let calls = 0;
        for (let minute = 0; waiting.includes(victim); minute += 1) {
          const nowMs = minute * minuteMs;
          const fresh = comers.map((comer, index) =>
            ticket({ ...comer, ticketId: `c${minute}-${index}`, since: nowMs, appointmentAt: nowMs }),
          );
          waiting.push(...fresh);
          const [called] = callsInOrder(busy, waiting, { headStartMinutes: headStarts, nowMs });
          waiting = waiting.filter((each) => each !== called);
          calls += 1;
          expect(calls).toBeLessThanOrEqual((20 + b + 1) * comers.length + 1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
