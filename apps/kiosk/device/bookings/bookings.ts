/** Appointments for the page: each wish once under its id, its slip, and the place that is held given back. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingSlip, CheckedBooking } from '@yiting/shared/protocol/bookings.ts';
import type { BookingProof } from '@yiting/shared/protocol/commands/bookings.ts';
import type {
  BookingDone,
  BookingPaper,
  BookingWish,
  FreeTimesWish,
  PageProof,
} from '@yiting/shared/protocol/device-bookings.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { PageParty, Party } from '@yiting/shared/protocol/party.ts';
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import { OncePerId } from '../once-per-id.ts';
import type { Printing } from '../printing.ts';
import { freeHalves, inspectionOf, withoutArea } from './inspections.ts';
import type { SlipOrders } from './slip-orders.ts';

export type BookingParts = {
  readonly client: () => HallClient | null;
  readonly printing: Pick<Printing, 'printBooking'>;
  readonly slipOrders: SlipOrders;
  readonly partyOf: (party: PageParty) => Result<Party, HallError>;
  /** The act is done: the document is not needed any more. */
  readonly partyServed: () => void;
  /** A number came of an appointment: shown, printed and settled like any other. */
  readonly numberGiven: (taken: Taken) => void;
  readonly paperChanged: (paper: BookingPaper) => void;
};

type Wish<A extends BookingWish['act']> = Extract<BookingWish, { act: A }>;
/** Nobody knows whether the hall did it. */
const unanswered: readonly string[] = ['noAnswer', 'notConnected'];

type Done = Promise<Result<BookingDone, HallError>>;

export class Bookings {
  readonly #parts: BookingParts;
  readonly #once = new OncePerId<BookingDone>();
  /** Places held for the person at the screen. */
  readonly #held = new Set<string>();
  /** Who was named in a wish the hall has not answered yet: the same is said again, though the card be gone. */
  readonly #named = new Map<string, Party>();

  constructor(parts: BookingParts) {
    this.#parts = parts;
  }

  /** `isThere`: whether the page that asked still is when the answer comes. */
  act(wish: BookingWish, isThere: () => boolean): Done {
    return this.#once.run(wish.commandId, async () => {
      const client = this.#parts.client();
      if (!client) return failed(hallError('notConnected'));
      const done = await this.#carry(client, wish);
      if (done.ok || !unanswered.includes(done.error.code)) this.#named.delete(wish.commandId);
      if (!isThere()) this.leave();
      return done;
    });
  }

  freeTimes(wish: FreeTimesWish): Promise<Result<QueryAnswers['booking.slots'], HallError>> {
    const client = this.#parts.client();
    if (!client) return Promise.resolve(failed(hallError('notConnected')));
    const { areaId, ...slots } = wish;
    return areaId === undefined
      ? client.query('booking.slots', slots)
      : freeHalves(client, { ...wish, areaId });
  }

  /** Without a link the place falls back by itself when its time is over. */
  release(bookingId: string): void {
    if (this.#held.delete(bookingId)) void this.#parts.client()?.send('booking.release', { bookingId });
  }

  /** The person is gone: places that are held fall back, and nobody is remembered (B5-84). */
  leave(): void {
    for (const bookingId of [...this.#held]) this.release(bookingId);
    this.#named.clear();
  }

  #carry(client: HallClient, wish: BookingWish): Done {
    switch (wish.act) {
      case 'hold':
        return this.#hold(client, wish);
      case 'confirm':
        return this.#confirm(client, wish);
      case 'move':
        return this.#move(client, wish);
      case 'cancel':
        return this.#cancel(client, wish);
      case 'checkIn':
        return this.#checkIn(client, wish);
      case 'reprint':
        return this.#reprint(client, wish);
      case 'look':
        return this.#look(client, wish);
    }
  }

  async #hold(client: HallClient, { commandId, act, ...body }: Wish<'hold'>): Done {
    const inspection = inspectionOf(client, body);
    const answer = inspection
      ? await client.send('inspection.hold', inspection, commandId)
      : await client.send('booking.hold', withoutArea(body), commandId);
    if (!answer.ok) return answer;
    this.#held.add(answer.value.booking.bookingId);
    return ok({ act, ...answer.value });
  }

  async #confirm(client: HallClient, { commandId, act, bookingId, ...wish }: Wish<'confirm'>): Done {
    const party = this.#partyOf(commandId, wish.party);
    if (!party.ok) return party;
    // From now on the place may be the person's: it is not given back from here.
    this.#held.delete(bookingId);
    const answer = await client.send('booking.confirm', { bookingId, party: party.value }, commandId);
    if (!answer.ok) {
      if (!unanswered.includes(answer.error.code)) this.#held.add(bookingId);
      return answer;
    }
    this.#booked(commandId, answer.value.slip);
    return ok({ act, booking: answer.value.booking });
  }

  async #move(client: HallClient, { commandId, act, bookingId, slotAt, ...wish }: Wish<'move'>): Done {
    const proof = this.#proofOf(commandId, wish.proof);
    if (!proof.ok) return proof;
    const answer = await client.send('booking.move', { bookingId, slotAt, proof: proof.value }, commandId);
    if (!answer.ok) return answer;
    this.#booked(commandId, answer.value.slip);
    return ok({ act, booking: answer.value.booking });
  }

  async #cancel(client: HallClient, { commandId, act, bookingId, ...wish }: Wish<'cancel'>): Done {
    const proof = this.#proofOf(commandId, wish.proof);
    if (!proof.ok) return proof;
    const answer = await client.send('booking.cancel', { bookingId, proof: proof.value }, commandId);
    if (!answer.ok) return answer;
    this.#parts.partyServed();
    return ok({ act });
  }

  async #checkIn(client: HallClient, { commandId, act, ...wish }: Wish<'checkIn'>): Done {
    const proof = this.#proofOf(commandId, wish.proof);
    if (!proof.ok) return proof;
    const answer = await client.send('booking.checkIn', { proof: proof.value }, commandId);
    if (!answer.ok) return answer;
    const { also, ...checked } = answer.value;
    // The last one given is the one shown again after a reload: the first, which the screen shows.
    for (const each of [...also].reverse()) this.#give(each);
    const taken = this.#give(checked);
    if (taken) this.#parts.partyServed();
    return ok({ act, checked, also, taken });
  }

  async #reprint(client: HallClient, { commandId, act, bookingId, ...wish }: Wish<'reprint'>): Done {
    const proof = this.#proofOf(commandId, wish.proof);
    if (!proof.ok) return proof;
    const answer = await client.send('booking.reprint', { bookingId, proof: proof.value }, commandId);
    if (!answer.ok) return answer;
    const { orderId, slip } = answer.value;
    this.#parts.partyServed();
    if (slip) this.#parts.slipOrders.serve([{ orderId, slip }]);
    return ok({ act });
  }

  async #look(client: HallClient, { commandId, act, ...wish }: Wish<'look'>): Done {
    const proof = this.#proofOf(commandId, wish.proof);
    if (!proof.ok) return proof;
    const answer = await client.query('booking.find', { proof: proof.value });
    if (!answer.ok) return answer;
    const bookings = answer.value.bookings
      .filter(({ state, endsAt }) => state === 'booked' && endsAt > client.hallNow())
      .toSorted((left, right) => left.at - right.at);
    return bookings.length === 0 ? failed(hallError('bookingUnknown')) : ok({ act, bookings });
  }

  #give({ ticketId, slip }: CheckedBooking): Taken | null {
    if (ticketId === null || slip === null) return null;
    const taken: Taken = { ticketId, slip, paper: 'printing', paperReason: null };
    this.#parts.numberGiven(taken);
    return taken;
  }

  #booked(commandId: string, slip: BookingSlip): void {
    this.#parts.partyServed();
    void this.#parts.printing
      .printBooking({ jobId: commandId, slip })
      .then(({ paper }) => this.#parts.paperChanged({ bookingId: slip.bookingId, paper }));
  }

  #proofOf(commandId: string, proof: PageProof): Result<BookingProof, HallError> {
    if (proof.kind === 'code') return ok(proof);
    const party = this.#partyOf(commandId, proof.party);
    return party.ok ? ok({ kind: 'person', party: party.value }) : party;
  }

  #partyOf(commandId: string, named: PageParty): Result<Party, HallError> {
    const known = this.#named.get(commandId);
    if (known) return ok(known);
    const party = this.#parts.partyOf(named);
    if (party.ok) this.#named.set(commandId, party.value);
    return party;
  }
}
