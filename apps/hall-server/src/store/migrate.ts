/** Migrations by `user_version`: only grow, by tens, all pending ones in one transaction, never an automatic reset. */
import type Sqlite from 'better-sqlite3';
import { first } from './migrations/010-first.ts';
import { offline } from './migrations/030-offline.ts';
import { phones } from './migrations/040-phones.ts';
import { upkeep } from './migrations/050-upkeep.ts';
import { waits } from './migrations/060-waits.ts';
import { appointments } from './migrations/070-appointments.ts';
import { help } from './migrations/080-help.ts';
import { calendars } from './migrations/090-calendars.ts';
import { bookings } from './migrations/100-bookings.ts';
import { cases } from './migrations/110-cases.ts';
import { openedVisits } from './migrations/300-opened-visits.ts';
import { bookingOrders } from './migrations/301-booking-orders.ts';
import { counts } from './migrations/310-counts.ts';
import { caseGaps } from './migrations/320-case-gaps.ts';

export type Migration = { readonly version: number; readonly sql: string };

/** Never edit, rename or reorder one that was shipped. */
export const migrations: readonly Migration[] = [
  first,
  offline,
  phones,
  upkeep,
  waits,
  appointments,
  help,
  calendars,
  bookings,
  cases,
  openedVisits,
  bookingOrders,
  counts,
  caseGaps,
];

export class DatabaseFromTheFuture extends Error {
  constructor(found: number, known: number) {
    super(
      `the database has version ${found}, this program knows ${known}: use the newer program or restore a backup`,
    );
    this.name = 'DatabaseFromTheFuture';
  }
}

/** Brings a database to `upTo` (default: the newest known version). */
export function migrate(sqlite: Sqlite.Database, upTo: number = newest()): void {
  const found = Number(sqlite.pragma('user_version', { simple: true }));
  if (found > newest()) throw new DatabaseFromTheFuture(found, newest());
  const pending = migrations.filter(({ version }) => version > found && version <= upTo);
  if (pending.length === 0) return;
  sqlite.transaction(() => {
    for (const { version, sql } of pending) {
      sqlite.exec(sql);
      sqlite.pragma(`user_version = ${version}`);
    }
  })();
}

function newest(): number {
  return migrations.at(-1)?.version ?? 0;
}
