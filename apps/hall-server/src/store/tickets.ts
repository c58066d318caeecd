/** Reading tickets. Rows change only through the journal (`journal/apply`). */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { WaitingTicket } from '@yiting/shared/domain/calling.ts';
import type { Paper, TicketClass, TicketState } from '@yiting/shared/protocol/fields.ts';
import type { Database } from './database.ts';

export type TicketRow = WaitingTicket & {
  readonly visitId: string;
  readonly day: string;
  readonly number: string;
  readonly class: TicketClass;
  readonly state: TicketState;
  readonly takenAt: number;
  readonly groupSize: number;
  readonly language: Language;
  readonly stationId: string | null;
  readonly windowId: string | null;
  readonly calls: number;
  readonly returns: number;
  readonly calledAt: number | null;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  readonly missedAt: number | null;
  /** JSON of a `CallReason`, null before the first call. */
  readonly reason: string | null;
  readonly callId: string | null;
  readonly paper: Paper;
  readonly paperReason: string | null;
  readonly reprints: number;
  /** 1 for a number a kiosk gave without the hall. */
  readonly offline: number;
  readonly masked: string | null;
};

const columns = `t.ticket_id AS ticketId, t.visit_id AS visitId, t.day, t.number, t.queue_id AS queueId, t.class, t.state,
  t.taken_at AS takenAt, t.since, t.appointment_at AS appointmentAt, t.group_size AS groupSize, t.language, t.station_id AS stationId,
  t.for_window_id AS forWindowId, t.for_staff_id AS forStaffId, t.window_id AS windowId, t.calls, t.returns,
  t.called_at AS calledAt, t.began_at AS beganAt, t.ended_at AS endedAt, t.missed_at AS missedAt, t.reason, t.call_id AS callId,
  t.paper, t.paper_reason AS paperReason, t.reprints, t.offline,
  (SELECT i.masked FROM ticket_identity i WHERE i.ticket_id = t.ticket_id) AS masked`;
// Not a join: beside partial indexes SQLite plans a join with parameters anew each time, which costs twenty look-ups.
const source = 'FROM tickets t';

export function findTicket(database: Database, ticketId: string): TicketRow | undefined {
  return database.one(`SELECT ${columns} ${source} WHERE t.ticket_id = :ticketId`, { ticketId });
}

/** Everybody who waits, in the order of arrival. */
export function waitingTickets(database: Database): TicketRow[] {
  return database.all(`SELECT ${columns} ${source} WHERE t.state = 'waiting' ORDER BY t.since, t.ticket_id`);
}

/** What the rule of calling asks of a ticket, and what is said of the one passed over. */
export type CallableTicket = WaitingTicket & Pick<TicketRow, 'number' | 'takenAt'>;

/** Everybody who waits, in no order: for whom a window calls next, a fifth of what whole tickets cost. */
export function callableTickets(database: Database): CallableTicket[] {
  return database.all(
    `SELECT ticket_id AS ticketId, queue_id AS queueId, class, since, appointment_at AS appointmentAt, for_window_id AS forWindowId,
     for_staff_id AS forStaffId, number, taken_at AS takenAt FROM tickets WHERE state = 'waiting'`,
  );
}

/** How many of a class wait in a queue for a time that is `until` at the latest, ms. */
export function waitingUntil(
  database: Database,
  wish: { readonly queueId: string; readonly ticketClass: TicketClass; readonly until: number },
): number {
  const counted = database.one<{ count: number }>(
    `SELECT coalesce((SELECT waiting FROM waiting_counts WHERE queue_id = :queueId AND class = :ticketClass), 0) -
     (SELECT count(*) FROM tickets WHERE state = 'waiting' AND queue_id = :queueId AND class = :ticketClass AND since > :until) AS count`,
    wish,
  );
  return counted?.count ?? 0;
}

/** Everybody in the hall who is not simply waiting: called, at a window, on hold, missed. */
export function attendedTickets(database: Database): TicketRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE t.ended_at IS NULL AND t.state IN ('called', 'serving', 'held', 'missed') ORDER BY t.called_at`,
  );
}

export function ticketsByNumber(database: Database, day: string, number: string): TicketRow[] {
  return database.all(`SELECT ${columns} ${source} WHERE t.day = :day AND t.number = :number`, {
    day,
    number,
  });
}

export function ticketsOfPerson(database: Database, personKey: string): TicketRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE t.ticket_id IN (SELECT ticket_id FROM ticket_identity WHERE person_key = :personKey) ORDER BY t.taken_at DESC LIMIT 20`,
    { personKey },
  );
}

/** The newest tickets of a day, newest first. */
export function recentTickets(database: Database, day: string, count: number): TicketRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE t.day = :day ORDER BY t.ticket_id DESC LIMIT :count`,
    { day, count },
  );
}

export function ticketsWithoutPaper(database: Database, day: string, count: number): TicketRow[] {
  return database.all(
    `SELECT ${columns} ${source} WHERE t.day = :day AND t.paper IN ('failed', 'sentUnverified') AND t.state IN ('waiting', 'called', 'missed')
     ORDER BY t.ticket_id DESC LIMIT :count`,
    { day, count },
  );
}

/** Item codes of a ticket, in the order they were added. */
export function itemsOf(database: Database, ticketId: string): string[] {
  return database
    .all<{ code: string }>(
      'SELECT item_code AS code FROM ticket_items WHERE ticket_id = :ticketId ORDER BY position',
      { ticketId },
    )
    .map(({ code }) => code);
}

/** How many numbers of the online series were given, whatever became of them: it has no gap. */
export function lastSerial(database: Database, day: string, prefix: string): number {
  return (
    database.one<{ last: number }>('SELECT last FROM series WHERE day = :day AND prefix = :prefix', {
      day,
      prefix,
    })?.last ?? 0
  );
}
