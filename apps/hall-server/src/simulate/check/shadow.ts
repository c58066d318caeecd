/** The hall once more, kept from outside by what the journal says: every entry must be possible where the hall stands. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { TicketClass } from '@yiting/shared/protocol/fields.ts';
import type { AnyEntry } from '../../journal/entries.ts';
import { expectedNext, rankAt } from './order.ts';

export type ShadowTicket = {
  readonly ticketId: string;
  readonly number: string;
  queueId: string;
  class: TicketClass;
  since: number;
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

const live = ['waiting', 'called', 'serving', 'held', 'missed'];
const atWindow = ['called', 'serving'];

export class Shadow {
  readonly plan: HallPlan;
  readonly tickets = new Map<string, ShadowTicket>();
  readonly waiting = new Map<string, ShadowTicket>();
  readonly windows: ReadonlyMap<string, ShadowWindow>;
  /** What the last entries were about: their rows are compared, then forgotten. */
  readonly touched = new Set<ShadowTicket | ShadowWindow>();
  readonly #series = new Map<string, number>();
  readonly #events = new Map<string, boolean>();
  #day: string | null = null;
  #broken: string[] = [];

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

  /** Takes an entry in; `asked` is the command it came from. Answers what was wrong about it. */
  follow(entry: AnyEntry, asked: string | null): readonly string[] {
    this.#broken = [];
    this.#take(entry, asked);
    return this.#broken;
  }

  #take(entry: AnyEntry, asked: string | null): void {
    switch (entry.type) {
      case 'day.opened':
        this.#must(this.#day === null, 'a day was opened twice');
        this.#day = entry.body.day;
        return;
      case 'day.closed':
        this.#must(this.#day === entry.body.day, 'another day was closed than was open');
        this.#must(
          [...this.tickets.values()].every(({ state }) => !live.includes(state)),
          'somebody was left in the hall of a closed day',
        );
        this.#day = null;
        return;
      case 'ticket.taken':
        this.#taken(entry);
        return;
      case 'ticket.prioritised':
        this.#ticket(entry.subject, ['waiting', 'missed']).class = 'priority';
        return;
      case 'ticket.cancelled':
        this.#move(this.#ticket(entry.subject, ['waiting', 'missed', 'held']), 'cancelled');
        return;
      case 'ticket.voided':
        this.#move(this.#ticket(entry.subject, live), 'void');
        return;
      case 'ticket.returned': {
        const ticket = this.#ticket(entry.subject, ['missed']);
        const expected = entry.at - this.plan.policy.returnSinceMinutes * 60_000;
        this.#must(entry.body.since === expected, `${ticket.number} returned to another place`);
        Object.assign(ticket, { since: entry.body.since, windowId: null });
        this.#move(ticket, 'waiting');
        return;
      }
      case 'rating.submitted': {
        const { eventId } = entry.body;
        this.#must(this.#events.has(eventId), 'a rating without a service');
        this.#must(this.#events.get(eventId) !== true, 'a service was rated twice');
        this.#events.set(eventId, true);
        return;
      }
      default:
        this.#atWindows(entry, asked);
    }
  }

  #taken({ subject, body, at, actor }: Extract<AnyEntry, { type: 'ticket.taken' }>): void {
    const series = `${body.day} ${body.prefix}`;
    const serial = (this.#series.get(series) ?? 0) + 1;
    this.#series.set(series, body.serial);
    this.#must(body.serial === serial, `${body.number} does not follow ${serial - 1}: twice or a gap`);
    this.#must(Number(body.number.slice(1)) === body.serial, `${body.number} is not number ${body.serial}`);
    this.#must(!this.tickets.has(subject), `${body.number} was taken twice`);
    this.#must(body.day === this.#day, `${body.number} was taken on a day that is not open`);
    this.#must(body.since === at, `${body.number} does not wait since it was taken`);
    const chosen = body.class !== 'priority' || actor.startsWith('staff:');
    this.#must(chosen, `${body.number} was made a priority number by a machine`);
    const ticket: ShadowTicket = {
      ticketId: subject,
      number: body.number,
      queueId: body.queueId,
      class: body.class,
      since: body.since,
      state: '',
      forWindowId: null,
      forStaffId: null,
      windowId: null,
      calls: 0,
    };
    this.tickets.set(subject, ticket);
    this.#move(ticket, 'waiting');
  }

  #atWindows(entry: AnyEntry, asked: string | null): void {
    switch (entry.type) {
      case 'ticket.called':
        this.#called(entry, asked);
        return;
      case 'ticket.recalled':
        this.#seated(entry.subject, entry.body.windowId, ['called']).calls += 1;
        return;
      case 'ticket.begun':
        this.#seat(
          this.#seated(entry.subject, entry.body.windowId, ['called']),
          entry.body.windowId,
          'serving',
        );
        return;
      case 'ticket.resumed': {
        const ticket = this.#ticket(entry.subject, ['held']);
        this.#window(entry.body.windowId, ['idle']);
        this.#seat(ticket, entry.body.windowId, 'serving');
        return;
      }
      case 'ticket.missed': {
        const ticket = this.#seated(entry.subject, entry.body.windowId, ['called']);
        Object.assign(ticket, { forWindowId: null, forStaffId: null });
        this.#leave(ticket, entry.body.windowId, 'missed');
        return;
      }
      case 'ticket.putBack': {
        const ticket = this.#seated(entry.subject, entry.body.windowId, atWindow);
        ticket.windowId = null;
        this.#leave(ticket, entry.body.windowId, 'waiting');
        return;
      }
      case 'ticket.held':
        this.#leave(
          this.#seated(entry.subject, entry.body.windowId, ['serving']),
          entry.body.windowId,
          'held',
        );
        return;
      case 'ticket.transferred': {
        const { windowId, queueId, forWindowId, forStaffId } = entry.body;
        const ticket = this.#seated(entry.subject, windowId, atWindow);
        Object.assign(ticket, { queueId, forWindowId, forStaffId, windowId: null });
        this.#leave(ticket, windowId, 'waiting');
        return;
      }
      case 'ticket.finished': {
        this.#must(!this.#events.has(entry.body.eventId), 'a service was finished twice');
        this.#events.set(entry.body.eventId, false);
        this.#leave(
          this.#seated(entry.subject, entry.body.windowId, ['serving']),
          entry.body.windowId,
          'done',
        );
        return;
      }
      default:
        this.#windowItself(entry);
    }
  }

  #windowItself(entry: AnyEntry): void {
    if (entry.type === 'window.opened') {
      const window = this.#window(entry.subject, ['closed']);
      const elsewhere = [...this.windows.values()].some(
        ({ officerId }) => officerId === entry.body.officerId,
      );
      this.#must(!elsewhere, `the officer of ${entry.subject} sits at two windows`);
      Object.assign(window, { state: 'idle', officerId: entry.body.officerId });
    } else if (entry.type === 'window.closed') {
      // A visitor of a closing day is voided, not moved.
      const window = this.#window(entry.subject, ['idle', 'paused', 'calling', 'serving']);
      this.#must(window.ticketId === null, `${entry.subject} closed with a visitor`);
      this.#release(window);
      Object.assign(window, { state: 'closed', officerId: null });
    } else if (entry.type === 'window.paused') this.#window(entry.subject, ['idle']).state = 'paused';
    else if (entry.type === 'window.resumed') this.#window(entry.subject, ['paused']).state = 'idle';
  }

  /** Who waited for a window or person that goes is called by the others of his queue again. */
  #release({ windowId, officerId }: ShadowWindow): void {
    for (const ticket of this.waiting.values()) {
      if (ticket.forWindowId !== windowId && ticket.forStaffId !== officerId) continue;
      if (ticket.forWindowId === windowId) ticket.forWindowId = null;
      if (ticket.forStaffId === officerId) ticket.forStaffId = null;
      this.touched.add(ticket);
    }
  }

  #called({ subject, body }: Extract<AnyEntry, { type: 'ticket.called' }>, asked: string | null): void {
    const window = this.#window(body.windowId, ['idle']);
    const ticket = this.#ticket(subject, ['waiting', 'held']);
    this.#must(window.officerId === body.officerId, `${ticket.number} was called by somebody else`);
    this.#must(body.reason.class === ticket.class, `${ticket.number} was called as another class`);
    this.#must(
      body.reason.since === ticket.since,
      `${ticket.number} was called as waiting since another time`,
    );
    if (ticket.state === 'waiting')
      this.#must(rankAt(this.plan, window, ticket) !== null, `${ticket.number} may not be served there`);
    if (asked === 'call.next') {
      const expected = expectedNext(this.plan, window, this.waiting.values());
      this.#must(
        expected === ticket,
        `${ticket.number} was called before ${expected?.number}, whose turn it was`,
      );
    }
    ticket.calls += 1;
    this.#seat(ticket, body.windowId, 'called');
  }

  #seat(ticket: ShadowTicket, windowId: string, state: 'called' | 'serving'): void {
    ticket.windowId = windowId;
    this.#move(ticket, state);
    const window = this.windows.get(windowId);
    if (window)
      Object.assign(window, { state: state === 'called' ? 'calling' : 'serving', ticketId: ticket.ticketId });
  }

  #leave(ticket: ShadowTicket, windowId: string, state: string): void {
    this.#move(ticket, state);
    const window = this.windows.get(windowId);
    if (window) Object.assign(window, { state: 'idle', ticketId: null });
  }

  #move(ticket: ShadowTicket, state: string): void {
    ticket.state = state;
    this.touched.add(ticket);
    if (state === 'waiting') this.waiting.set(ticket.ticketId, ticket);
    else this.waiting.delete(ticket.ticketId);
    if (state !== 'void') return;
    for (const window of this.windows.values())
      if (window.ticketId === ticket.ticketId) window.ticketId = null;
  }

  #ticket(ticketId: string, states: readonly string[]): ShadowTicket {
    const ticket = this.tickets.get(ticketId);
    if (!ticket) {
      this.#broken.push(`${ticketId} is nobody’s ticket`);
      return { ...nobody };
    }
    this.#must(
      states.includes(ticket.state),
      `${ticket.number} was ${ticket.state}, not ${states.join(' or ')}`,
    );
    this.touched.add(ticket);
    return ticket;
  }

  #seated(ticketId: string, windowId: string, states: readonly string[]): ShadowTicket {
    const ticket = this.#ticket(ticketId, states);
    const window = this.#window(windowId, ['calling', 'serving']);
    this.#must(window.ticketId === ticketId, `${ticket.number} was not at ${windowId}`);
    return ticket;
  }

  #window(windowId: string, states: readonly string[]): ShadowWindow {
    const window = this.windows.get(windowId);
    if (!window) {
      this.#broken.push(`${windowId} is no window`);
      return { windowId, profile: new Map(), state: '', officerId: null, ticketId: null };
    }
    this.#must(states.includes(window.state), `${windowId} was ${window.state}, not ${states.join(' or ')}`);
    this.touched.add(window);
    return window;
  }

  #must(holds: boolean, otherwise: string): void {
    if (!holds) this.#broken.push(otherwise);
  }
}

const nobody: ShadowTicket = {
  ticketId: '',
  number: '?',
  queueId: '',
  class: 'walkIn',
  since: 0,
  state: '',
  forWindowId: null,
  forStaffId: null,
  windowId: null,
  calls: 0,
};
