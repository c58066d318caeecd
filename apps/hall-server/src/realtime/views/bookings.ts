/** The open day's appointments in small numbers, and which queues and inspections can be booked. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { BookingOffer, BookingsToday } from '@yiting/shared/protocol/bookings.ts';
import type { BookingOrder } from '@yiting/shared/protocol/views/station.ts';
import { bookingSlip } from '../../commands/bookings/line.ts';
import { countsOfDay, findBooking } from '../../store/bookings.ts';
import { readBookingRules } from '../../store/calendar.ts';
import type { Snapshot } from '../snapshot.ts';

/** Of these queues, or of the whole hall. */
export function bookingsToday(hall: Snapshot, queueIds?: readonly string[]): BookingsToday {
  const { day } = hall;
  const counts = hall.once('bookings', () => (day === null ? [] : countsOfDay(hall.database, day)));
  const mine = counts.filter(({ queueId }) => queueIds?.includes(queueId) ?? true);
  const sum = (state: string) =>
    mine.reduce((total, each) => total + (each.state === state ? each.count : 0), 0);
  return {
    toCome: sum('booked'),
    checkedIn: sum('checkedIn'),
    noShow: sum('noShow'),
    next: mine
      .filter(({ state }) => state === 'booked')
      .slice(0, limits.bookingSlotsShownMax)
      .map(({ at, queueId, count }) => ({ at, queueId, count })),
  };
}

export function inspectionAreas(hall: Snapshot): BookingOffer['areas'] {
  return hall.once('inspectionAreas', () =>
    readBookingRules(hall.database).inspections.areas.map(({ id, name }) => ({ areaId: id, name })),
  );
}

/** Slips of appointments to be printed again at a station. The token of the visit comes in here, as with tickets. */
export function bookingOrders(hall: Snapshot, stationId: string): BookingOrder[] {
  const { database, plan } = hall;
  return database
    .all<{ orderId: string; bookingId: string; token: string }>(
      `SELECT o.order_id AS orderId, o.booking_id AS bookingId, v.token FROM booking_orders o
       JOIN bookings b ON b.booking_id = o.booking_id JOIN visits v ON v.visit_id = b.visit_id
       WHERE o.station_id = :stationId AND o.state = 'open' ORDER BY o.at LIMIT 10`,
      { stationId },
    )
    .flatMap(({ orderId, bookingId, token }) => {
      const booking = findBooking(database, bookingId);
      if (!booking) return [];
      const reading = { database, plan: () => plan, keys: { tokenFor: () => token } };
      return [{ orderId, slip: { ...bookingSlip(reading, booking, { withAddress: true }), reprint: true } }];
    });
}

export function bookableQueues(hall: Snapshot): readonly string[] {
  return hall.once('bookable', () =>
    readBookingRules(hall.database)
      .queues.map(({ queueId }) => queueId)
      .filter((queueId) => hall.queues.some((queue) => queue.queueId === queueId)),
  );
}
