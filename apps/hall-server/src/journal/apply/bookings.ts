/** Rows of appointments and of the places they take. */
import { bookingCodeFrom } from '../../keys/booking-code.ts';
import type { Database } from '../../store/database.ts';
import type { ApplyTable } from './apply-table.ts';

type Bookings =
  | 'visit.opened'
  | 'visit.dropped'
  | 'booking.held'
  | 'booking.confirmed'
  | 'booking.released'
  | 'booking.expired'
  | 'booking.moved'
  | 'booking.cancelled'
  | 'booking.lost'
  | 'booking.checkedIn'
  | 'booking.noShow'
  | 'booking.forgiven'
  | 'booking.slipOrdered'
  | 'booking.slipSettled'
  | 'booking.inspectionBooked'
  | 'booking.placesFreed';

export const applyBookings: Pick<ApplyTable, Bookings> = {
  'visit.opened': (database, { subject, body, at }, { tokenFor }) => {
    database.run(
      'INSERT INTO visits (visit_id, day, token, created_at, opened) VALUES (:subject, :day, :token, :at, 1)',
      { subject, day: body.day, token: tokenFor(subject), at },
    );
  },
  'visit.dropped': (database, { subject }) => {
    database.run("DELETE FROM bookings WHERE visit_id = :subject AND state = 'expired'", { subject });
    database.run('DELETE FROM visits WHERE visit_id = :subject', { subject });
  },
  'booking.held': (database, { subject, body, at, actor }, { tokenFor }) => {
    const { slots, inspection, ...row } = body;
    addBooking(database, {
      ...row,
      bookingId: subject,
      code: bookingCodeFrom(tokenFor(subject)),
      state: 'held',
      heldBy: actor,
      madeAt: at,
      areaId: inspection?.areaId ?? null,
      half: inspection?.half ?? null,
    });
    const queueId = inspection ? inspectionPlan(inspection.areaId) : body.queueId;
    takePlaces(database, { ...body, queueId, holder: subject, until: body.heldUntil });
  },
  'booking.inspectionBooked': (database, { subject, body, at, actor }, { tokenFor }) => {
    const { slots, ...row } = body;
    addBooking(database, {
      ...row,
      bookingId: subject,
      code: bookingCodeFrom(tokenFor(subject)),
      state: 'booked',
      places: 1,
      heldBy: actor,
      heldUntil: null,
      madeAt: at,
    });
    takePlaces(database, {
      ...body,
      queueId: inspectionPlan(body.areaId),
      holder: subject,
      places: 1,
      until: null,
    });
  },
  'booking.confirmed': (database, { subject }) => {
    setState(database, subject, 'booked');
    database.run('UPDATE booking_slots SET until = NULL WHERE holder = :subject', { subject });
  },
  'booking.released': (database, { subject }) => end(database, subject, 'expired'),
  'booking.expired': (database, { subject }) => end(database, subject, 'expired'),
  'booking.lost': (database, { subject }) => {
    end(database, subject, 'cancelled');
    database.run('UPDATE bookings SET lost_slot = 1 WHERE booking_id = :subject', { subject });
  },
  // The new places and the old in one entry: never none, and those that stay do not count twice.
  'booking.moved': (database, { subject, body, seq }) => {
    const booking = database.one<{
      queueId: string;
      areaId: string | null;
      places: number;
      channel: string;
    }>(
      'SELECT queue_id AS queueId, area_id AS areaId, places, channel FROM bookings WHERE booking_id = :subject',
      {
        subject,
      },
    );
    if (!booking) throw new Error(`no booking ${subject} to move`);
    const queueId = booking.areaId === null ? booking.queueId : inspectionPlan(booking.areaId);
    for (const at of body.slots)
      database.run('DELETE FROM booking_slots WHERE holder = :subject AND at = :at', { subject, at });
    coolOff(database, { holder: subject, as: `${subject}/${seq}`, until: body.coolUntil });
    const { places, channel } = booking;
    takePlaces(database, { ...body, queueId, places, channel, holder: subject, until: null });
    database.run(
      `UPDATE bookings SET day = :day, at = :at, ends_at = :endsAt, half = coalesce(:half, half),
       hall_moved_from = CASE WHEN :by = 'hall' THEN at END WHERE booking_id = :subject`,
      { subject, day: body.day, at: body.at, endsAt: body.endsAt, half: body.half ?? null, by: body.by },
    );
  },
  'booking.cancelled': (database, { subject, body, seq }) => {
    setState(database, subject, 'cancelled');
    coolOff(database, { holder: subject, as: `${subject}/${seq}`, until: body.coolUntil });
  },
  'booking.checkedIn': (database, { subject, body }) => {
    setState(database, subject, 'checkedIn');
    database.run('UPDATE bookings SET ticket_id = :ticketId WHERE booking_id = :subject', {
      subject,
      ticketId: body.ticketId,
    });
  },
  'booking.noShow': (database, { subject }) => setState(database, subject, 'noShow'),
  'booking.forgiven': (database, { subject, at }) => {
    database.run('UPDATE bookings SET forgiven_at = :at WHERE booking_id = :subject', { subject, at });
  },
  'booking.slipOrdered': (database, { subject, body, at }) => {
    database.run(
      "INSERT INTO booking_orders (order_id, booking_id, station_id, state, at) VALUES (:orderId, :subject, :stationId, 'open', :at)",
      { ...body, subject, at },
    );
  },
  'booking.slipSettled': (database, { body }) => {
    database.run('UPDATE booking_orders SET state = :paper WHERE order_id = :orderId', { ...body });
  },
  'booking.placesFreed': (database, { body }) => {
    database.run('DELETE FROM booking_slots WHERE until <= :before', { before: body.before });
  },
};

/** The plan of an area's inspectors, beside the queues of the hall. */
export function inspectionPlan(areaId: string): string {
  return `area/${areaId}`;
}

function addBooking(database: Database, row: Readonly<Record<string, string | number | null>>): void {
  database.run(
    `INSERT INTO bookings (booking_id, visit_id, code, state, day, queue_id, item_code, at, ends_at, places, channel, language, held_by, held_until, made_at, area_id, half)
     VALUES (:bookingId, :visitId, :code, :state, :day, :queueId, :itemCode, :at, :endsAt, :places, :channel, :language, :heldBy, :heldUntil, :madeAt, :areaId, :half)`,
    row,
  );
}

type Places = {
  readonly queueId: string;
  readonly slots: readonly number[];
  readonly endsAt: number;
  readonly holder: string;
  readonly places: number;
  readonly channel: string;
  readonly until: number | null;
};

function takePlaces(database: Database, { slots, endsAt, ...row }: Places): void {
  for (const [index, at] of slots.entries())
    database.run(
      `INSERT INTO booking_slots (queue_id, at, holder, ends_at, places, channel, until)
       VALUES (:queueId, :at, :holder, :endsAt, :places, :channel, :until)`,
      {
        queueId: row.queueId,
        holder: row.holder,
        places: row.places,
        channel: row.channel,
        until: row.until,
        at,
        endsAt: slots[index + 1] ?? endsAt,
      },
    );
}

/** Left places stay taken for a while under another name; at once free where `until` is null. */
function coolOff(
  database: Database,
  { holder, as, until }: { holder: string; as: string; until: number | null },
): void {
  if (until === null) database.run('DELETE FROM booking_slots WHERE holder = :holder', { holder });
  else
    database.run('UPDATE booking_slots SET holder = :as, until = :until WHERE holder = :holder', {
      holder,
      as,
      until,
    });
}

function end(database: Database, bookingId: string, state: 'expired' | 'cancelled'): void {
  setState(database, bookingId, state);
  database.run('DELETE FROM booking_slots WHERE holder = :bookingId', { bookingId });
}

function setState(database: Database, bookingId: string, state: string): void {
  database.run('UPDATE bookings SET state = :state, held_until = NULL WHERE booking_id = :bookingId', {
    bookingId,
    state,
  });
}
