/** The waits as last worked out, read by commands and views; asks for newer ones at most every two seconds. */
import type { Waits as WaitsNow } from '@yiting/shared/domain/wait/announce.ts';
import type { Wait } from '@yiting/shared/protocol/answers.ts';
import type { Log } from '../log.ts';

const refreshEveryMs = 2_000;

/** Works the waits out for a moment: in the reading worker, or in place where a test steers the clock. */
export type WaitSource =
  | { readonly kind: 'worker'; readonly ask: (nowMs: number) => Promise<WaitsNow> }
  | { readonly kind: 'inPlace'; readonly everyMs: number; readonly work: (nowMs: number) => WaitsNow };

export class Waits {
  readonly #log: Log;
  #source: WaitSource | null = null;
  #refreshed: () => void = () => {};
  #now: WaitsNow = { byQueue: {}, byTicket: {} };
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #isAsking = false;
  #later: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** From now on waits come from `source`; `refreshed` is told of each new table that came from the worker. */
  start(source: WaitSource, refreshed: () => void): void {
    this.#source = source;
    this.#refreshed = refreshed;
  }

  /** Something changed, or time went by: the table is renewed when it is `refreshEveryMs` old. Call outside a transaction. */
  renew(now: () => number): void {
    const source = this.#source;
    if (!source || this.#isAsking || this.#later || this.#isClosed) return;
    const nowMs = now();
    const everyMs = source.kind === 'inPlace' ? source.everyMs : refreshEveryMs;
    const dueInMs = this.#refreshedAt + everyMs - nowMs;
    if (source.kind === 'inPlace') {
      if (dueInMs <= 0) this.#take(source.work(nowMs), nowMs);
    } else if (dueInMs <= 0) void this.#ask(source, nowMs);
    else
      this.#later = setTimeout(() => {
        this.#later = null;
        void this.#ask(source, now());
      }, dueInMs);
  }

  /** Settles when the first table is there. */
  async ready(nowMs: number): Promise<void> {
    const source = this.#source;
    if (source?.kind === 'worker') await this.#ask(source, nowMs);
    else if (source) this.#take(source.work(nowMs), nowMs);
  }

  /** Of a walk-in who takes a number of the queue now. */
  waitOfQueue(queueId: string): Wait {
    return this.#now.byQueue[queueId] ?? null;
  }

  /** What is still before a waiting ticket; null for one that does not wait or that is newer than the table. */
  waitOfTicket(ticketId: string): Wait {
    return this.#now.byTicket[ticketId] ?? null;
  }

  close(): void {
    this.#isClosed = true;
    if (this.#later) clearTimeout(this.#later);
  }

  async #ask(source: Extract<WaitSource, { kind: 'worker' }>, nowMs: number): Promise<void> {
    this.#isAsking = true;
    try {
      this.#take(await source.ask(nowMs), nowMs);
      this.#refreshed();
    } catch (error) {
      if (!this.#isClosed)
        this.#log.error({ event: 'waitsFault', error }, 'the waits could not be worked out');
    } finally {
      this.#isAsking = false;
    }
  }

  #take(waits: WaitsNow, nowMs: number): void {
    this.#now = waits;
    this.#refreshedAt = nowMs;
  }
}
