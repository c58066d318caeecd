/** One person, one live ticket per queue, so many a day (B4-65, B4-67): by keyed hash, never by the number itself. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { isOldEnough, personOf } from '@yiting/shared/domain/identity/person.ts';
import { maskParty } from '@yiting/shared/domain/mask.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { TicketState } from '@yiting/shared/protocol/fields.ts';
import type { Party } from '@yiting/shared/protocol/party.ts';
import { hallDay } from '../../hall-clock.ts';
import type { QueueRow } from '../../store/hall.ts';
import { type TicketRow, ticketsOfPerson } from '../../store/tickets.ts';
import { done, refuse, type Transaction } from '../transaction.ts';

const live: readonly TicketState[] = ['waiting', 'called', 'serving', 'held'];

export function isLive(state: TicketState): boolean {
  return live.includes(state);
}

/** Who stands there, as far as the hall may know: only the erasable row keeps the party itself. */
export type Identified = {
  readonly party: Party;
  /** Keyed hash, null for nobody in particular. */
  readonly personKey: string | null;
  /** A card or a scanned document was there (design 6). */
  readonly proven: boolean;
  /** By the birth date of a card (B4-80); the reason is not stored. */
  readonly priorityByAge: boolean;
};

export function identify(transaction: Transaction, party: Party): Result<Identified, HallError> {
  const { keys, now, plan } = transaction;
  const { hall, policy } = plan();
  const today = hallDay(now, hall.timeZone);
  const person = personOf(party, today);
  if (!person.ok) return refuse('documentInvalid', { problem: person.error.code });
  const { key, proven } = person.value;
  return ok({
    party: person.value.party,
    personKey: key === null ? null : keys.lookUp(key.kind, key.value),
    proven,
    priorityByAge: isOldEnough(person.value, today, policy.priorityAge),
  });
}

/** The ticket the person holds in the queue today, if any. */
export function standingTicket(
  { database }: Transaction,
  wish: { personKey: string; queueId: string; day: string },
): TicketRow | undefined {
  return ticketsOfPerson(database, wish.personKey).find(
    ({ day, queueId, state }) => day === wish.day && queueId === wish.queueId && isLive(state),
  );
}

/** A typed number learns only "already queued"; a card, and a member of staff, learn the ticket too (design 6). */
export function refusePerson(
  transaction: Transaction,
  wish: { person: Identified; queue: QueueRow; day: string },
) {
  const { database, actor } = transaction;
  const { queue, day, person } = wish;
  const { personKey, party, proven } = person;
  if (personKey === null) return done();
  const standing = standingTicket(transaction, { personKey, queueId: queue.queueId, day });
  if (standing) {
    if (actor.kind === 'staff')
      return refuse('alreadyQueued', { ticketId: standing.ticketId, number: standing.number });
    return proven ? refuse('alreadyQueued', { number: standing.number }) : refuse('alreadyQueued');
  }
  const caps = queue.settings.limits;
  const byPhone = party.kind === 'phone' || (party.kind === 'agent' && party.agent.kind === 'phone');
  const limit = Math.min(caps.perPersonPerDay, (byPhone && caps.perPhonePerDay) || caps.perPersonPerDay);
  const today = ticketsOfPerson(database, personKey).filter((ticket) => ticket.day === day);
  if (actor.kind === 'station' && today.length >= limit) return refuse('personLimit', { limit });
  return done();
}

/** The erasable row: gone when the day closes (B6-95). */
export function keepPerson(
  { database, keys }: Transaction,
  { ticketId, day, person }: { ticketId: string; day: string; person: Identified },
): void {
  const masked = maskParty(person.party);
  if (person.personKey === null || masked === null) return;
  database.run(
    'INSERT INTO ticket_identity (ticket_id, day, person_key, sealed, masked) VALUES (:ticketId, :day, :personKey, :sealed, :masked)',
    { ticketId, day, personKey: person.personKey, sealed: keys.seal(JSON.stringify(person.party)), masked },
  );
}
