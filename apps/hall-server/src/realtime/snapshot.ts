/** The hall as it stands, read once per round of pushes and shared by all views that are built in it. */
import type { Words } from '@yiting/shared/basics/words.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { QueueLine } from '@yiting/shared/protocol/views/screens.ts';
import type { Wait } from '@yiting/shared/protocol/wait.ts';
import { itemByCode } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import {
  allQueues,
  allWindows,
  allZones,
  openDay,
  type QueueRow,
  type WindowRow,
  type ZoneRow,
} from '../store/hall.ts';
import { allStaff, type StaffRow } from '../store/staff.ts';
import { attendedTickets, type TicketRow, waitingTickets } from '../store/tickets.ts';
import type { StaffingNow } from './staffing.ts';
import type { Waits } from './waits.ts';

export type SnapshotParts = {
  readonly database: Database;
  readonly now: number;
  readonly plan: HallPlan;
  readonly waits: Pick<Waits, 'waitOfQueue' | 'waitOfTicket'>;
  readonly staffing: StaffingNow;
  readonly slow: SlowFigures;
};

/** Figures over a whole day, computed at most so often: they need not follow every ticket. */
export class SlowFigures {
  readonly #kept = new Map<string, { readonly at: number; readonly value: unknown }>();

  get<T>(name: string, wish: { readonly now: number; readonly everyMs: number }, compute: () => T): T {
    const kept = this.#kept.get(name);
    if (kept && wish.now - kept.at < wish.everyMs) return kept.value as T;
    const value = compute();
    this.#kept.set(name, { at: wish.now, value });
    return value;
  }
}

export class Snapshot {
  readonly database: Database;
  readonly now: number;
  readonly plan: HallPlan;
  readonly staffing: StaffingNow;
  readonly #waits: SnapshotParts['waits'];
  readonly #slow: SlowFigures;
  readonly #kept = new Map<string, unknown>();

  constructor(parts: SnapshotParts) {
    this.database = parts.database;
    this.now = parts.now;
    this.plan = parts.plan;
    this.#waits = parts.waits;
    this.staffing = parts.staffing;
    this.#slow = parts.slow;
  }

  /** Computes once per snapshot, by name. */
  once<T>(name: string, compute: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, compute());
    return this.#kept.get(name) as T;
  }

  /** Computes at most every `everyMs`, whatever happens in between. */
  slowly<T>(name: string, everyMs: number, compute: () => T): T {
    return this.#slow.get(name, { now: this.now, everyMs }, compute);
  }

  get day(): string | null {
    return this.once('day', () => openDay(this.database)?.day ?? null);
  }
  get zones(): ZoneRow[] {
    return this.once('zones', () => allZones(this.database));
  }
  get queues(): QueueRow[] {
    return this.once('queues', () => allQueues(this.database));
  }
  get windows(): WindowRow[] {
    return this.once('windows', () => allWindows(this.database));
  }
  get staff(): StaffRow[] {
    return this.once('staff', () => allStaff(this.database));
  }
  /** In the order of arrival. */
  get waiting(): TicketRow[] {
    return this.once('waiting', () => waitingTickets(this.database));
  }
  get attended(): TicketRow[] {
    return this.once('attended', () => attendedTickets(this.database));
  }

  ticket(ticketId: string | null): TicketRow | null {
    if (ticketId === null) return null;
    const byId = this.once(
      'byId',
      () => new Map([...this.waiting, ...this.attended].map((ticket) => [ticket.ticketId, ticket])),
    );
    return byId.get(ticketId) ?? null;
  }

  /** What is still before a waiting ticket. */
  waitOfTicket(ticketId: string): Wait {
    return this.#waits.waitOfTicket(ticketId);
  }

  windowNumber(windowId: string | null): number | null {
    if (windowId === null) return null;
    return (
      this.once('numbers', () => new Map(this.windows.map(({ windowId: id, number }) => [id, number]))).get(
        windowId,
      ) ?? null
    );
  }

  zoneName(zoneId: string): Words {
    return this.zones.find((zone) => zone.zoneId === zoneId)?.name ?? { zh: '', en: '', ja: '' };
  }

  itemCodes(ticketId: string): string[] {
    const all = this.once('items', () => {
      const rows = this.database.all<{ ticketId: string; code: string }>(
        `SELECT ticket_id AS ticketId, item_code AS code FROM ticket_items WHERE ticket_id IN
         (SELECT ticket_id FROM tickets WHERE ended_at IS NULL) ORDER BY ticket_id, position`,
      );
      return Map.groupBy(rows, (row) => row.ticketId);
    });
    return (all.get(ticketId) ?? []).map(({ code }) => code);
  }

  itemNames(codes: readonly string[]): Words[] {
    return codes.map((code) => itemByCode(this.database, code)?.name ?? { zh: code, en: code, ja: code });
  }

  get queueLines(): QueueLine[] {
    return this.once('queueLines', () => this.queues.map((queue) => this.#queueLine(queue)));
  }

  #queueLine(queue: QueueRow): QueueLine {
    const waiting =
      this.once('waitingByQueue', () => Map.groupBy(this.waiting, ({ queueId }) => queueId)).get(
        queue.queueId,
      ) ?? [];
    const serving = this.windows.filter(({ profile }) =>
      profile.some(({ queueId }) => queueId === queue.queueId),
    );
    const own = serving.filter(({ profile }) =>
      profile.some(({ queueId, penaltyMinutes }) => queueId === queue.queueId && penaltyMinutes === 0),
    );
    return {
      queueId: queue.queueId,
      prefix: queue.prefix,
      name: queue.name,
      state: queue.state,
      waiting: waiting.length,
      longestSince: waiting.length === 0 ? null : Math.min(...waiting.map(({ takenAt }) => takenAt)),
      wait: this.#waits.waitOfQueue(queue.queueId),
      windowNumbers: own.map(({ number }) => number),
      openWindows: serving.filter(({ state }) => state !== 'closed' && state !== 'paused').length,
    };
  }
}
