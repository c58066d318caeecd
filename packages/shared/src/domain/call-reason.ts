/** Why this ticket is called here and now, as data; kept with the call, said at the window, on the phone, in the replay. */
import { z } from 'zod';
import type { CallReason } from '../protocol/call-reason.ts';
import {
  callsInOrder,
  type HeadStarts,
  isAddressedTo,
  isDue,
  penaltyAt,
  type ServingWindow,
  type WaitingTicket,
} from './calling.ts';

const minuteMs = 60_000;
const noHeadStarts: HeadStarts = { walkIn: 0, appointment: 0, priority: 0 };

/** A reason as it was kept. Those of before reasons said more know of no slot and of nobody passed over. */
export const callReasonSchema: z.ZodType<CallReason> = z.object({
  class: z.enum(['walkIn', 'appointment', 'priority']),
  since: z.number(),
  waitedMinutes: z.number(),
  headStartMinutes: z.number(),
  penaltyMinutes: z.number(),
  appointmentAt: z.number().nullable().default(null),
  beforeSlot: z.boolean().default(false),
  how: z.enum(['next', 'addressed', 'chosen']),
  passedOver: z.object({ number: z.string(), since: z.number() }).nullable().default(null),
});

type KnownTicket = WaitingTicket & { readonly number: string; readonly takenAt: number };

/**
 * `waiting` is everybody who waits at that moment, the called one among them. The one passed over is who would have been
 * next had nobody a head start; for a number the officer chose himself, who would have been next by the rule.
 */
export function reasonFor(
  ticket: KnownTicket,
  window: ServingWindow,
  call: {
    readonly headStartMinutes: HeadStarts;
    readonly nowMs: number;
    readonly chosen: boolean;
    readonly waiting: readonly KnownTicket[];
  },
): CallReason {
  const { headStartMinutes, nowMs, chosen, waiting } = call;
  const how = isAddressedTo(ticket, window) ? 'addressed' : chosen ? 'chosen' : 'next';
  const [otherwise] = callsInOrder(window, waiting, {
    nowMs,
    headStartMinutes: how === 'chosen' ? headStartMinutes : noHeadStarts,
  });
  return {
    class: ticket.class,
    since: ticket.since,
    waitedMinutes: Math.max(0, Math.floor((nowMs - ticket.takenAt) / minuteMs)),
    headStartMinutes: headStartMinutes[ticket.class],
    penaltyMinutes: penaltyAt(ticket, window) ?? 0,
    appointmentAt: ticket.class === 'appointment' ? ticket.appointmentAt : null,
    beforeSlot: !isDue(ticket, nowMs),
    how,
    passedOver:
      otherwise === undefined || otherwise.ticketId === ticket.ticketId
        ? null
        : { number: otherwise.number, since: otherwise.since },
  };
}
