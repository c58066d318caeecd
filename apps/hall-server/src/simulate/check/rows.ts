/** The rows of what a step touched, beside what the journal says of it. */
import type { Database } from '../../store/database.ts';
import type { ShadowTicket, ShadowWindow } from './shadow-hall.ts';

export function rowsAgree(database: Database, touched: Iterable<ShadowTicket | ShadowWindow>): string[] {
  return [...touched].flatMap((each) =>
    'number' in each ? ticketAgrees(database, each) : windowAgrees(database, each),
  );
}

function ticketAgrees(database: Database, ticket: ShadowTicket): string[] {
  const row = database.one<Record<string, unknown>>(
    `SELECT ticket_id AS ticketId, number, queue_id AS queueId, class, since, appointment_at AS appointmentAt, state, for_window_id AS forWindowId,
     for_staff_id AS forStaffId, window_id AS windowId, calls FROM tickets WHERE ticket_id = :ticketId`,
    { ticketId: ticket.ticketId },
  );
  return difference(ticket.number, row, ticket);
}

function windowAgrees(database: Database, { profile: _, ...window }: ShadowWindow): string[] {
  const row = database.one<Record<string, unknown>>(
    'SELECT window_id AS windowId, state, officer_id AS officerId, ticket_id AS ticketId FROM windows WHERE window_id = :windowId',
    { windowId: window.windowId },
  );
  return difference(window.windowId, row, window);
}

function difference(name: string, row: Record<string, unknown> | undefined, expected: object): string[] {
  if (!row) return [`${name} is not stored`];
  return Object.entries(expected).flatMap(([key, value]) =>
    row[key] === value ? [] : [`the row of ${name} says ${key} ${row[key]}, the journal ${value}`],
  );
}
