/** Who is next, by one number per ticket: the virtual arrival time. Pure; why it was he stands in `call-reason.ts`. */
import type { TicketClass } from '../protocol/fields.ts';

const minuteMs = 60_000;

export type HeadStarts = Readonly<Record<TicketClass, number>>;

export type WaitingTicket = {
  readonly ticketId: string;
  readonly queueId: string;
  readonly class: TicketClass;
  /** From when the ticket counts as waiting, ms. */
  readonly since: number;
  /** Start of the booked slot, ms; null where nothing is booked. Counts for the class appointment alone. */
  readonly appointmentAt: number | null;
  readonly forWindowId: string | null;
  readonly forStaffId: string | null;
};

export type ServingWindow = {
  readonly windowId: string;
  readonly staffId: string | null;
  /** Queues this window may serve; the penalty is added to a ticket's key here. */
  readonly profile: readonly { readonly queueId: string; readonly penaltyMinutes: number }[];
};

/** The virtual arrival, ms: the smaller, the sooner. Classes gain by their head start, helped-out queues lose by the penalty. */
export function callingKey(
  ticket: Pick<WaitingTicket, 'since' | 'class'>,
  headStartMinutes: HeadStarts,
  penaltyMinutes = 0,
): number {
  return ticket.since - headStartMinutes[ticket.class] * minuteMs + penaltyMinutes * minuteMs;
}

/** True when the ticket is meant for this window or the person at it. */
export function isAddressedTo(ticket: WaitingTicket, window: ServingWindow): boolean {
  if (ticket.forWindowId !== null) return ticket.forWindowId === window.windowId;
  return ticket.forStaffId !== null && ticket.forStaffId === window.staffId;
}

/** The penalty in minutes when this window may serve the ticket, or null when it may not. */
export function penaltyAt(ticket: WaitingTicket, window: ServingWindow): number | null {
  if (isAddressedTo(ticket, window)) return 0;
  if (ticket.forWindowId !== null || ticket.forStaffId !== null) return null;
  return window.profile.find(({ queueId }) => queueId === ticket.queueId)?.penaltyMinutes ?? null;
}

/** False for an appointment before its slot: it is called only where the window would idle otherwise. */
export function isDue(ticket: Pick<WaitingTicket, 'class' | 'appointmentAt'>, nowMs: number): boolean {
  return ticket.class !== 'appointment' || ticket.appointmentAt === null || ticket.appointmentAt <= nowMs;
}

/**
 * The tickets this window may serve, in their order: addressed ones first, then by key, then by id. No clock goes in,
 * so that the order of two tickets is the same whenever one asks.
 */
export function orderFor<T extends WaitingTicket>(
  window: ServingWindow,
  waiting: readonly T[],
  headStartMinutes: HeadStarts,
): T[] {
  const candidates = waiting.flatMap((ticket) => {
    const penalty = penaltyAt(ticket, window);
    if (penalty === null) return [];
    return [
      {
        ticket,
        addressed: isAddressedTo(ticket, window),
        key: callingKey(ticket, headStartMinutes, penalty),
      },
    ];
  });
  candidates.sort((left, right) => {
    if (left.addressed !== right.addressed) return left.addressed ? -1 : 1;
    return left.key - right.key || (left.ticket.ticketId < right.ticket.ticketId ? -1 : 1);
  });
  return candidates.map(({ ticket }) => ticket);
}

/** In the order this window calls them at that moment: all that are due, then, were there none, those before their slot. */
export function callsInOrder<T extends WaitingTicket>(
  window: ServingWindow,
  waiting: readonly T[],
  rule: { readonly headStartMinutes: HeadStarts; readonly nowMs: number },
): T[] {
  const order = orderFor(window, waiting, rule.headStartMinutes);
  const due = order.filter((ticket) => isDue(ticket, rule.nowMs));
  return due.length === order.length
    ? due
    : [...due, ...order.filter((ticket) => !isDue(ticket, rule.nowMs))];
}
