/** Reading visits: by the token of the slip, with their tickets and service events. */
import type { Database } from './database.ts';

export type VisitRow = { readonly visitId: string; readonly createdAt: number };
export type EventRow = {
  readonly eventId: string;
  readonly windowId: string;
  readonly at: number;
  readonly items: string;
  readonly invitation: string;
  /** Channel of the first rating, null while there is none. */
  readonly channel: number | null;
};

export function visitByToken(database: Database, token: string): VisitRow | undefined {
  return database.one(
    'SELECT visit_id AS visitId, created_at AS createdAt FROM visits WHERE token = :token',
    { token },
  );
}

/** When somebody of the visit was last served; null when nobody was. */
export function lastEventAt(database: Database, visitId: string): number | null {
  return (
    database.one<{ at: number | null }>('SELECT max(at) AS at FROM events WHERE visit_id = :visitId', {
      visitId,
    })?.at ?? null
  );
}

/** The ticket a visit is about now: its newest. */
export function ticketOfVisit(database: Database, visitId: string): string | undefined {
  return database.one<{ ticketId: string }>(
    'SELECT ticket_id AS ticketId FROM tickets WHERE visit_id = :visitId ORDER BY taken_at DESC, ticket_id DESC LIMIT 1',
    { visitId },
  )?.ticketId;
}

/** Oldest first. */
export function eventsOfVisit(database: Database, visitId: string): EventRow[] {
  return database.all(
    `SELECT e.event_id AS eventId, e.window_id AS windowId, e.at, e.items, e.invitation, r.channel
     FROM events e LEFT JOIN ratings r ON r.event_id = e.event_id AND r.assess_number = 1
     WHERE e.visit_id = :visitId ORDER BY e.no`,
    { visitId },
  );
}

/** Opened on a day of the range, without a number, and without an appointment but those that fell back; oldest day first. */
export function unusedVisits(
  database: Database,
  range: { readonly from: string; readonly before: string; readonly most: number },
): string[] {
  return database
    .all<{ visitId: string }>(
      `SELECT visit_id AS visitId FROM visits v WHERE opened = 1 AND day >= :from AND day < :before
       AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.visit_id = v.visit_id)
       AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.visit_id = v.visit_id AND b.state <> 'expired')
       ORDER BY day, visit_id LIMIT :most`,
      range,
    )
    .map(({ visitId }) => visitId);
}

export function visitThere(database: Database, visitId: string): boolean {
  return database.one('SELECT 1 FROM visits WHERE visit_id = :visitId', { visitId }) !== undefined;
}
