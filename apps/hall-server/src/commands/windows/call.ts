/** Calling: who is next, a chosen number, again, did not come. One transaction chooses, claims and records (B4-75). */
import { ok } from '@yiting/shared/basics/result.ts';
import { reasonFor } from '@yiting/shared/domain/call-reason.ts';
import { callsInOrder, penaltyAt } from '@yiting/shared/domain/calling.ts';
import type { WindowRow } from '../../store/hall.ts';
import { type CallableTicket, callableTickets, findTicket } from '../../store/tickets.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { headStarts, ownWindow, servingWindow, visitorAt } from './serving.ts';

type Calls = 'call.next' | 'call.chosen' | 'call.recall' | 'call.miss' | 'call.putBack' | 'call.settleVoice';

export const calls: Pick<Handlers, Calls> = {
  'call.next': (transaction, { windowId }) => {
    const window = ownWindow(transaction, windowId, ['idle']);
    if (!window.ok) return window;
    const waiting = callableTickets(transaction.database);
    const [next] = callsInOrder(servingWindow(window.value), waiting, {
      headStartMinutes: headStarts(transaction.plan()),
      nowMs: transaction.now,
    });
    if (!next) return refuse('nobodyWaiting');
    return callTicket(transaction, { window: window.value, ticket: next, chosen: false, waiting });
  },

  'call.chosen': (transaction, { windowId, ticketId }) => {
    const window = ownWindow(transaction, windowId, ['idle']);
    if (!window.ok) return window;
    const ticket = findTicket(transaction.database, ticketId);
    if (!ticket) return refuse('ticketUnknown');
    const heldHere = ticket.state === 'held' && ticket.windowId === windowId;
    if (ticket.state !== 'waiting' && !heldHere) return refuse('ticketStateWrong');
    if (!heldHere && penaltyAt(ticket, servingWindow(window.value)) === null) return refuse('notServedHere');
    const waiting = callableTickets(transaction.database);
    return callTicket(transaction, { window: window.value, ticket, chosen: true, waiting });
  },

  'call.recall': (transaction, { windowId }) => {
    const found = visitorAt(transaction, windowId, ['calling']);
    if (!found.ok) return found;
    const { ticket } = found.value;
    const callId = transaction.newId();
    const times = ticket.calls + 1;
    transaction.record('ticket.recalled', ticket.ticketId, { callId, windowId, times });
    return ok({ callId, calls: times });
  },

  'call.miss': (transaction, { windowId }) => {
    const found = visitorAt(transaction, windowId, ['calling']);
    if (!found.ok) return found;
    transaction.record('ticket.missed', found.value.ticket.ticketId, { windowId });
    return done();
  },

  'call.putBack': (transaction, { windowId }) => {
    const found = visitorAt(transaction, windowId, ['calling', 'serving']);
    if (!found.ok) return found;
    transaction.record('ticket.putBack', found.value.ticket.ticketId, { windowId });
    return done();
  },

  // The first report counts; a second call screen of the zone says the same again, and nothing changes.
  'call.settleVoice': (transaction, { callId, outcome }) => {
    const call = transaction.database.one<{ voice: string | null }>(
      'SELECT voice FROM calls WHERE call_id = :callId',
      { callId },
    );
    if (!call) return refuse('callUnknown');
    if (call.voice === null) transaction.record('call.voiceSettled', callId, { outcome });
    return done();
  },
};

function callTicket(
  transaction: Transaction,
  call: {
    window: WindowRow;
    ticket: CallableTicket;
    chosen: boolean;
    waiting: readonly CallableTicket[];
  },
) {
  const { window, ticket, chosen, waiting } = call;
  const reason = reasonFor(ticket, servingWindow(window), {
    headStartMinutes: headStarts(transaction.plan()),
    nowMs: transaction.now,
    chosen,
    waiting,
  });
  const callId = transaction.newId();
  const officerId = window.officerId ?? '';
  transaction.record('ticket.called', ticket.ticketId, {
    callId,
    windowId: window.windowId,
    officerId,
    reason,
  });
  return ok({ callId, ticketId: ticket.ticketId, number: ticket.number, reason });
}
