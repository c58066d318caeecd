/** Answers about appointments: free times, those of a person, those of a day. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { boundsOf, hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { slotsOf } from '@yiting/shared/domain/slots/slots.ts';
import { limitedUntil } from '@yiting/shared/domain/slots/standing.ts';
import type { BookingProof } from '@yiting/shared/protocol/commands/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { QueryAnswers, QueryBody } from '@yiting/shared/protocol/queries.ts';
import type { Actor } from '../commands/actor.ts';
import { bookingsProvedBy, channelOf, identifyBooker } from '../commands/bookings/booker.ts';
import { bookingLine } from '../commands/bookings/line.ts';
import { bookableOf, type PlanReading } from '../commands/bookings/plan-of-slots.ts';
import { refuseBookingAt } from '../commands/bookings/site.ts';
import { refuse } from '../commands/transaction.ts';
import type { Keys } from '../keys/keys.ts';
import {
  type BookingRow,
  bookingsOfDay,
  bookingsOfPhone,
  findBooking,
  noShowDays,
} from '../store/bookings.ts';
import { readBookingRules } from '../store/calendar.ts';
import { closuresOf, slotDays } from '../store/slot-days.ts';

export type BookingReading = PlanReading & { readonly keys: Keys; readonly actor: Actor };

/** Every day asked for, those nobody may book yet without slots. */
export function freeSlots(
  reading: BookingReading,
  { from, days, ...wish }: QueryBody<'booking.slots'>,
): Result<QueryAnswers['booking.slots'], HallError> {
  const { database, plan, now } = reading;
  const bookable = bookableOf(reading, wish);
  if (!bookable.ok) return bookable;
  const { queue, itemCode, queueRules, needs } = bookable.value;
  const there = refuseBookingAt(reading, { queueId: queue.queueId, itemCode });
  if (!there.ok) return there;
  const range = { plan: plan(), zoneId: queue.zoneId, rules: queueRules, from, days, nowMs: now };
  const slotWish = { ...needs, channel: channelOf(reading) };
  return ok({
    days: slotDays(database, range).map((day) => ({ date: day.date, slots: slotsOf(day, slotWish, now) })),
  });
}

/** Guide desk: by code, by document, or by the phone that messages go to. */
export function findBookings(
  reading: BookingReading,
  proof: BookingProof,
): Result<QueryAnswers['booking.find'], HallError> {
  const { database, keys, plan, now, actor } = reading;
  const proved = bookingsProvedBy(reading, proof);
  if (!proved.ok) return proved;
  const personKey = personKeyOf(reading, proof, proved.value);
  const byPhone =
    proof.kind === 'person' && proof.party.kind === 'phone'
      ? bookingsOfPhone(database, keys.lookUp('phone', proof.party.phone))
      : [];
  const known = new Map([...proved.value, ...byPhone].map((booking) => [booking.bookingId, booking]));
  const missed = personKey === null ? [] : noShowDays(database, personKey);
  const today = hallDay(now, plan().hall.timeZone);
  return ok({
    bookings: [...known.values()]
      .filter(({ state }) => state !== 'expired')
      .toSorted((left, right) => right.at - left.at)
      .map((booking) => bookingLine(reading, booking, { forStaff: actor.kind === 'staff' })),
    noShows: missed.length,
    limitedUntil: limitedUntil(readBookingRules(database), missed, today),
  });
}

/** Whose no-shows to count: the person of the proof, or whoever booked under the code. */
function personKeyOf(
  reading: BookingReading,
  proof: BookingProof,
  [booking]: readonly BookingRow[],
): string | null {
  if (proof.kind === 'person') {
    const booker = identifyBooker(reading, proof.party);
    return booker.ok ? booker.value.personKey : null;
  }
  if (!booking) return null;
  const found = reading.database.one<{ key: string }>(
    `SELECT person_key AS key FROM booking_identity WHERE booking_id = :bookingId
     UNION ALL SELECT person_key FROM no_shows WHERE booking_id = :bookingId LIMIT 1`,
    { bookingId: booking.bookingId },
  );
  return found?.key ?? null;
}

export function listDay(
  reading: BookingReading,
  { day, queueId }: QueryBody<'booking.ofDay'>,
): QueryAnswers['booking.ofDay'] {
  const wish = { day, queueId: queueId ?? null, most: limits.bookingsListedMax };
  const bookings = bookingsOfDay(reading.database, wish);
  return {
    bookings: bookings.map((booking) => bookingLine(reading, booking, { forStaff: true })),
    closures: closuresOf(reading.database, boundsOf(day, reading.plan().hall.timeZone), queueId ?? null),
  };
}

export function oneBooking(
  reading: BookingReading,
  bookingId: string,
): Result<QueryAnswers['booking.one'], HallError> {
  const { actor } = reading;
  const booking = findBooking(reading.database, bookingId);
  if (!booking || (actor.kind === 'visitor' && actor.visitId !== booking.visitId))
    return refuse('bookingUnknown');
  return ok({ booking: bookingLine(reading, booking, { forStaff: actor.kind === 'staff' }) });
}
