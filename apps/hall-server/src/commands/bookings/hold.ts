/** A place is held for a few minutes while the person says who he is; released, it is free at once. */
import { ok } from '@yiting/shared/basics/result.ts';
import { bookingCodeFrom } from '../../keys/booking-code.ts';
import { type BookingRow, bookingByCode, bookingsOfVisit, findBooking } from '../../store/bookings.ts';
import { visitThere } from '../../store/visits.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { channelOf, heldByActor } from './booker.ts';
import { bookingLine } from './line.ts';
import { bookableOf, placeFor } from './plan-of-slots.ts';
import { refuseBookingNow } from './site.ts';

export const holds: Pick<Handlers, 'booking.hold' | 'booking.release'> = {
  'booking.hold': (transaction, body) => {
    const found = bookableOf(transaction, body);
    if (!found.ok) return found;
    const { queue, itemCode, rules, needs } = found.value;
    const there = refuseBookingNow(transaction, { queueId: queue.queueId, itemCode });
    if (!there.ok) return there;
    const channel = channelOf(transaction);
    const other = leaveOtherHolds(transaction);
    if (!other.ok) return other;
    const place = placeFor(transaction, found.value, { ...needs, channel, at: body.slotAt });
    if (!place.ok) return place;
    const bookingId = newBookingId(transaction);
    transaction.record('booking.held', bookingId, {
      ...place.value,
      visitId: visitFor(transaction, place.value.day),
      queueId: queue.queueId,
      itemCode,
      places: needs.places,
      channel,
      language: body.language,
      heldUntil: transaction.now + rules.holdSeconds * 1_000,
    });
    return ok({
      booking: bookingLine(transaction, storedBooking(transaction, bookingId), { forStaff: false }),
    });
  },

  'booking.release': (transaction, { bookingId }) => {
    const booking = heldByActor(transaction, bookingId);
    if (!booking.ok) return booking;
    if (booking.value.state === 'expired') return done();
    if (booking.value.state !== 'held') return refuse('bookingStateWrong', { state: booking.value.state });
    transaction.record('booking.released', bookingId, {});
    return done();
  },
};

/** A phone has one visit, and so one appointment: another choice gives the first one back. */
export function leaveOtherHolds(transaction: Transaction): ReturnType<typeof done> {
  const { database, actor } = transaction;
  if (actor.kind !== 'visitor') return done();
  // A visit that came to nothing is gone with its day, also under a phone that was left open.
  if (!visitThere(database, actor.visitId)) return refuse('visitUnknown');
  const others = bookingsOfVisit(database, actor.visitId);
  if (others.some(({ state }) => state === 'booked')) return refuse('bookedAlready');
  for (const { bookingId, state } of others)
    if (state === 'held') transaction.record('booking.released', bookingId, {});
  return done();
}

/** The visit is there from the first moment, so that its page shows the appointment before it shows a number. */
export function visitFor(transaction: Transaction, day: string): string {
  if (transaction.actor.kind === 'visitor') return transaction.actor.visitId;
  const visitId = transaction.newId();
  transaction.record('visit.opened', visitId, { day });
  return visitId;
}

/** An id whose code nobody has: codes are short, and derived. */
export function newBookingId({ database, keys, newId }: Transaction): string {
  for (;;) {
    const bookingId = newId();
    if (!bookingByCode(database, bookingCodeFrom(keys.tokenFor(bookingId)))) return bookingId;
  }
}

/** As stored a moment ago in this transaction. */
export function storedBooking({ database }: Pick<Transaction, 'database'>, bookingId: string): BookingRow {
  const booking = findBooking(database, bookingId);
  if (!booking) throw new Error(`no booking ${bookingId}`);
  return booking;
}
