/** The table of waits: the hall played forward, at most every two seconds; read by commands and views. */

import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { announceWaits, learnedServiceMs } from '@yiting/shared/domain/wait.ts';
import type { Wait } from '@yiting/shared/protocol/answers.ts';
import { headStarts, servingWindow } from '../commands/windows/serving.ts';
import type { Database } from '../store/database.ts';
import { allQueues, allWindows, type QueueRow } from '../store/hall.ts';
import { findTicket, waitingTickets } from '../store/tickets.ts';

const refreshEveryMs = 2_000;
const learnEveryMs = 60_000;
const learnFromLast = 400;

export class Waits {
  readonly #database: Database;
  readonly #plan: () => HallPlan;
  readonly #everyMs: number;
  #table: Readonly<Record<string, Wait>> = {};
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #serviceMs: Readonly<Record<string, number>> = {};
  #learnedAt = Number.NEGATIVE_INFINITY;

  constructor(database: Database, plan: () => HallPlan, everyMs: number = refreshEveryMs) {
    this.#database = database;
    this.#plan = plan;
    this.#everyMs = everyMs;
  }

  /** Wait by queue id; at most `refreshEveryMs` old. Call outside a transaction. */
  at(nowMs: number): Readonly<Record<string, Wait>> {
    if (nowMs - this.#refreshedAt >= this.#everyMs) {
      this.#table = this.#play(nowMs);
      this.#refreshedAt = nowMs;
    }
    return this.#table;
  }

  /** What is known now, without refreshing: for the middle of a transaction. */
  get table(): Readonly<Record<string, Wait>> {
    return this.#table;
  }

  #play(nowMs: number): Readonly<Record<string, Wait>> {
    const queues = allQueues(this.#database);
    if (nowMs - this.#learnedAt >= learnEveryMs) {
      this.#serviceMs = this.#learn(queues);
      this.#learnedAt = nowMs;
    }
    const windows = allWindows(this.#database).filter(
      ({ state }) => state !== 'closed' && state !== 'paused',
    );
    return announceWaits(
      {
        nowMs,
        headStartMinutes: headStarts(this.#plan()),
        waiting: waitingTickets(this.#database),
        serviceMs: this.#serviceMs,
        windows: windows.map((window) => ({
          ...servingWindow(window),
          freeAt: this.#freeAt(window.ticketId, nowMs),
        })),
      },
      queues.map(({ queueId }) => queueId),
    );
  }

  /** When the visitor at a window should be done: his queue's mean, and never less than a minute more. */
  #freeAt(ticketId: string | null, nowMs: number): number {
    const ticket = ticketId === null ? undefined : findTicket(this.#database, ticketId);
    if (!ticket) return nowMs;
    return Math.max(nowMs + 60_000, (ticket.beganAt ?? nowMs) + (this.#serviceMs[ticket.queueId] ?? 0));
  }

  #learn(queues: readonly QueueRow[]): Readonly<Record<string, number>> {
    const seen = this.#database.all<{ queueId: string; count: number; meanMs: number }>(
      `SELECT queue_id AS queueId, count(*) AS count, avg(served_ms) AS meanMs FROM
       (SELECT queue_id, served_ms FROM tickets WHERE ended_at IS NOT NULL AND state = 'done' ORDER BY ended_at DESC LIMIT :learnFromLast) GROUP BY queue_id`,
      { learnFromLast },
    );
    const byQueue = new Map(seen.map((each) => [each.queueId, each]));
    return Object.fromEntries(
      queues.map(({ queueId, settings }) => [
        queueId,
        learnedServiceMs(byQueue.get(queueId) ?? { count: 0, meanMs: 0 }, settings.defaultMinutes),
      ]),
    );
  }
}
