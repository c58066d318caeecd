/** The slip of an appointment again, marked 补打 and counted (B4-65): at a kiosk for who proves it, at any printer for the guide desk. */
import { ok } from '@yiting/shared/basics/result.ts';
import { findStation } from '../../store/staff.ts';
import { done, type Handlers, refuse } from '../transaction.ts';
import { changeable } from './booker.ts';
import { bookingSlip } from './line.ts';

export const bookingReprints: Pick<Handlers, 'booking.reprint' | 'booking.settleSlip'> = {
  'booking.reprint': (transaction, body) => {
    const { actor, database } = transaction;
    const found = changeable(transaction, body);
    if (!found.ok) return found;
    const { bookingId, state } = found.value;
    if (state !== 'booked') return refuse('bookingStateWrong', { state });
    const stationId = actor.kind === 'station' ? actor.stationId : (body.printAt ?? '');
    const station = findStation(database, stationId);
    if (station?.kind !== 'kiosk' || station.revokedAt !== null) return refuse('placeUnknown');
    const orderId = transaction.newId();
    transaction.record('booking.slipOrdered', bookingId, { orderId, stationId });
    // The address of the person's page goes on paper, never to a member of staff.
    const slip = { ...bookingSlip(transaction, found.value, { withAddress: true }), reprint: true };
    return ok({ orderId, slip: actor.kind === 'station' ? slip : null });
  },

  'booking.settleSlip': ({ database, actor, record }, { orderId, outcome }) => {
    const order = database.one<{ bookingId: string; stationId: string; state: string }>(
      'SELECT booking_id AS bookingId, station_id AS stationId, state FROM booking_orders WHERE order_id = :orderId',
      { orderId },
    );
    if (!order) return refuse('orderUnknown');
    if (actor.kind !== 'station' || order.stationId !== actor.stationId) return refuse('notAllowed');
    if (order.state === 'open') record('booking.slipSettled', order.bookingId, { orderId, paper: outcome });
    return done();
  },
};
