/** The held place becomes the person's. From a phone it takes the code that was sent to its number. */
import { ok } from '@yiting/shared/basics/result.ts';
import { queueMessage } from '../../messages/outbox.ts';
import type { BookingRow } from '../../store/bookings.ts';
import { readBookingRules } from '../../store/calendar.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { type Booker, heldByActor, identifyBooker, keepBooker } from './booker.ts';
import { storedBooking } from './hold.ts';
import { bookingLine, bookingSlip } from './line.ts';
import { refuseDay, refuseNoShows } from './refuse-booker.ts';
import { refuseSentCode, sendCode } from './sent-code.ts';
import { refuseBookingAt } from './site.ts';

export const confirmations: Pick<Handlers, 'booking.confirm' | 'booking.sendCode'> = {
  'booking.confirm': (transaction, body) => {
    const held = heldNow(transaction, body.bookingId);
    if (!held.ok) return held;
    const booking = held.value;
    const there = refuseBookingAt(transaction, booking);
    if (!there.ok) return there;
    const found = identifyBooker(transaction, body.party);
    if (!found.ok) return found;
    const booker = found.value;
    const phone = body.phone ?? booker.phone;
    const unproved = refuseSentCode(transaction, booking, { phone, sentCode: body.sentCode });
    if (!unproved.ok) return unproved;
    const allowed = refuseBooker(transaction, booking, booker);
    if (!allowed.ok) return allowed;
    transaction.record('booking.confirmed', booking.bookingId, {});
    keepBooker(transaction, booking.bookingId, { booker, phone });
    queueMessage(transaction, booking.bookingId, 'booked');
    return ok(bookedAnswer(transaction, booking.bookingId));
  },

  'booking.sendCode': (transaction, { bookingId, party }) => {
    const held = heldNow(transaction, bookingId);
    if (!held.ok) return held;
    const booker = identifyBooker(transaction, party);
    if (!booker.ok) return booker;
    return sendCode(transaction, held.value, booker.value.phone);
  },
};

/** Line and slip after a change. The address of the page goes to the person, never to a member of staff (B1-19). */
export function bookedAnswer(transaction: Transaction, bookingId: string) {
  const booking = storedBooking(transaction, bookingId);
  return {
    booking: bookingLine(transaction, booking, { forStaff: false }),
    slip: bookingSlip(transaction, booking, {
      withAddress: transaction.actor.kind === 'station' || transaction.actor.kind === 'visitor',
    }),
  };
}

/** Held by the actor, and still. */
function heldNow(transaction: Transaction, bookingId: string) {
  const booking = heldByActor(transaction, bookingId);
  if (!booking.ok) return booking;
  const { state, heldUntil } = booking.value;
  const isOver = state === 'held' && heldUntil !== null && heldUntil <= transaction.now;
  if (state === 'expired' || isOver) return refuse('holdExpired');
  if (state !== 'held') return refuse('bookingStateWrong', { state });
  return booking;
}

function refuseBooker(transaction: Transaction, booking: BookingRow, booker: Booker) {
  const rules = readBookingRules(transaction.database);
  const { personKey, organisationKey, phone } = booker;
  const keys = { personKey, organisationKey, isPhone: phone !== null };
  const limited = refuseNoShows(transaction, keys, rules);
  if (!limited.ok) return limited;
  const { queueId, day, bookingId } = booking;
  // An inspection is no visit to the hall: it counts for no queue.
  if (booking.areaId !== null) return done();
  const full = refuseDay(transaction, { keys, queueId, day, rules, except: bookingId });
  return full.ok ? done() : full;
}
