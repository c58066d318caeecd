/** The view of a phone before there is a number: the appointment of its visit. */
import type { AppointmentView } from '@yiting/shared/protocol/views/visit.ts';
import { bookingLine } from '../../commands/bookings/line.ts';
import { bookingsOfVisit } from '../../store/bookings.ts';
import { materialsOf } from '../../store/catalogue.ts';
import type { Snapshot } from '../snapshot.ts';

/** The newest that counts; of those that fell back the newest. */
export function appointmentView(hall: Snapshot, visitId: string): AppointmentView {
  const bookings = bookingsOfVisit(hall.database, visitId);
  const booking = bookings.find(({ state }) => state !== 'expired') ?? bookings[0];
  const reading = { database: hall.database, plan: () => hall.plan };
  return {
    hallName: hall.plan.hall.name,
    bring: booking?.itemCode ? materialsOf(hall.database, booking.itemCode) : [],
    booking: booking ? bookingLine(reading, booking, { forStaff: false }) : null,
  };
}
