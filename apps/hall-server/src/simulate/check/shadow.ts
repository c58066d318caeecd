/** Follows the journal from outside: every entry must be possible where the hall stands. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { AnyEntry } from '../../journal/entries.ts';
import type { Papers } from '../people/papers.ts';
import { aheadOf } from './order.ts';
import { ShadowBookings } from './shadow-bookings.ts';
import { ShadowHall, type ShadowTicket } from './shadow-hall.ts';
import { ShadowOffline } from './shadow-offline.ts';
import { followAtWindows } from './shadow-windows.ts';

const live = ['waiting', 'called', 'serving', 'held', 'missed'];

export class Shadow extends ShadowHall {
  readonly #series = new Map<string, number>();
  readonly #bookings = new ShadowBookings();
  readonly #offline: ShadowOffline;
  /** Command → the ticket it made. */
  readonly #made = new Map<string, string>();
  #day: string | null = null;

  constructor(plan: HallPlan, papers: Papers) {
    super(plan);
    this.#offline = new ShadowOffline(papers);
  }

  get appointments(): number {
    return this.#bookings.confirmed;
  }

  /** Takes an entry in; `asked` is the command it came from. Answers what was wrong about it. */
  follow(entry: AnyEntry, asked: string | null): readonly string[] {
    this.broken = [];
    this.#take(entry, asked);
    for (const wrong of this.#bookings.follow(entry)) this.must(false, wrong);
    for (const wrong of this.#offline.follow(entry)) this.must(false, wrong);
    return this.broken;
  }

  /** After all entries of a step. */
  afterStep(): readonly string[] {
    return this.#offline.takeUnflagged();
  }

  /** Numbers of cut off kiosks that a person was asked to look at. */
  get noted(): number {
    return this.#offline.noted;
  }

  isNoted(ticketId: string): boolean {
    return this.#offline.isNoted(ticketId);
  }

  wasConfirmed(bookingId: string): boolean {
    return this.#bookings.wasConfirmed(bookingId);
  }

  /** The ticket a wish made, where it made one. */
  madeBy(commandId: string): ShadowTicket | undefined {
    return this.tickets.get(this.#made.get(commandId) ?? '');
  }

  #take(entry: AnyEntry, asked: string | null): void {
    switch (entry.type) {
      case 'day.opened':
        this.must(this.#day === null, 'a day was opened twice');
        this.#day = entry.body.day;
        return;
      case 'day.closed':
        this.must(this.#day === entry.body.day, 'another day was closed than was open');
        this.must(
          [...this.tickets.values()].every(({ state }) => !live.includes(state)),
          'somebody was left in the hall of a closed day',
        );
        this.#day = null;
        return;
      case 'ticket.taken':
        this.#taken(entry);
        return;
      case 'ticket.takenOffline':
        this.#takenOffline(entry);
        return;
      case 'ticket.prioritised':
        this.ticket(entry.subject, ['waiting', 'missed']).class = 'priority';
        return;
      case 'ticket.cancelled':
        this.move(this.ticket(entry.subject, ['waiting', 'missed', 'held']), 'cancelled');
        return;
      case 'ticket.voided':
        // Whoever may hold a paper is never voided but by the end of his day.
        this.must(asked === 'day.close', 'somebody was voided while the day goes on');
        this.move(this.ticket(entry.subject, live), 'void');
        return;
      case 'ticket.returned': {
        const ticket = this.ticket(entry.subject, ['missed']);
        const moment = entry.at - this.plan.policy.returnSinceMinutes * 60_000;
        const expected = Math.max(ticket.since, moment);
        this.must(entry.body.since === expected, `${ticket.number} returned to another place`);
        Object.assign(ticket, { since: entry.body.since, windowId: null });
        this.move(ticket, 'waiting');
        return;
      }
      case 'rating.submitted': {
        const { eventId } = entry.body;
        this.must(this.events.has(eventId), 'a rating without a service');
        this.must(this.events.get(eventId) !== true, 'a service was rated twice');
        this.events.set(eventId, true);
        return;
      }
      default:
        followAtWindows(this, entry, asked);
    }
  }

  #taken({ subject, body, at, actor, commandId }: Extract<AnyEntry, { type: 'ticket.taken' }>): void {
    this.#follows(body);
    this.must(body.day === this.#day, `${body.number} was taken on a day that is not open`);
    const booked = body.class === 'appointment' ? (body.appointmentAt ?? 0) : 0;
    this.must(body.since === Math.max(at, booked), `${body.number} does not wait since it should`);
    const inTime = body.class !== 'appointment' || at <= booked + this.plan.policy.lateAfterMinutes * 60_000;
    this.must(inTime, `${body.number} came too late to be an appointment`);
    this.must(
      (body.prefix === 'Y') === (body.class === 'appointment'),
      `${body.number} is in a wrong series`,
    );
    const isBooked =
      body.class === 'appointment' && this.#bookings.isBooked(body.visitId, body.appointmentAt);
    const chosen = body.class === 'walkIn' || actor.startsWith('staff:') || isBooked;
    this.must(chosen, `${body.number} was put before others by a machine`);
    const ahead = aheadOf(this.plan, this.waiting.values(), body);
    this.must(body.ahead === ahead, `${body.number} was told ${body.ahead} people ahead, not ${ahead}`);
    if (commandId !== null) this.#made.set(commandId, subject);
    this.#enter(subject, { ...body, appointmentAt: body.appointmentAt ?? null });
  }

  /** Waits from the moment its kiosk gave it; nothing else is like a number of the hall’s own. */
  #takenOffline({ subject, body }: Extract<AnyEntry, { type: 'ticket.takenOffline' }>): void {
    if (body.serial !== null) this.#follows({ ...body, serial: body.serial, class: 'walkIn' });
    this.must(body.day === this.#day, `${body.number} was queued on a day that is not open`);
    this.#enter(subject, { ...body, class: 'walkIn', since: body.takenAt, appointmentAt: null });
  }

  #enter(
    ticketId: string,
    body: Pick<ShadowTicket, 'number' | 'queueId' | 'class' | 'since' | 'appointmentAt'>,
  ): void {
    const { number, queueId, class: ticketClass, since, appointmentAt } = body;
    this.must(!this.tickets.has(ticketId), `${number} was taken twice`);
    const ticket: ShadowTicket = {
      ticketId,
      number,
      queueId,
      class: ticketClass,
      since,
      appointmentAt,
      state: '',
      forWindowId: null,
      forStaffId: null,
      windowId: null,
      calls: 0,
    };
    this.tickets.set(ticketId, ticket);
    this.move(ticket, 'waiting');
  }

  /** The next of its series. Serials that kiosks hold for a cut link are jumped over; of appointments they hold none. */
  #follows(body: {
    readonly day: string;
    readonly prefix: string;
    readonly serial: number;
    readonly number: string;
    readonly class: ShadowTicket['class'];
  }): void {
    const series = `${body.day} ${body.prefix}`;
    const serial = (this.#series.get(series) ?? 0) + 1;
    this.#series.set(series, body.serial);
    this.must(body.serial === serial, `${body.number} does not follow ${serial - 1}: twice or a gap`);
    const { firstSerial, lastSerial } = this.plan.policy.offline;
    const jump =
      body.class !== 'appointment' && body.serial >= firstSerial ? lastSerial - firstSerial + 1 : 0;
    this.must(
      Number(body.number.slice(1)) === body.serial + jump,
      `${body.number} is not number ${body.serial}`,
    );
  }
}
