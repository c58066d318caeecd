/** Rows of tickets at a window: called, begun, held, moved on, finished. Ticket and window change together. */
import type { Database } from '../../store/database.ts';
import type { ApplyTable } from './apply-table.ts';
import { setWindow } from './windows.ts';

type Service =
  | 'ticket.called'
  | 'ticket.recalled'
  | 'ticket.missed'
  | 'ticket.putBack'
  | 'ticket.begun'
  | 'ticket.held'
  | 'ticket.resumed'
  | 'ticket.transferred'
  | 'ticket.itemAdded'
  | 'ticket.itemRemoved'
  | 'ticket.finished'
  | 'call.voiceSettled';

export const applyService: Pick<ApplyTable, Service> = {
  'ticket.called': (database, { subject, body, at }) => {
    database.run(
      "UPDATE tickets SET state = 'called', window_id = :windowId, calls = calls + 1, called_at = :at, first_called_at = coalesce(first_called_at, :at), began_at = NULL, reason = :reason, call_id = :callId WHERE ticket_id = :subject",
      { subject, windowId: body.windowId, at, reason: JSON.stringify(body.reason), callId: body.callId },
    );
    addCall(database, { callId: body.callId, ticketId: subject, windowId: body.windowId, at, times: 1 });
    setWindow(database, body.windowId, { state: 'calling', at, ticketId: subject });
  },
  'ticket.recalled': (database, { subject, body, at }) => {
    database.run(
      'UPDATE tickets SET calls = calls + 1, called_at = :at, call_id = :callId WHERE ticket_id = :subject',
      { subject, at, callId: body.callId },
    );
    addCall(database, {
      callId: body.callId,
      ticketId: subject,
      windowId: body.windowId,
      at,
      times: body.times,
    });
  },
  'call.voiceSettled': (database, { subject, body }) => {
    database.run('UPDATE calls SET voice = :outcome WHERE call_id = :subject', {
      subject,
      outcome: body.outcome,
    });
  },

  'ticket.missed': (database, { subject, body, at }) => {
    database.run(
      "UPDATE tickets SET state = 'missed', missed_at = :at, for_window_id = NULL, for_staff_id = NULL WHERE ticket_id = :subject",
      { subject, at },
    );
    setWindow(database, body.windowId, { state: 'idle', at, ticketId: null });
  },
  'ticket.putBack': (database, { subject, body, at }) => {
    leaveService(database, subject, at);
    database.run(
      "UPDATE tickets SET state = 'waiting', window_id = NULL, detours = detours + 1 WHERE ticket_id = :subject",
      { subject },
    );
    setWindow(database, body.windowId, { state: 'idle', at, ticketId: null });
  },
  'ticket.begun': (database, { subject, body, at }) => {
    database.run("UPDATE tickets SET state = 'serving', began_at = :at WHERE ticket_id = :subject", {
      subject,
      at,
    });
    setWindow(database, body.windowId, { state: 'serving', at, ticketId: subject });
  },
  'ticket.held': (database, { subject, body, at }) => {
    leaveService(database, subject, at);
    database.run("UPDATE tickets SET state = 'held', detours = detours + 1 WHERE ticket_id = :subject", {
      subject,
    });
    setWindow(database, body.windowId, { state: 'idle', at, ticketId: null });
  },
  'ticket.resumed': (database, { subject, body, at }) => {
    database.run(
      "UPDATE tickets SET state = 'serving', window_id = :windowId, began_at = :at WHERE ticket_id = :subject",
      { subject, windowId: body.windowId, at },
    );
    setWindow(database, body.windowId, { state: 'serving', at, ticketId: subject });
  },
  'ticket.transferred': (database, { subject, body, at }) => {
    leaveService(database, subject, at);
    database.run(
      "UPDATE tickets SET state = 'waiting', queue_id = :queueId, for_window_id = :forWindowId, for_staff_id = :forStaffId, window_id = NULL, detours = detours + 1 WHERE ticket_id = :subject",
      { subject, queueId: body.queueId, forWindowId: body.forWindowId, forStaffId: body.forStaffId },
    );
    setWindow(database, body.windowId, { state: 'idle', at, ticketId: null });
  },

  'ticket.itemAdded': (database, { subject, body }) => {
    database.run(
      'INSERT OR IGNORE INTO ticket_items (ticket_id, position, item_code) VALUES (:subject, :position, :itemCode)',
      {
        subject,
        position: body.position,
        itemCode: body.itemCode,
      },
    );
  },
  'ticket.itemRemoved': (database, { subject, body }) => {
    database.run('DELETE FROM ticket_items WHERE ticket_id = :subject AND item_code = :itemCode', {
      subject,
      itemCode: body.itemCode,
    });
  },

  'ticket.finished': (database, { subject, body, at }) => {
    leaveService(database, subject, at);
    database.run("UPDATE tickets SET state = 'done', ended_at = :at WHERE ticket_id = :subject", {
      subject,
      at,
    });
    setWindow(database, body.windowId, { state: 'idle', at, ticketId: null });
    database.run(
      `INSERT INTO events (event_id, visit_id, ticket_id, day, no, window_id, officer_id, at, items, invitation)
       SELECT :eventId, visit_id, ticket_id, day, :no, :windowId, :officerId, :at, :items, 'open' FROM tickets WHERE ticket_id = :subject`,
      {
        subject,
        eventId: body.eventId,
        no: body.no,
        windowId: body.windowId,
        officerId: body.officerId,
        at,
        items: JSON.stringify(body.items),
      },
    );
  },
};

function addCall(
  database: Database,
  call: { callId: string; ticketId: string; windowId: string; at: number; times: number },
): void {
  database.run(
    'INSERT INTO calls (call_id, ticket_id, window_id, at, times) VALUES (:callId, :ticketId, :windowId, :at, :times)',
    call,
  );
}

/** Adds the time at this window to the time served; a ticket that was only called adds nothing. */
function leaveService(database: Database, ticketId: string, at: number): void {
  database.run(
    'UPDATE tickets SET served_ms = served_ms + (:at - began_at) WHERE ticket_id = :ticketId AND began_at IS NOT NULL',
    { ticketId, at },
  );
}
