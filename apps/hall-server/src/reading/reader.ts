/** Asks the reading worker; one answer per question, a time-out on each. */
import { Worker } from 'node:worker_threads';
import type { WaitAccuracy } from '@yiting/shared/domain/wait/accuracy.ts';
import type { Waits } from '@yiting/shared/domain/wait/announce.ts';
import type { CaseFigures } from '@yiting/shared/protocol/cases.ts';
import type { DayReport, QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import type { StaffingLine } from '@yiting/shared/protocol/views/station.ts';

export type ReadingTask =
  | { readonly kind: 'dayReport'; readonly day: string; readonly timeZone: string }
  | { readonly kind: 'journalPage'; readonly beforeSeq: number | null; readonly type: string | null }
  | { readonly kind: 'waitAccuracy'; readonly day: string; readonly timeZone: string }
  | { readonly kind: 'waits'; readonly nowMs: number }
  | { readonly kind: 'staffing'; readonly nowMs: number }
  | { readonly kind: 'caseFigures'; readonly from: string; readonly to: string }
  | { readonly kind: 'verify' }
  | { readonly kind: 'backup'; readonly to: string };
type Answers = {
  dayReport: DayReport;
  journalPage: QueryAnswers['journal.page'];
  waitAccuracy: WaitAccuracy;
  waits: Waits;
  staffing: readonly StaffingLine[];
  caseFigures: CaseFigures;
  verify: QueryAnswers['journal.verify'];
  backup: { readonly path: string };
};

const answerTimeoutMs = 120_000;
type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
};

export class Reader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(databasePath: string) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { path: databasePath },
    });
    this.#worker.on('message', (message: { id: number; value?: unknown; error?: string }) =>
      this.#settle(message),
    );
    this.#worker.on('error', (error) =>
      this.#failAll(error instanceof Error ? error : new Error(String(error))),
    );
  }

  /** Rejects when the worker fails or is slower than `answerTimeoutMs`. */
  ask<K extends ReadingTask['kind']>(task: Extract<ReadingTask, { kind: K }>): Promise<Answers[K]> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#settle({ id, error: `no answer to ${task.kind} in ${answerTimeoutMs} ms` }),
        answerTimeoutMs,
      );
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, timer });
      this.#worker.postMessage({ id, task });
    });
  }

  async close(): Promise<void> {
    this.#failAll(new Error('the reader is closed'));
    await this.#worker.terminate();
  }

  #settle(message: { id: number; value?: unknown; error?: string }): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.error !== undefined) waiting.reject(new Error(message.error));
    else waiting.resolve(message.value);
  }

  #failAll(error: Error): void {
    for (const id of [...this.#waiting.keys()]) this.#settle({ id, error: error.message });
  }
}
