/** Rules broken on purpose that only a kiosk cut off for hours can run into. */
import { bookedAnswer } from '../commands/bookings/confirm.ts';
import { handlers } from '../commands/handlers.ts';
import { findTicket, ticketsByNumber } from '../store/tickets.ts';
import { handler, type Mutant, recordingAs } from './mutant.ts';

export const awayMutants: readonly Mutant[] = [
  handler(
    'an offline number told again is another ticket',
    'ticket.takeOffline',
    (transaction, body, prepared) => {
      const known = findTicket(transaction.database, body.ticketId);
      const told = known ? { ...body, ticketId: transaction.newId() } : body;
      return handlers['ticket.takeOffline'](transaction, told, prepared);
    },
  ),
  handler(
    'a wish and the number in its place both live',
    'ticket.takeOffline',
    (transaction, body, prepared) => {
      const { insteadOf: _, ...alone } = body;
      return handlers['ticket.takeOffline'](transaction, alone, prepared);
    },
  ),
  handler('a second paper costs the first its place', 'ticket.takeOffline', (transaction, body, prepared) => {
    const { database } = transaction;
    for (const first of ticketsByNumber(database, body.day, body.number))
      if (first.ticketId !== body.ticketId && first.endedAt === null)
        transaction.record('ticket.voided', first.ticketId, { reason: 'dayClosed' });
    return handlers['ticket.takeOffline'](transaction, body, prepared);
  }),
  handler(
    'an offline number waits from when it was told',
    'ticket.takeOffline',
    (transaction, body, prepared) => {
      const late = recordingAs(transaction, 'ticket.takenOffline', (entry) => ({
        ...entry,
        takenAt: transaction.now,
      }));
      return handlers['ticket.takeOffline'](late, body, prepared);
    },
  ),
  handler(
    'a place that fell back is confirmed hours later',
    'booking.confirm',
    (transaction, body, prepared) => {
      const confirmed = handlers['booking.confirm'](transaction, body, prepared);
      if (confirmed.ok || confirmed.error.code !== 'holdExpired') return confirmed;
      transaction.record('booking.confirmed', body.bookingId, {});
      return { ok: true, value: bookedAnswer(transaction, body.bookingId) };
    },
  ),
];
