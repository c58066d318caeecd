/** Counting cases between two instants: decided, on the spot, handed over before the visitor left, right the first time. */
import type { Database } from './database.ts';

type Bounds = { readonly from: number; readonly to: number };

/** On the spot: decided before the ticket it was opened with had ended; 立等可取: handed over before that, too (B3-53). */
export function decidedBetween(
  database: Database,
  { from, to }: Bounds,
): { readonly decided: number; readonly onSpot: number; readonly waitAndCollect: number } {
  return (
    database.one(
      `SELECT count(*) AS decided, coalesce(sum(t.ended_at IS NULL OR c.decided_at <= t.ended_at), 0) AS onSpot,
       coalesce(sum(c.delivered_at IS NOT NULL AND (t.ended_at IS NULL OR c.delivered_at <= t.ended_at)), 0) AS waitAndCollect
       FROM cases c JOIN tickets t ON t.ticket_id = c.ticket_id WHERE c.decided_at >= :from AND c.decided_at < :to`,
      { from, to },
    ) ?? { decided: 0, onSpot: 0, waitAndCollect: 0 }
  );
}

/** Right the first time: accepted without a correction notice. */
export function firstTimeRightBetween(
  database: Database,
  { from, to }: Bounds,
): { readonly accepted: number; readonly firstTimeRight: number } {
  return (
    database.one(
      `SELECT count(*) AS accepted, coalesce(sum(json_extract(life, '$.notices') = 0), 0) AS firstTimeRight
       FROM cases WHERE accepted_at >= :from AND accepted_at < :to`,
      { from, to },
    ) ?? { accepted: 0, firstTimeRight: 0 }
  );
}

/** Accepted by the clock (B2-31). */
export function deemedBetween(database: Database, { from, to }: Bounds): number {
  return (
    database.one<{ count: number }>(
      // The moment of acceptance is indexed, the type of an entry is not.
      `SELECT count(*) AS count FROM cases c WHERE accepted_at >= :from AND accepted_at < :to AND EXISTS
       (SELECT 1 FROM journal j WHERE j.subject = c.case_id AND j.type = 'case.moved' AND json_extract(j.body, '$.act') = 'deem')`,
      { from, to },
    )?.count ?? 0
  );
}

/** Late and not closed yet. */
export function overdueNow(database: Database): number {
  return (
    database.one<{ count: number }>(
      'SELECT count(*) AS count FROM cases WHERE overdue_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL',
    )?.count ?? 0
  );
}
