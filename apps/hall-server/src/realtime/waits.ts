/** The waits as last worked out, read by commands and views; newer ones are asked for at most every two seconds. */
import type { Waits as WaitsNow } from '@yiting/shared/domain/wait/announce.ts';
import type { Wait } from '@yiting/shared/protocol/wait.ts';
import type { Log } from '../log.ts';

const refreshEveryMs = 2_000;

/** Works the waits out for a moment: in the reading worker, or in place where a test steers the clock. */
export type WaitSource =
  | { readonly kind: 'worker'; readonly ask: (nowMs: number) => Promise<WaitsNow> }
  | { readonly kind: 'inPlace'; readonly everyMs: number; readonly work: (nowMs: number) => WaitsNow };
export type WaitsParts = {
  readonly source: WaitSource;
  readonly now: () => number;
  /** Told of each new table that came from the worker. */
  readonly refreshed: () => void;
};

export class Waits {
  readonly #log: Log;
  #parts: WaitsParts | null = null;
  #table: WaitsNow = { byQueue: {}, byTicket: {} };
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #isAsking = false;
  #later: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Settles when the first table is there. Without a start, as on the command line, no wait is known. */
  async start(parts: WaitsParts): Promise<void> {
    this.#parts = parts;
    if (parts.source.kind === 'worker') await this.#ask(parts);
  }

  /** Something changed, or time went by: the worker is asked as soon as the table is `refreshEveryMs` old. */
  renew(): void {
    const parts = this.#parts;
    if (parts?.source.kind !== 'worker' || this.#isAsking || this.#later || this.#isClosed) return;
    const dueInMs = this.#refreshedAt + refreshEveryMs - parts.now();
    if (dueInMs <= 0) void this.#ask(parts);
    else
      this.#later = setTimeout(() => {
        this.#later = null;
        void this.#ask(parts);
      }, dueInMs);
  }

  /** Of a walk-in who takes a number of the queue now. */
  waitOfQueue(queueId: string): Wait {
    return this.#newest().byQueue[queueId] ?? null;
  }

  /** What is still before a waiting ticket; null for one that does not wait or that is newer than the table. */
  waitOfTicket(ticketId: string): Wait {
    return this.#newest().byTicket[ticketId] ?? null;
  }

  close(): void {
    this.#isClosed = true;
    if (this.#later) clearTimeout(this.#later);
  }

  /** In place, the table is worked out when it is read: the same acts at the same times, the same waits. */
  #newest(): WaitsNow {
    if (this.#parts?.source.kind === 'inPlace') {
      const { source, now } = this.#parts;
      const nowMs = now();
      if (nowMs - this.#refreshedAt >= source.everyMs) this.#take(source.work(nowMs), nowMs);
    }
    return this.#table;
  }

  async #ask({ source, now, refreshed }: WaitsParts): Promise<void> {
    if (source.kind !== 'worker') return;
    const nowMs = now();
    this.#isAsking = true;
    try {
      this.#take(await source.ask(nowMs), nowMs);
      refreshed();
    } catch (error) {
      if (!this.#isClosed)
        this.#log.error({ event: 'waitsFault', error }, 'the waits could not be worked out');
    } finally {
      this.#isAsking = false;
    }
  }

  #take(waits: WaitsNow, nowMs: number): void {
    this.#table = waits;
    this.#refreshedAt = nowMs;
  }
}
