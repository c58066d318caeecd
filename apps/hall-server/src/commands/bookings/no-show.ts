/** Who did not come, by the clock; counted where the hall was open, and taken off the count by the guide desk (B4-70). */
import { ok } from '@yiting/shared/basics/result.ts';
import { findBooking } from '../../store/bookings.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';

export const appeals: Pick<Handlers, 'booking.forgive'> = {
  'booking.forgive': (transaction, { bookingId, reason }) => {
    const booking = findBooking(transaction.database, bookingId);
    if (!booking) return refuse('bookingUnknown');
    if (booking.state !== 'noShow') return refuse('bookingStateWrong', { state: booking.state });
    if (booking.forgivenAt === null) transaction.record('booking.forgiven', bookingId, { reason });
    return done();
  },
};

/** Appointments whose slot is over and nobody came; an inspection is made at the applicant's place and not missed here. */
export function settleNoShows(transaction: Transaction) {
  const { database, now } = transaction;
  const missed = database.all<{ bookingId: string; day: string; endsAt: number }>(
    `SELECT booking_id AS bookingId, day, ends_at AS endsAt FROM bookings
     WHERE state = 'booked' AND ends_at <= :now AND area_id IS NULL ORDER BY ends_at, booking_id LIMIT 500`,
    { now },
  );
  for (const { bookingId, day, endsAt } of missed) {
    const counted = wasOpen(transaction, day, endsAt);
    transaction.record('booking.noShow', bookingId, { counted });
    // The keyed hash outlives the identity, and nothing else of the person does.
    if (counted)
      database.run(
        `INSERT INTO no_shows (booking_id, person_key, day)
         SELECT booking_id, person_key, :day FROM booking_identity WHERE booking_id = :bookingId`,
        { bookingId, day },
      );
  }
  return ok(missed.length);
}

/** A hall that was shut at the end of the slot counts against nobody. */
function wasOpen({ database }: Transaction, day: string, at: number): boolean {
  const found = database.one<{ openedAt: number; closedAt: number | null }>(
    'SELECT opened_at AS openedAt, closed_at AS closedAt FROM days WHERE day = :day',
    { day },
  );
  return found !== undefined && found.openedAt < at && (found.closedAt === null || found.closedAt >= at);
}
