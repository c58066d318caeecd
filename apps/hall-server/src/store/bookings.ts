/** Reading appointments. Rows change only through the journal; who they are for lies in erasable rows. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { Channel } from '@yiting/shared/domain/slots/rules.ts';
import type { BookingState } from '@yiting/shared/domain/slots/standing.ts';
import type { Database } from './database.ts';

export type BookingRow = {
  readonly bookingId: string;
  readonly visitId: string;
  readonly code: string;
  readonly state: BookingState;
  readonly day: string;
  readonly queueId: string;
  readonly itemCode: string | null;
  readonly at: number;
  readonly endsAt: number;
  readonly places: number;
  readonly channel: Channel;
  readonly language: Language;
  readonly heldBy: string;
  readonly heldUntil: number | null;
  readonly ticketId: string | null;
  readonly lostSlot: number;
  readonly forgivenAt: number | null;
  readonly hallMovedFrom: number | null;
  readonly areaId: string | null;
  readonly half: 'morning' | 'afternoon' | null;
  readonly masked: string | null;
};

const columns = `b.booking_id AS bookingId, b.visit_id AS visitId, b.code, b.state, b.day, b.queue_id AS queueId, b.item_code AS itemCode,
  b.at, b.ends_at AS endsAt, b.places, b.channel, b.language, b.held_by AS heldBy, b.held_until AS heldUntil, b.ticket_id AS ticketId,
  b.lost_slot AS lostSlot, b.forgiven_at AS forgivenAt, b.hall_moved_from AS hallMovedFrom, b.area_id AS areaId, b.half, i.masked`;
const source = 'FROM bookings b LEFT JOIN booking_identity i ON i.booking_id = b.booking_id';
const foundMax = 50;

export function findBooking(database: Database, bookingId: string): BookingRow | undefined {
  return database.one(`SELECT ${columns} ${source} WHERE b.booking_id = :bookingId`, { bookingId });
}

export function bookingByCode(database: Database, code: string): BookingRow | undefined {
  return database.one(`SELECT ${columns} ${source} WHERE b.code = :code`, { code });
}

/** Newest appointment first; those whose identity is erased are nobody's any more. */
export function bookingsOfPerson(database: Database, personKey: string): BookingRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE i.person_key = :personKey ORDER BY b.at DESC LIMIT :foundMax`,
    { personKey, foundMax },
  );
}

/** Appointments about which messages go to a phone. */
export function bookingsOfPhone(database: Database, phoneKey: string): BookingRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE i.phone_key = :phoneKey ORDER BY b.at DESC LIMIT :foundMax`,
    { phoneKey, foundMax },
  );
}

export function bookingsOfVisit(database: Database, visitId: string): BookingRow[] {
  return database.all(`SELECT ${columns} ${source} WHERE b.visit_id = :visitId ORDER BY b.booking_id DESC`, {
    visitId,
  });
}

/** When the last appointment of a visit ends, ms; null where it has none. */
export function lastBookedAt(database: Database, visitId: string): number | null {
  return (
    database.one<{ at: number | null }>(
      "SELECT max(ends_at) AS at FROM bookings WHERE visit_id = :visitId AND state <> 'expired'",
      { visitId },
    )?.at ?? null
  );
}

/** Earliest first; holds and what fell back are no appointments. */
export function bookingsOfDay(
  database: Database,
  wish: { readonly day: string; readonly queueId: string | null; readonly most: number },
): BookingRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE b.day = :day AND (:queueId IS NULL OR b.queue_id = :queueId)
     AND b.state IN ('booked', 'checkedIn', 'cancelled', 'noShow') ORDER BY b.at, b.code LIMIT :most`,
    wish,
  );
}

/** No appointment is longer than a day, ms. */
const longestMs = 24 * 3_600_000;

/** Appointments and holds of a queue with a slot in a stretch of time, earliest first. */
export function bookingsBetween(
  database: Database,
  { queueId, from, to }: { readonly queueId: string; readonly from: number; readonly to: number },
): BookingRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE b.booking_id IN
     (SELECT holder FROM booking_slots WHERE queue_id = :queueId AND at > :earliest AND at < :to AND ends_at > :from)
     AND b.state IN ('held', 'booked') ORDER BY b.at, b.booking_id`,
    { queueId, from, to, earliest: from - longestMs },
  );
}

/** Days on which the person did not come, appeals taken out; as far back as they are kept. */
export function noShowDays(database: Database, personKey: string): string[] {
  return database
    .all<{ day: string }>(
      `SELECT n.day FROM no_shows n JOIN bookings b ON b.booking_id = n.booking_id
       WHERE n.person_key = :personKey AND b.forgiven_at IS NULL`,
      { personKey },
    )
    .map(({ day }) => day);
}

export type DayCount = {
  readonly state: BookingState;
  readonly queueId: string;
  readonly at: number;
  readonly count: number;
};

/** The day's visits to the hall by state, queue and slot. */
export function countsOfDay(database: Database, day: string): DayCount[] {
  return database.all(
    `SELECT state, queue_id AS queueId, at, count(*) AS count FROM bookings
     WHERE day = :day AND area_id IS NULL AND state IN ('booked', 'checkedIn', 'noShow') GROUP BY state, queue_id, at ORDER BY at, queue_id`,
    { day },
  );
}
