/** Who books, and what he may do with an appointment: his own at a terminal or phone, any at the guide desk. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { maskParty } from '@yiting/shared/domain/mask.ts';
import { channelAt } from '@yiting/shared/domain/site-booking.ts';
import { siteAt } from '@yiting/shared/domain/sites.ts';
import type { Channel } from '@yiting/shared/domain/slots/rules.ts';
import type { BookingProof } from '@yiting/shared/protocol/commands/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { Party } from '@yiting/shared/protocol/party.ts';
import { type BookingRow, bookingByCode, bookingsOfPerson, findBooking } from '../../store/bookings.ts';
import { type Actor, actorName } from '../actor.ts';
import { type Identified, identify } from '../tickets/person.ts';
import { refuse, type Transaction } from '../transaction.ts';

/** Where the actor books: quotas are by this. */
export function channelOf({ actor, plan }: Pick<Transaction, 'plan'> & { readonly actor: Actor }): Channel {
  if (actor.kind === 'visitor') return 'phone';
  return actor.kind === 'station' ? channelAt(siteAt(plan(), actor.placeId)) : 'guideDesk';
}

export type Booker = Identified & {
  readonly personKey: string;
  readonly masked: string;
  /** The party's own phone, where it is one. */
  readonly phone: string | null;
  /** An organisation's agent is counted by person and organisation (B4-66). */
  readonly organisationKey: string | null;
};

type Knowing = Pick<Transaction, 'keys' | 'now' | 'plan'>;

/** A person known again by a keyed hash; nobody in particular cannot book. */
export function identifyBooker(knowing: Knowing, party: Party): Result<Booker, HallError> {
  const found = identify(knowing, party);
  if (!found.ok) return found;
  const { personKey } = found.value;
  // As it is written properly: checked and in one spelling.
  const checked = found.value.party;
  const masked = maskParty(checked);
  if (personKey === null || masked === null) return refuse('identityRequired');
  const person = checked.kind === 'agent' ? checked.agent : checked;
  return ok({
    ...found.value,
    personKey,
    masked,
    phone: person.kind === 'phone' ? person.phone : null,
    organisationKey:
      checked.kind === 'agent' ? knowing.keys.lookUp('organisation', checked.creditCode) : null,
  });
}

/** The booking, if the actor holds it himself or is staff. Of another's he learns as little as of none. */
export function heldByActor(
  { database, actor }: Pick<Transaction, 'database' | 'actor'>,
  bookingId: string,
): Result<BookingRow, HallError> {
  const booking = findBooking(database, bookingId);
  if (!booking) return refuse('bookingUnknown');
  if (actor.kind === 'station' && booking.heldBy !== actorName(actor)) return refuse('bookingUnknown');
  if (actor.kind === 'visitor' && booking.visitId !== actor.visitId) return refuse('bookingUnknown');
  return ok(booking);
}

/** The booking, if the actor may move or cancel it: at a terminal it takes the code of its slip or the person's own document. */
export function changeable(
  transaction: Transaction,
  { bookingId, proof }: { readonly bookingId: string; readonly proof?: BookingProof | undefined },
): Result<BookingRow, HallError> {
  const { database, actor } = transaction;
  if (actor.kind !== 'station') return heldByActor(transaction, bookingId);
  if (proof === undefined) return refuse('bookingProofNeeded');
  const booking = findBooking(database, bookingId);
  const proved = bookingsProvedBy(transaction, proof);
  if (!proved.ok) return proved;
  if (!booking || !proved.value.some((each) => each.bookingId === bookingId)) return refuse('bookingUnknown');
  return ok(booking);
}

/** All bookings a proof opens. Staff look at the person themselves, so they may type his number. */
export function bookingsProvedBy(
  transaction: Knowing & Pick<Transaction, 'database' | 'actor'>,
  proof: BookingProof,
): Result<readonly BookingRow[], HallError> {
  const { database, actor } = transaction;
  if (proof.kind === 'code') {
    const booking = bookingByCode(database, proof.code);
    return ok(booking ? [booking] : []);
  }
  const booker = identifyBooker(transaction, proof.party);
  if (!booker.ok) return booker;
  if (!booker.value.proven && actor.kind === 'station') return refuse('bookingProofNeeded');
  return ok(bookingsOfPerson(database, booker.value.personKey));
}

/** The erasable row: gone the day after the appointment (B6-95). `phone` is where messages go. */
export function keepBooker(
  { database, keys }: Pick<Transaction, 'database' | 'keys'>,
  bookingId: string,
  { booker, phone }: { readonly booker: Booker; readonly phone: string | null },
): void {
  database.run(
    `INSERT INTO booking_identity (booking_id, person_key, phone_key, organisation_key, is_agent, sealed, sealed_phone, masked)
     VALUES (:bookingId, :personKey, :phoneKey, :organisationKey, :isAgent, :sealed, :sealedPhone, :masked)`,
    {
      bookingId,
      personKey: booker.personKey,
      phoneKey: phone === null ? null : keys.lookUp('phone', phone),
      organisationKey: booker.organisationKey,
      isAgent: booker.organisationKey === null ? 0 : 1,
      sealed: keys.seal(JSON.stringify(booker.party)),
      sealedPhone: phone === null ? null : keys.seal(phone),
      masked: booker.masked,
    },
  );
}
