/** Who should have been called, worked out from outside: by the plan and what the journal says, not by the code that calls. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { ShadowTicket, ShadowWindow } from './shadow-hall.ts';

const minuteMs = 60_000;

/** The ticket the rule gives this window now; null when it may serve nobody who waits. */
export function expectedNext(
  plan: HallPlan,
  window: ShadowWindow,
  waiting: Iterable<ShadowTicket>,
): ShadowTicket | null {
  let best: { ticket: ShadowTicket; rank: readonly [number, number] } | null = null;
  for (const ticket of waiting) {
    const rank = rankAt(plan, window, ticket);
    if (rank === null) continue;
    if (best === null || comesBefore({ ticket, rank }, best)) best = { ticket, rank };
  }
  return best?.ticket ?? null;
}

type Ranked = { readonly ticket: ShadowTicket; readonly rank: readonly [number, number] };

function comesBefore(one: Ranked, other: Ranked): boolean {
  if (one.rank[0] !== other.rank[0]) return one.rank[0] < other.rank[0];
  if (one.rank[1] !== other.rank[1]) return one.rank[1] < other.rank[1];
  return one.ticket.ticketId < other.ticket.ticketId;
}

/** Addressed tickets first, then by the virtual arrival; null where the window may not serve it. */
export function rankAt(
  plan: HallPlan,
  window: ShadowWindow,
  ticket: ShadowTicket,
): readonly [number, number] | null {
  const { priority, appointment } = plan.policy.headStartMinutes;
  const headStart = { walkIn: 0, priority, appointment }[ticket.class];
  const arrival = ticket.since - headStart * minuteMs;
  const { forWindowId, forStaffId } = ticket;
  if (forWindowId !== null || forStaffId !== null) {
    const here = forWindowId === null ? forStaffId === window.officerId : forWindowId === window.windowId;
    return here ? [0, arrival] : null;
  }
  const penalty = window.profile.get(ticket.queueId);
  return penalty === undefined ? null : [1, arrival + penalty * minuteMs];
}
