/** Moving and cancelling. The old place stays until the new one is sure; places left cool off, so that they cannot be traded. */
import { ok } from '@yiting/shared/basics/result.ts';
import type { BookingRules } from '@yiting/shared/domain/slots/rules.ts';
import { queueMessage } from '../../messages/outbox.ts';
import type { BookingRow } from '../../store/bookings.ts';
import { readBookingRules } from '../../store/calendar.ts';
import { drawBelow } from '../draw.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { changeable } from './booker.ts';
import { bookedAnswer } from './confirm.ts';
import { inspectionAt } from './inspection.ts';
import { changeUntil } from './line.ts';
import { bookableOf, placeFor } from './plan-of-slots.ts';
import { refuseDay } from './refuse-booker.ts';
import { refuseBookingNow } from './site.ts';

export const bookingChanges: Pick<Handlers, 'booking.move' | 'booking.cancel'> = {
  'booking.move': (transaction, body) => {
    const found = changeableNow(transaction, body);
    if (!found.ok) return found;
    const booking = found.value;
    const there = refuseBookingNow(transaction, booking);
    if (!there.ok) return there;
    const place =
      booking.areaId === null
        ? visitAt(transaction, booking, body.slotAt)
        : inspectionAt(transaction, { ...booking, areaId: booking.areaId }, body.slotAt);
    if (!place.ok) return place;
    const { bookingId } = booking;
    if (place.value.at !== booking.at) {
      const coolUntil = coolingEnd(transaction, readBookingRules(transaction.database));
      transaction.record('booking.moved', bookingId, { ...place.value, coolUntil, by: 'person' });
      queueMessage(transaction, bookingId, 'moved');
    }
    return ok(bookedAnswer(transaction, bookingId));
  },

  'booking.cancel': (transaction, body) => {
    const found = changeableNow(transaction, body);
    if (!found.ok) return found;
    const { bookingId } = found.value;
    const coolUntil = coolingEnd(transaction, readBookingRules(transaction.database));
    transaction.record('booking.cancelled', bookingId, { coolUntil });
    queueMessage(transaction, bookingId, 'cancelled');
    return done();
  },
};

/** Where an appointment in the hall would stand instead, or why it cannot. */
function visitAt(transaction: Transaction, booking: BookingRow, slotAt: number) {
  const { bookingId, queueId, itemCode, channel, places } = booking;
  const bookable = bookableOf(transaction, { queueId, ...(itemCode === null ? {} : { itemCode }) });
  if (!bookable.ok) return bookable;
  const { slots } = bookable.value.needs;
  const wish = { slots, places, channel, at: slotAt, except: bookingId };
  const place = placeFor(transaction, bookable.value, wish);
  if (!place.ok) return place;
  const full = refuseOtherDay(transaction, booking, place.value.day);
  return full.ok ? place : full;
}

/** Somewhere between the rule's minutes, drawn anew each time: nobody can wait for a place he has arranged. */
function coolingEnd(transaction: Transaction, { coolingMinutes }: BookingRules): number {
  const { from, to } = coolingMinutes;
  return transaction.now + from * 60_000 + drawBelow(transaction, (to - from) * 60_000 + 1);
}

/** Booked, the actor's to change, and not too late; the guide desk may until the slot begins. */
function changeableNow(transaction: Transaction, body: Parameters<typeof changeable>[1]) {
  const found = changeable(transaction, body);
  if (!found.ok) return found;
  const { state, at } = found.value;
  if (state !== 'booked') return refuse('bookingStateWrong', { state });
  const { cancelUntilMinutes } = readBookingRules(transaction.database);
  const isStaff = transaction.actor.kind === 'staff';
  const until = isStaff ? at : changeUntil(found.value, cancelUntilMinutes);
  return transaction.now > until ? refuse('bookingTooLate') : found;
}

function refuseOtherDay(transaction: Transaction, booking: BookingRow, day: string) {
  const { database } = transaction;
  const { bookingId, queueId } = booking;
  const who = database.one<{ personKey: string; organisationKey: string | null; phoneKey: string | null }>(
    `SELECT person_key AS personKey, organisation_key AS organisationKey, phone_key AS phoneKey
     FROM booking_identity WHERE booking_id = :bookingId`,
    { bookingId },
  );
  if (!who || day === booking.day) return done();
  const keys = { ...who, isPhone: who.phoneKey === who.personKey };
  const rules = readBookingRules(database);
  return refuseDay(transaction, { keys, queueId, day, rules, except: bookingId });
}
