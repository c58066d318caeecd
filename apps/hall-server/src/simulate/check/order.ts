/** Who should have been called, worked out from outside: by the plan and what the journal says, not by the code that calls. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { ShadowTicket, ShadowWindow } from './shadow-hall.ts';

const minuteMs = 60_000;

/** The tickets this window may serve, in the order the rule gives them at a moment; the first is next. */
export function expectedOrder(
  plan: HallPlan,
  window: ShadowWindow,
  waiting: Iterable<ShadowTicket>,
  at: number,
): ShadowTicket[] {
  const ranked: Ranked[] = [];
  for (const ticket of waiting) {
    const served = rankAt(plan, window, ticket);
    if (served !== null) ranked.push({ ticket, rank: [isBeforeSlot(ticket, at) ? 1 : 0, ...served] });
  }
  return ranked.sort(comparedTo).map(({ ticket }) => ticket);
}

type Ranked = { readonly ticket: ShadowTicket; readonly rank: readonly [number, number, number] };

function comparedTo(one: Ranked, other: Ranked): number {
  for (const [place, rank] of one.rank.entries()) {
    const difference = rank - (other.rank[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.ticket.ticketId < other.ticket.ticketId ? -1 : 1;
}

/** Called only where the window would idle otherwise. */
function isBeforeSlot(ticket: ShadowTicket, at: number): boolean {
  return ticket.class === 'appointment' && ticket.appointmentAt !== null && ticket.appointmentAt > at;
}

/** Addressed tickets first, then by the virtual arrival; null where the window may not serve it. */
export function rankAt(
  plan: HallPlan,
  window: ShadowWindow,
  ticket: ShadowTicket,
): readonly [number, number] | null {
  const arrival = arrivalOf(plan, ticket);
  const { forWindowId, forStaffId } = ticket;
  if (forWindowId !== null || forStaffId !== null) {
    const here = forWindowId === null ? forStaffId === window.officerId : forWindowId === window.windowId;
    return here ? [0, arrival] : null;
  }
  const penalty = window.profile.get(ticket.queueId);
  return penalty === undefined ? null : [1, arrival + penalty * minuteMs];
}

/** How many wait in the queue who are called before a ticket that comes now, were there one window for them. */
export function aheadOf(
  plan: HallPlan,
  waiting: Iterable<ShadowTicket>,
  coming: Pick<ShadowTicket, 'queueId' | 'class' | 'since'>,
): number {
  const arrival = arrivalOf(plan, coming);
  let ahead = 0;
  for (const ticket of waiting)
    if (ticket.queueId === coming.queueId && arrivalOf(plan, ticket) <= arrival) ahead += 1;
  return ahead;
}

/** The virtual arrival, ms. */
function arrivalOf(
  plan: HallPlan,
  { class: ticketClass, since }: Pick<ShadowTicket, 'class' | 'since'>,
): number {
  const { priority, appointment } = plan.policy.headStartMinutes;
  return since - { walkIn: 0, priority, appointment }[ticketClass] * minuteMs;
}

/**
 * Whom a walk-in was called before although his appointment was due: the window serves him too, and the walk-in came later
 * than head start and penalties allow. Null when the bound holds.
 */
export function keptWaiting(
  plan: HallPlan,
  window: ShadowWindow,
  waiting: Iterable<ShadowTicket>,
  call: { readonly walkIn: ShadowTicket; readonly at: number },
): ShadowTicket | null {
  const { walkIn, at } = call;
  const latest = walkIn.since + (window.profile.get(walkIn.queueId) ?? 0) * minuteMs;
  for (const ticket of waiting) {
    const penalty = window.profile.get(ticket.queueId);
    const isOpen = ticket.forWindowId === null && ticket.forStaffId === null;
    if (ticket.class !== 'appointment' || !isOpen || penalty === undefined || isBeforeSlot(ticket, at))
      continue;
    if (arrivalOf(plan, ticket) + penalty * minuteMs < latest) return ticket;
  }
  return null;
}
