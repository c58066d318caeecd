import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reasonFor } from './call-reason.ts';
import { callsInOrder, type HeadStarts, type ServingWindow } from './calling.ts';

const minuteMs = 60_000;
const headStartMinutes: HeadStarts = { walkIn: 0, appointment: 20, priority: 15 };
const window: ServingWindow = {
  windowId: 'w1',
  staffId: 's1',
  profile: [{ queueId: 'a', penaltyMinutes: 0 }],
};
const ticket = (number: string, since: number, change: object = {}) => ({
  ticketId: `id-${number}`,
  number,
  queueId: 'a',
  class: 'walkIn' as const,
  since,
  takenAt: since,
  appointmentAt: null,
  forWindowId: null,
  forStaffId: null,
  ...change,
});
const slot = 20 * minuteMs;
const booked = ticket('Y001', slot, { class: 'appointment' as const, takenAt: 0, appointmentAt: slot });
const walkIn = ticket('A010', 5 * minuteMs);
const call = { headStartMinutes, nowMs: 23.9 * minuteMs, chosen: false, waiting: [walkIn, booked] };

test('[Q8] the reason of a call says class, slot, waiting, head start and how', () => {
  expect(reasonFor(booked, window, call)).toEqual({
    class: 'appointment',
    since: slot,
    waitedMinutes: 23,
    headStartMinutes: 20,
    penaltyMinutes: 0,
    appointmentAt: slot,
    beforeSlot: false,
    how: 'next',
    passedOver: { number: 'A010', since: 5 * minuteMs },
  });
  expect(reasonFor(walkIn, window, { ...call, chosen: true }).how).toBe('chosen');
  expect(reasonFor({ ...walkIn, forWindowId: 'w1' }, window, call).how).toBe('addressed');
  expect(reasonFor(booked, window, { ...call, nowMs: slot - 1 }).beforeSlot).toBe(true);
});

test('[Q17] it names who would have been next without head starts, and nobody where that is he', () => {
  const alone = { ...call, waiting: [booked] };
  expect(reasonFor(booked, window, alone).passedOver).toBeNull();
  expect(reasonFor(walkIn, window, { ...call, waiting: [walkIn] }).passedOver).toBeNull();
  const chosen = reasonFor(walkIn, window, { ...call, chosen: true });
  expect(chosen.passedOver).toEqual({ number: 'Y001', since: slot });
});

test('[Q17] with nobody ahead by a head start, nobody is passed over', () => {
  const anyTickets = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(anyTickets, fc.boolean(), (minutes, priority) => {
      const waiting = minutes.map((minute) =>
        ticket(`A${minute}`, minute * minuteMs, { class: priority ? 'priority' : 'walkIn' }),
      );
      const rule = { headStartMinutes, nowMs: 400 * minuteMs };
      const [next] = callsInOrder(window, waiting, rule);
      if (!next) throw new Error('somebody waits');
      expect(reasonFor(next, window, { ...rule, chosen: false, waiting }).passedOver).toBeNull();
    }),
  );
});
