/** One person, one live ticket per queue, so many a day (B4-65, B4-67): by keyed hash, never by the number itself. */
import { maskPhone } from '@yiting/shared/domain/mask.ts';
import type { Party } from '@yiting/shared/protocol/commands/tickets.ts';
import type { TicketState } from '@yiting/shared/protocol/fields.ts';
import type { QueueRow } from '../../store/hall.ts';
import { ticketsOfPerson } from '../../store/tickets.ts';
import { done, refuse, type Transaction } from '../transaction.ts';

const live: readonly TicketState[] = ['waiting', 'called', 'serving', 'held'];

export function isLive(state: TicketState): boolean {
  return live.includes(state);
}

export function personKeyOf({ keys }: Transaction, party: Party): string | null {
  return party.kind === 'phone' ? keys.lookUp('phone', party.phone) : null;
}

/** A typed number learns only "already queued"; a member of staff learns the ticket too (design 6). */
export function refusePerson(
  { database, actor }: Transaction,
  wish: { personKey: string | null; queue: QueueRow; day: string },
) {
  if (wish.personKey === null) return done();
  const today = ticketsOfPerson(database, wish.personKey).filter(({ day }) => day === wish.day);
  const standing = today.find(({ queueId, state }) => queueId === wish.queue.queueId && isLive(state));
  if (standing) {
    return actor.kind === 'staff'
      ? refuse('alreadyQueued', { ticketId: standing.ticketId, number: standing.number })
      : refuse('alreadyQueued');
  }
  const caps = wish.queue.settings.limits;
  const limit = Math.min(caps.perPersonPerDay, caps.perPhonePerDay ?? caps.perPersonPerDay);
  if (actor.kind === 'station' && today.length >= limit) return refuse('personLimit', { limit });
  return done();
}

/** The erasable row: gone when the day closes (B6-95). */
export function keepPerson(
  { database, keys }: Transaction,
  person: { ticketId: string; day: string; personKey: string; party: Party },
): void {
  if (person.party.kind !== 'phone') return;
  database.run(
    'INSERT INTO ticket_identity (ticket_id, day, person_key, sealed, masked) VALUES (:ticketId, :day, :personKey, :sealed, :masked)',
    {
      ticketId: person.ticketId,
      day: person.day,
      personKey: person.personKey,
      sealed: keys.seal(JSON.stringify(person.party)),
      masked: maskPhone(person.party.phone),
    },
  );
}
