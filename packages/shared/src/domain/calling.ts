/** Who is next, by one number per ticket: the virtual arrival time (design 4). Pure. */
import type { TicketClass } from '../protocol/fields.ts';
import type { CallReason } from '../protocol/views/desk.ts';

const minuteMs = 60_000;

export type HeadStarts = Readonly<Record<TicketClass, number>>;

export type WaitingTicket = {
  readonly ticketId: string;
  readonly queueId: string;
  readonly class: TicketClass;
  /** From when the ticket counts as waiting, ms. */
  readonly since: number;
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

/** The tickets this window may serve, in the order it will call them: addressed ones first, then by key, then by id. */
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

/** Why this ticket is called here and now; kept with the call. */
export function reasonFor(
  ticket: WaitingTicket,
  window: ServingWindow,
  call: {
    readonly headStartMinutes: HeadStarts;
    readonly nowMs: number;
    readonly takenAt: number;
    readonly chosen: boolean;
  },
): CallReason {
  const addressed = isAddressedTo(ticket, window);
  return {
    class: ticket.class,
    since: ticket.since,
    waitedMinutes: Math.max(0, Math.floor((call.nowMs - call.takenAt) / minuteMs)),
    headStartMinutes: call.headStartMinutes[ticket.class],
    penaltyMinutes: penaltyAt(ticket, window) ?? 0,
    how: addressed ? 'addressed' : call.chosen ? 'chosen' : 'next',
  };
}
