/** Reading offline numbers: what kiosks hold, and which of the numbers they gave need a person. */
import { ticketNumber } from '@yiting/shared/domain/numbers.ts';
import type { OfflineLease } from '@yiting/shared/protocol/answers.ts';
import type { OfflineNote } from '@yiting/shared/protocol/views/desk.ts';
import type { Database } from './database.ts';

export type LeaseRow = OfflineLease & { readonly stationId: string; readonly endedAt: number | null };

const leaseColumns =
  'lease_id AS leaseId, station_id AS stationId, day, queue_id AS queueId, prefix, first, last, granted_at AS grantedAt, ended_at AS endedAt';
const noteColumns =
  'ticket_id AS ticketId, number, day, queue_id AS queueId, taken_at AS takenAt, reason, called_as AS calledAs';

export function findLease(database: Database, leaseId: string): LeaseRow | undefined {
  return database.one(`SELECT ${leaseColumns} FROM offline_leases WHERE lease_id = :leaseId`, { leaseId });
}

export function openLeases(database: Database): LeaseRow[] {
  return database.all(
    `SELECT ${leaseColumns} FROM offline_leases WHERE ended_at IS NULL ORDER BY granted_at, lease_id`,
  );
}

/** The highest serial of a prefix leased on a day, 0 before the first; an ended lease is not leased again. */
export function highestLeased(database: Database, day: string, prefix: string): number {
  return (
    database.one<{ last: number | null }>(
      'SELECT max(last) AS last FROM offline_leases WHERE day = :day AND prefix = :prefix',
      { day, prefix },
    )?.last ?? 0
  );
}

/** Numbers of a lease that no ticket bears (yet). */
export function unusedNumbers(database: Database, { day, prefix, first, last }: LeaseRow): string[] {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => ticketNumber(prefix, first + index));
  const used = new Set(
    database
      .all<{ number: string }>('SELECT number FROM tickets WHERE day = :day AND offline = 1', { day })
      .map(({ number }) => number),
  );
  return numbers.filter((number) => !used.has(number));
}

/** Those nobody has looked after yet, oldest first. */
export function openNotes(database: Database, count: number): OfflineNote[] {
  return database.all(
    `SELECT ${noteColumns} FROM offline_notes WHERE settled_at IS NULL ORDER BY at, ticket_id LIMIT :count`,
    { count },
  );
}

export function findNote(
  database: Database,
  ticketId: string,
): (OfflineNote & { settledAt: number | null }) | undefined {
  return database.one(
    `SELECT ${noteColumns}, settled_at AS settledAt FROM offline_notes WHERE ticket_id = :ticketId`,
    { ticketId },
  );
}

/** By the number on the paper, newest first: the paper may be of another day than today. */
export function notesByNumber(database: Database, number: string): OfflineNote[] {
  return database.all(
    `SELECT ${noteColumns} FROM offline_notes WHERE number = :number AND settled_at IS NULL ORDER BY at DESC LIMIT 5`,
    { number },
  );
}
