/** The visitor at the window: begin, hold, go on, pass on, add an item, finish. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { TransferTarget } from '@yiting/shared/protocol/commands/windows.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { findQueue, findWindow, type WindowRow } from '../../store/hall.ts';
import { findStaff } from '../../store/staff.ts';
import { findTicket, itemsOf, type TicketRow } from '../../store/tickets.ts';
import { serveCases } from '../cases/served.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { ownWindow, visitorAt } from './serving.ts';

type Service =
  | 'service.begin'
  | 'service.hold'
  | 'service.resume'
  | 'service.transfer'
  | 'service.addItem'
  | 'service.removeItem'
  | 'service.finish';

export const service: Pick<Handlers, Service> = {
  'service.begin': (transaction, { windowId }) => {
    const found = visitorAt(transaction, windowId, ['calling']);
    if (!found.ok) return found;
    transaction.record('ticket.begun', found.value.ticket.ticketId, { windowId });
    return done();
  },

  'service.hold': (transaction, { windowId }) => {
    const found = visitorAt(transaction, windowId, ['serving']);
    if (!found.ok) return found;
    const held = transaction.database.one<{ count: number }>(
      "SELECT count(*) AS count FROM tickets WHERE ended_at IS NULL AND state = 'held' AND window_id = :windowId",
      { windowId },
    );
    if ((held?.count ?? 0) >= limits.heldPerWindowMax)
      return refuse('heldFull', { limit: limits.heldPerWindowMax });
    transaction.record('ticket.held', found.value.ticket.ticketId, { windowId });
    return done();
  },

  // Any window that serves the queue may go on with a held visitor: his own may have closed meanwhile.
  'service.resume': (transaction, { windowId, ticketId }) => {
    const window = ownWindow(transaction, windowId, ['idle']);
    if (!window.ok) return window;
    const ticket = findTicket(transaction.database, ticketId);
    if (!ticket) return refuse('ticketUnknown');
    if (ticket.state !== 'held') return refuse('ticketStateWrong');
    if (ticket.windowId !== windowId && !serves(window.value, ticket)) return refuse('notServedHere');
    transaction.record('ticket.resumed', ticketId, { windowId, officerId: window.value.officerId ?? '' });
    return done();
  },

  'service.transfer': (transaction, { windowId, to }) => {
    const found = visitorAt(transaction, windowId, ['calling', 'serving']);
    if (!found.ok) return found;
    const target = transferTarget(transaction, found.value, to);
    if (!target.ok) return target;
    transaction.record('ticket.transferred', found.value.ticket.ticketId, { windowId, ...target.value });
    return done();
  },

  'service.addItem': (transaction, { windowId, itemCode }) => {
    const found = visitorAt(transaction, windowId, ['serving']);
    if (!found.ok) return found;
    const item = itemByCode(transaction.database, itemCode);
    if (!item) return refuse('itemUnknown');
    if (item.retired) return refuse('itemRetired');
    const items = itemsOf(transaction.database, found.value.ticket.ticketId);
    if (items.includes(itemCode)) return done();
    if (items.length >= limits.itemsPerVisitMax)
      return refuse('itemsFull', { limit: limits.itemsPerVisitMax });
    transaction.record('ticket.itemAdded', found.value.ticket.ticketId, {
      itemCode,
      position: items.length + 1,
    });
    return done();
  },

  'service.removeItem': (transaction, { windowId, itemCode }) => {
    const found = visitorAt(transaction, windowId, ['serving']);
    if (!found.ok) return found;
    if (!itemsOf(transaction.database, found.value.ticket.ticketId).includes(itemCode))
      return refuse('itemUnknown');
    transaction.record('ticket.itemRemoved', found.value.ticket.ticketId, { itemCode });
    return done();
  },

  // The service event is what a rating can be given for: once (B1-8), invited once after the visit (B1-13).
  'service.finish': (transaction, { windowId }) => {
    const found = visitorAt(transaction, windowId, ['serving']);
    if (!found.ok) return found;
    const { ticket, window } = found.value;
    const eventId = transaction.newId();
    const events = transaction.database.one<{ count: number }>(
      'SELECT count(*) AS count FROM events WHERE visit_id = :visitId',
      { visitId: ticket.visitId },
    );
    const no = (events?.count ?? 0) + 1;
    transaction.record('ticket.finished', ticket.ticketId, {
      windowId,
      officerId: window.officerId ?? '',
      eventId,
      no,
      items: itemsOf(transaction.database, ticket.ticketId),
    });
    serveCases(transaction, { ticketId: ticket.ticketId, windowId, visitEventId: eventId, no });
    return ok({ eventId });
  },
};

type Target = { queueId: string; forWindowId: string | null; forStaffId: string | null };

/** Where a ticket may go; it keeps the time it counts from, so nobody queues from the tail (B4-72). */
function transferTarget(
  { database }: Transaction,
  from: { window: WindowRow; ticket: TicketRow },
  to: TransferTarget,
): Result<Target, HallError> {
  if (to.kind === 'queue') {
    const queue = findQueue(database, to.queueId);
    if (!queue) return refuse('queueUnknown');
    return ok({ queueId: queue.queueId, forWindowId: null, forStaffId: null });
  }
  const { queueId } = from.ticket;
  if (to.kind === 'window') {
    const window = findWindow(database, to.windowId);
    if (!window || window.windowId === from.window.windowId || window.officerId === null)
      return refuse('transferTargetWrong');
    return ok({ queueId, forWindowId: window.windowId, forStaffId: null });
  }
  const colleague = findStaff(database, to.staffId);
  const sits = database.one('SELECT 1 AS sits FROM windows WHERE officer_id = :staffId', {
    staffId: to.staffId,
  });
  if (!colleague?.active || !sits || to.staffId === from.window.officerId)
    return refuse('transferTargetWrong');
  return ok({ queueId, forWindowId: null, forStaffId: to.staffId });
}

function serves(window: WindowRow, ticket: TicketRow): boolean {
  return window.profile.some(({ queueId }) => queueId === ticket.queueId);
}
