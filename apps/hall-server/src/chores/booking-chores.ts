/** What time does to appointments: holds fall back, places cool off, who did not come is counted, identity is forgotten. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { settleNoShows } from '../commands/bookings/no-show.ts';
import type { Transaction } from '../commands/transaction.ts';
import type { Database } from '../store/database.ts';

const dayMs = 24 * 3_600_000;

/** Anything for `settleBookings` to do? Three looks into partial indexes. */
export function bookingsAreDue(database: Database, now: number): boolean {
  const due = database.one<{ due: number }>(
    `SELECT EXISTS (SELECT 1 FROM bookings WHERE state = 'held' AND held_until <= :now)
     OR EXISTS (SELECT 1 FROM booking_slots WHERE until IS NOT NULL AND until <= :now)
     OR EXISTS (SELECT 1 FROM bookings WHERE state = 'booked' AND ends_at <= :now AND area_id IS NULL) AS due`,
    { now },
  );
  return due?.due === 1;
}

export function settleBookings(transaction: Transaction) {
  const { database, now } = transaction;
  const lapsed = database.all<{ bookingId: string }>(
    "SELECT booking_id AS bookingId FROM bookings WHERE state = 'held' AND held_until <= :now ORDER BY booking_id",
    { now },
  );
  for (const { bookingId } of lapsed) transaction.record('booking.expired', bookingId, {});
  const cooled = database.one(
    'SELECT 1 AS cooled FROM booking_slots WHERE until IS NOT NULL AND until <= :now LIMIT 1',
    { now },
  );
  if (cooled) transaction.record('booking.placesFreed', 'hall', { before: now });
  settleNoShows(transaction);
  return ok(null);
}

/** Identity until the day after the appointment, the keyed hash of a no-show for ninety days, words of messages for a week (B6-95). */
export function forgetBookers({ database, now, plan }: Transaction): void {
  const today = hallDay(now, plan().hall.timeZone);
  database.run(
    `DELETE FROM booking_identity WHERE booking_id IN
     (SELECT i.booking_id FROM booking_identity i CROSS JOIN bookings b ON b.booking_id = i.booking_id WHERE b.day < :today)`,
    { today },
  );
  database.run('DELETE FROM no_shows WHERE day < :before', {
    before: addDays(today, -limits.noShowsKeptDays),
  });
  database.run('DELETE FROM message_texts WHERE at < :before', {
    before: now - limits.messagesKeptDays * dayMs,
  });
  database.run('DELETE FROM sent_codes WHERE until < :now', { now });
}
