/** What the journal may say about windows and the visitors at them. */
import type { AnyEntry } from '../../journal/entries.ts';
import { expectedOrder, keptWaiting, rankAt } from './order.ts';
import type { ShadowHall } from './shadow-hall.ts';

const atWindow = ['called', 'serving'];

export function followAtWindows(hall: ShadowHall, entry: AnyEntry, asked: string | null): void {
  switch (entry.type) {
    case 'ticket.called':
      called(hall, entry, asked);
      return;
    case 'ticket.recalled':
      hall.seated(entry.subject, entry.body.windowId, ['called']).calls += 1;
      return;
    case 'ticket.begun':
      hall.seat(hall.seated(entry.subject, entry.body.windowId, ['called']), entry.body.windowId, 'serving');
      return;
    case 'ticket.resumed': {
      const ticket = hall.ticket(entry.subject, ['held']);
      hall.window(entry.body.windowId, ['idle']);
      hall.seat(ticket, entry.body.windowId, 'serving');
      return;
    }
    case 'ticket.missed': {
      const ticket = hall.seated(entry.subject, entry.body.windowId, ['called']);
      Object.assign(ticket, { forWindowId: null, forStaffId: null });
      hall.leave(ticket, entry.body.windowId, 'missed');
      return;
    }
    case 'ticket.putBack': {
      const ticket = hall.seated(entry.subject, entry.body.windowId, atWindow);
      ticket.windowId = null;
      hall.leave(ticket, entry.body.windowId, 'waiting');
      return;
    }
    case 'ticket.held':
      hall.leave(hall.seated(entry.subject, entry.body.windowId, ['serving']), entry.body.windowId, 'held');
      return;
    case 'ticket.transferred': {
      const { windowId, queueId, forWindowId, forStaffId } = entry.body;
      const ticket = hall.seated(entry.subject, windowId, atWindow);
      Object.assign(ticket, { queueId, forWindowId, forStaffId, windowId: null });
      hall.leave(ticket, windowId, 'waiting');
      return;
    }
    case 'ticket.finished': {
      hall.must(!hall.events.has(entry.body.eventId), 'a service was finished twice');
      hall.events.set(entry.body.eventId, false);
      hall.leave(hall.seated(entry.subject, entry.body.windowId, ['serving']), entry.body.windowId, 'done');
      return;
    }
    default:
      windowItself(hall, entry);
  }
}

function windowItself(hall: ShadowHall, entry: AnyEntry): void {
  if (entry.type === 'window.opened') {
    const window = hall.window(entry.subject, ['closed']);
    const elsewhere = [...hall.windows.values()].some(({ officerId }) => officerId === entry.body.officerId);
    hall.must(!elsewhere, `the officer of ${entry.subject} sits at two windows`);
    Object.assign(window, { state: 'idle', officerId: entry.body.officerId });
  } else if (entry.type === 'window.closed') {
    // A visitor of a closing day is voided, not moved.
    const window = hall.window(entry.subject, ['idle', 'paused', 'calling', 'serving']);
    hall.must(window.ticketId === null, `${entry.subject} closed with a visitor`);
    hall.release(window);
    Object.assign(window, { state: 'closed', officerId: null });
  } else if (entry.type === 'window.paused') hall.window(entry.subject, ['idle']).state = 'paused';
  else if (entry.type === 'window.resumed') hall.window(entry.subject, ['paused']).state = 'idle';
}

function called(
  hall: ShadowHall,
  { subject, body, at }: Extract<AnyEntry, { type: 'ticket.called' }>,
  asked: string | null,
): void {
  const window = hall.window(body.windowId, ['idle']);
  const ticket = hall.ticket(subject, ['waiting', 'held']);
  hall.must(window.officerId === body.officerId, `${ticket.number} was called by somebody else`);
  hall.must(body.reason.class === ticket.class, `${ticket.number} was called as another class`);
  hall.must(body.reason.since === ticket.since, `${ticket.number} was called as waiting since another time`);
  if (ticket.state === 'waiting')
    hall.must(rankAt(hall.plan, window, ticket) !== null, `${ticket.number} may not be served there`);
  if (asked === 'call.next') {
    const [expected] = expectedOrder(hall.plan, window, hall.waiting.values(), at);
    hall.must(
      expected === ticket,
      `${ticket.number} was called before ${expected?.number}, whose turn it was`,
    );
    const isPlain = ticket.class === 'walkIn' && ticket.forWindowId === null && ticket.forStaffId === null;
    const waits = isPlain
      ? keptWaiting(hall.plan, window, hall.waiting.values(), { walkIn: ticket, at })
      : null;
    hall.must(waits === null, `${waits?.number} had an appointment and waited behind ${ticket.number}`);
  }
  ticket.calls += 1;
  hall.seat(ticket, body.windowId, 'called');
}
