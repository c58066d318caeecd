/** The open day's appointments in small numbers, and which queues and inspections can be booked. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { BookingOffer, BookingsToday } from '@yiting/shared/protocol/bookings.ts';
import { countsOfDay } from '../../store/bookings.ts';
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

export function bookableQueues(hall: Snapshot): readonly string[] {
  return hall.once('bookable', () =>
    readBookingRules(hall.database)
      .queues.map(({ queueId }) => queueId)
      .filter((queueId) => hall.queues.some((queue) => queue.queueId === queueId)),
  );
}
