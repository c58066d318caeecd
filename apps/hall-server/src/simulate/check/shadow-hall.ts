/** The hall once more, kept from outside: tickets and windows, and what may become of them. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { TicketClass } from '@yiting/shared/protocol/fields.ts';

export type ShadowTicket = {
  readonly ticketId: string;
  readonly number: string;
  queueId: string;
  class: TicketClass;
  since: number;
  /** Start of the booked slot, ms. */
  readonly appointmentAt: number | null;
  state: string;
  forWindowId: string | null;
  forStaffId: string | null;
  windowId: string | null;
  calls: number;
};
export type ShadowWindow = {
  readonly windowId: string;
  readonly profile: ReadonlyMap<string, number>;
  state: string;
  officerId: string | null;
  ticketId: string | null;
};

export class ShadowHall {
  readonly plan: HallPlan;
  readonly tickets = new Map<string, ShadowTicket>();
  readonly waiting = new Map<string, ShadowTicket>();
  readonly windows: ReadonlyMap<string, ShadowWindow>;
  /** What the last entries were about: their rows are compared, then forgotten. */
  readonly touched = new Set<ShadowTicket | ShadowWindow>();
  /** Service events, and whether each was rated. */
  readonly events = new Map<string, boolean>();
  /** What was wrong about the entry that is looked at. */
  broken: string[] = [];

  constructor(plan: HallPlan) {
    this.plan = plan;
    this.windows = new Map(
      plan.windows.map(({ id, profile }) => [
        id,
        {
          windowId: id,
          profile: new Map(profile.map(({ queueId, penaltyMinutes }) => [queueId, penaltyMinutes])),
          state: 'closed',
          officerId: null,
          ticketId: null,
        },
      ]),
    );
  }

  /** Takes a place at a window, called or served. */
  seat(ticket: ShadowTicket, windowId: string, state: 'called' | 'serving'): void {
    ticket.windowId = windowId;
    this.move(ticket, state);
    const window = this.windows.get(windowId);
    if (window)
      Object.assign(window, { state: state === 'called' ? 'calling' : 'serving', ticketId: ticket.ticketId });
  }

  /** Leaves the window, which is free then. */
  leave(ticket: ShadowTicket, windowId: string, state: string): void {
    this.move(ticket, state);
    const window = this.windows.get(windowId);
    if (window) Object.assign(window, { state: 'idle', ticketId: null });
  }

  move(ticket: ShadowTicket, state: string): void {
    ticket.state = state;
    this.touched.add(ticket);
    if (state === 'waiting') this.waiting.set(ticket.ticketId, ticket);
    else this.waiting.delete(ticket.ticketId);
    if (state !== 'void') return;
    for (const window of this.windows.values())
      if (window.ticketId === ticket.ticketId) window.ticketId = null;
  }

  /** The ticket, which must be in one of the states. */
  ticket(ticketId: string, states: readonly string[]): ShadowTicket {
    const ticket = this.tickets.get(ticketId);
    if (!ticket) {
      this.broken.push(`${ticketId} is nobody’s ticket`);
      return { ...nobody };
    }
    this.must(
      states.includes(ticket.state),
      `${ticket.number} was ${ticket.state}, not ${states.join(' or ')}`,
    );
    this.touched.add(ticket);
    return ticket;
  }

  /** The ticket, which must stand at the window. */
  seated(ticketId: string, windowId: string, states: readonly string[]): ShadowTicket {
    const ticket = this.ticket(ticketId, states);
    const window = this.window(windowId, ['calling', 'serving']);
    this.must(window.ticketId === ticketId, `${ticket.number} was not at ${windowId}`);
    return ticket;
  }

  window(windowId: string, states: readonly string[]): ShadowWindow {
    const window = this.windows.get(windowId);
    if (!window) {
      this.broken.push(`${windowId} is no window`);
      return { windowId, profile: new Map(), state: '', officerId: null, ticketId: null };
    }
    this.must(states.includes(window.state), `${windowId} was ${window.state}, not ${states.join(' or ')}`);
    this.touched.add(window);
    return window;
  }

  must(holds: boolean, otherwise: string): void {
    if (!holds) this.broken.push(otherwise);
  }

  /** Who waited for a window or person that goes is called by the others of his queue again. */
  release({ windowId, officerId }: ShadowWindow): void {
    for (const ticket of this.waiting.values()) {
      if (ticket.forWindowId !== windowId && ticket.forStaffId !== officerId) continue;
      if (ticket.forWindowId === windowId) ticket.forWindowId = null;
      if (ticket.forStaffId === officerId) ticket.forStaffId = null;
      this.touched.add(ticket);
    }
  }
}

const nobody: ShadowTicket = {
  ticketId: '',
  number: '?',
  queueId: '',
  class: 'walkIn',
  since: 0,
  appointmentAt: null,
  state: '',
  forWindowId: null,
  forStaffId: null,
  windowId: null,
  calls: 0,
};
