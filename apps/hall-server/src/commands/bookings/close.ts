/** The hall closes slots: whoever has one gets the nearest free one and a message; nobody loses his appointment in silence. */
import { ok } from '@yiting/shared/basics/result.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { queueMessage } from '../../messages/outbox.ts';
import { type BookingRow, bookingsBetween } from '../../store/bookings.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { bookableOf, nearestTimes, placeAt } from './plan-of-slots.ts';

export const closures: Pick<Handlers, 'slot.close' | 'slot.open'> = {
  'slot.close': (transaction, { queueId, from, to, reason }) => {
    const bookable = bookableOf(transaction, { queueId });
    if (!bookable.ok) return bookable;
    if (to <= from || to <= transaction.now) return refuse('slotPast');
    transaction.record('slot.closed', queueId, { from, to, reason });
    const counts = { rebooked: 0, told: 0 };
    for (const booking of bookingsBetween(transaction.database, { queueId, from, to })) {
      // Who is being served now is served; who only holds a place chooses again.
      if (booking.state === 'held') transaction.record('booking.expired', booking.bookingId, {});
      else if (booking.at <= transaction.now) continue;
      else if (rebook(transaction, booking)) counts.rebooked += 1;
      else {
        transaction.record('booking.lost', booking.bookingId, {});
        queueMessage(transaction, booking.bookingId, 'slotLost');
        counts.told += 1;
      }
    }
    return ok(counts);
  },

  'slot.open': (transaction, { queueId, from, to }) => {
    const bookable = bookableOf(transaction, { queueId });
    if (!bookable.ok) return bookable;
    if (to <= from) return refuse('slotPast');
    transaction.record('slot.opened', queueId, { from, to });
    return done();
  },
};

/** To the free time nearest to the one lost; false where there is none within the days ahead. */
function rebook(transaction: Transaction, booking: BookingRow): boolean {
  const { bookingId, queueId, itemCode, at, places, channel } = booking;
  const bookable = bookableOf(transaction, { queueId, ...(itemCode === null ? {} : { itemCode }) });
  if (!bookable.ok) return false;
  const { needs, queueRules } = bookable.value;
  const wish = { slots: needs.slots, places, channel, at, except: bookingId };
  const [nearest] = nearestTimes(transaction, bookable.value, wish, 1);
  if (nearest === undefined) return false;
  const day = hallDay(nearest, transaction.plan().hall.timeZone);
  const place = placeAt(day, { at: nearest, slots: needs.slots }, queueRules);
  transaction.record('booking.moved', bookingId, { ...place, coolUntil: null, by: 'hall' });
  queueMessage(transaction, bookingId, 'rebooked');
  return true;
}
