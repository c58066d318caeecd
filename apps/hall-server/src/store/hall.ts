/** Reading zones, queues, windows, days and the plan. */
import type { Words } from '@yiting/shared/basics/words.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { PauseReason, QueueState, WindowKind, WindowState } from '@yiting/shared/protocol/fields.ts';
import type { Database } from './database.ts';

export type QueueSettings = Omit<HallPlan['queues'][number], 'id' | 'zoneId' | 'prefix' | 'name'>;
export type QueueRow = {
  readonly queueId: string;
  readonly zoneId: string;
  readonly prefix: string;
  readonly name: Words;
  readonly state: QueueState;
  readonly settings: QueueSettings;
};
export type WindowRow = {
  readonly windowId: string;
  readonly number: number;
  readonly zoneId: string;
  readonly kind: WindowKind;
  readonly profile: readonly { readonly queueId: string; readonly penaltyMinutes: number }[];
  readonly state: WindowState;
  readonly stateSince: number;
  readonly pauseReason: PauseReason | null;
  readonly officerId: string | null;
  readonly ticketId: string | null;
};
export type ZoneRow = { readonly zoneId: string; readonly name: Words };
export type DayRow = { readonly day: string; readonly openedAt: number; readonly closedAt: number | null };

type Raw<T, K extends keyof T> = Omit<T, K> & Record<K, string>;

const queueColumns = 'queue_id AS queueId, zone_id AS zoneId, prefix, name, state, settings';
const windowColumns =
  'window_id AS windowId, number, zone_id AS zoneId, kind, profile, state, state_since AS stateSince, pause_reason AS pauseReason, officer_id AS officerId, ticket_id AS ticketId';

export function allQueues(database: Database): QueueRow[] {
  return database
    .all<Raw<QueueRow, 'name' | 'settings'>>(
      `SELECT ${queueColumns} FROM queues WHERE retired = 0 ORDER BY position`,
    )
    .map(readQueue);
}

export function findQueue(database: Database, queueId: string): QueueRow | undefined {
  const row = database.one<Raw<QueueRow, 'name' | 'settings'>>(
    `SELECT ${queueColumns} FROM queues WHERE queue_id = :queueId AND retired = 0`,
    { queueId },
  );
  return row && readQueue(row);
}

export function allWindows(database: Database): WindowRow[] {
  return database
    .all<Raw<WindowRow, 'profile'>>(`SELECT ${windowColumns} FROM windows WHERE retired = 0 ORDER BY number`)
    .map(readWindow);
}

export function findWindow(database: Database, windowId: string): WindowRow | undefined {
  const row = database.one<Raw<WindowRow, 'profile'>>(
    `SELECT ${windowColumns} FROM windows WHERE window_id = :windowId AND retired = 0`,
    { windowId },
  );
  return row && readWindow(row);
}

export function windowOfOfficer(database: Database, officerId: string): WindowRow | undefined {
  const row = database.one<Raw<WindowRow, 'profile'>>(
    `SELECT ${windowColumns} FROM windows WHERE officer_id = :officerId`,
    { officerId },
  );
  return row && readWindow(row);
}

export function allZones(database: Database): ZoneRow[] {
  return database
    .all<Raw<ZoneRow, 'name'>>(
      'SELECT zone_id AS zoneId, name FROM zones WHERE retired = 0 ORDER BY position',
    )
    .map((row) => ({ ...row, name: parseOnce(row.name) as Words }));
}

/** The day that is open, if one is. At most one is at any time. */
export function openDay(database: Database): DayRow | undefined {
  return database.one(
    'SELECT day, opened_at AS openedAt, closed_at AS closedAt FROM days WHERE closed_at IS NULL',
  );
}

export function readMeta(database: Database, key: string): string | undefined {
  return database.one<{ value: string }>('SELECT value FROM meta WHERE key = :key', { key })?.value;
}

function readQueue(row: Raw<QueueRow, 'name' | 'settings'>): QueueRow {
  return { ...row, name: parseOnce(row.name) as Words, settings: parseOnce(row.settings) as QueueSettings };
}

function readWindow(row: Raw<WindowRow, 'profile'>): WindowRow {
  return { ...row, profile: parseOnce(row.profile) as WindowRow['profile'] };
}

const parsed = new Map<string, unknown>();
const parsedMax = 500;

/** Names, settings and profiles come from the plan and change with it alone: each text is parsed once. */
function parseOnce(text: string): unknown {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const fresh: unknown = JSON.parse(text);
  if (parsed.size >= parsedMax) parsed.clear();
  parsed.set(text, fresh);
  return fresh;
}
