/** What happens to a ticket beside the window: paper, reprint, priority, giving up, coming back. */
import { ok } from '@yiting/shared/basics/result.ts';
import { sinceAfterReturn } from '@yiting/shared/domain/arrival.ts';
import type { Database } from '../../store/database.ts';
import { findStation } from '../../store/staff.ts';
import { findTicket, type TicketRow, ticketsOfPerson } from '../../store/tickets.ts';
import { done, type Handlers, refuse } from '../transaction.ts';
import { headStarts } from '../windows/serving.ts';
import { isLive } from './person.ts';
import { slipAgain } from './slip.ts';

type Changes =
  | 'ticket.settlePaper'
  | 'ticket.reprint'
  | 'ticket.grantPriority'
  | 'ticket.cancel'
  | 'ticket.giveUp'
  | 'ticket.return';

export const ticketChanges: Pick<Handlers, Changes> = {
  'ticket.settlePaper': (transaction, body) => {
    const { database, actor } = transaction;
    const ticket = findTicket(database, body.ticketId);
    if (!ticket || actor.kind !== 'station') return refuse('ticketUnknown');
    if (body.orderId === undefined) {
      if (ticket.stationId !== actor.stationId) return refuse('notAllowed');
      transaction.record('ticket.paperSettled', body.ticketId, {
        paper: body.outcome,
        reason: body.reason ?? null,
      });
      return done();
    }
    const order = database.one<{ stationId: string; ticketId: string; state: string }>(
      'SELECT station_id AS stationId, ticket_id AS ticketId, state FROM print_orders WHERE order_id = :orderId',
      { orderId: body.orderId },
    );
    if (!order || order.ticketId !== body.ticketId) return refuse('orderUnknown');
    if (order.stationId !== actor.stationId) return refuse('notAllowed');
    if (order.state !== 'open') return done();
    transaction.record('ticket.orderSettled', body.ticketId, { orderId: body.orderId, paper: body.outcome });
    transaction.record('ticket.paperSettled', body.ticketId, {
      paper: body.outcome,
      reason: body.reason ?? null,
    });
    return done();
  },

  'ticket.reprint': (transaction, body) => {
    const { database } = transaction;
    if (!findTicket(database, body.ticketId)) return refuse('ticketUnknown');
    const station = findStation(database, body.stationId);
    if (station?.kind !== 'kiosk' || station.revokedAt !== null) return refuse('placeUnknown');
    const orderId = transaction.newId();
    const slip = slipAgain(transaction, body.ticketId);
    transaction.record('ticket.printOrdered', body.ticketId, {
      orderId,
      stationId: body.stationId,
      slip,
      reprint: true,
    });
    return ok({ orderId });
  },

  'ticket.grantPriority': (transaction, body) => {
    const ticket = findTicket(transaction.database, body.ticketId);
    if (!ticket) return refuse('ticketUnknown');
    if (ticket.state !== 'waiting' && ticket.state !== 'missed') return refuse('ticketStateWrong');
    // Priority takes nothing from whoever has the larger head start already.
    const starts = headStarts(transaction.plan());
    if (ticket.class !== 'priority' && starts.priority >= starts[ticket.class])
      transaction.record('ticket.prioritised', body.ticketId, {});
    return done();
  },

  'ticket.cancel': (transaction, body) => {
    const ticket = findTicket(transaction.database, body.ticketId);
    if (!ticket) return refuse('ticketUnknown');
    if (!['waiting', 'missed', 'held'].includes(ticket.state)) return refuse('ticketStateWrong');
    transaction.record('ticket.cancelled', body.ticketId, {});
    return done();
  },

  'ticket.giveUp': (transaction, body) => {
    const { database, actor } = transaction;
    const ticket = findTicket(database, body.ticketId);
    // Of another visit he learns as little as of none.
    if (!ticket || (actor.kind === 'visitor' && ticket.visitId !== actor.visitId))
      return refuse('ticketUnknown');
    if (!['waiting', 'missed'].includes(ticket.state)) return refuse('ticketStateWrong');
    transaction.record('ticket.cancelled', body.ticketId, {});
    return done();
  },

  // One return within the policy's time, counted from a moment ago: not the old place (design 4).
  'ticket.return': (transaction, body) => {
    const ticket = findTicket(transaction.database, body.ticketId);
    if (!ticket) return refuse('ticketUnknown');
    if (ticket.state !== 'missed' || ticket.missedAt === null) return refuse('ticketStateWrong');
    const { returnWithinMinutes, maxReturns, returnSinceMinutes } = transaction.plan().policy;
    if (ticket.returns >= maxReturns) return refuse('returnsUsed');
    if (transaction.now - ticket.missedAt > returnWithinMinutes * 60_000)
      return refuse('returnTooLate', { minutes: returnWithinMinutes });
    if (holdsAnother(transaction.database, ticket)) return refuse('alreadyQueued');
    transaction.record('ticket.returned', body.ticketId, {
      since: sinceAfterReturn(ticket, { nowMs: transaction.now, returnSinceMinutes }),
    });
    return done();
  },
};

/** He took a new number meanwhile: one live ticket per person and queue (B4-65). */
function holdsAnother(database: Database, { ticketId, queueId, day }: TicketRow): boolean {
  const person = database.one<{ key: string }>(
    'SELECT person_key AS key FROM ticket_identity WHERE ticket_id = :ticketId',
    { ticketId },
  );
  return (
    person !== undefined &&
    ticketsOfPerson(database, person.key).some(
      (other) => other.day === day && other.queueId === queueId && isLive(other.state),
    )
  );
}
