/** Remembers across crashes what was sent to the printer: an intent before the first byte, a settlement after, each on disk before we go on. */

import { join } from 'node:path';
import type { Clock } from '@yiting/shared/basics/clock.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { z } from 'zod';
import { DurableLines } from '../durable-lines.ts';
import { type PrintOutcome, printFailures, unverifiedReasons } from './printer.ts';

/** The disk refused; nothing may be printed, because after a crash nobody would know. */
export type JournalError = 'unwritable';

/** Settled jobs older than this are forgotten: nobody repeats a job id after two days. */
export const keepSettledMs = 48 * 60 * 60 * 1000;

/** How often a running host looks for jobs to forget. */
const sweepEveryMs = 24 * 60 * 60 * 1000;

const jobKey = z.string().min(1).max(64);

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('printed') }),
  z.strictObject({ kind: z.literal('sentUnverified'), reason: z.enum(unverifiedReasons) }),
  z.strictObject({ kind: z.literal('failed'), reason: z.enum(printFailures) }),
]);

const entrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('intent'), jobId: jobKey, ticketId: jobKey, at: z.int() }),
  z.strictObject({ type: z.literal('settlement'), jobId: jobKey, outcome: outcomeSchema, at: z.int() }),
]);

type Entry = z.infer<typeof entrySchema>;

export interface JournalledJob {
  readonly ticketId: string;
  readonly intendedAt: number;
  readonly settled?: { readonly outcome: PrintOutcome; readonly at: number };
}

export class PrintJournal {
  /** Jobs that a crash left open; now settled as `sentUnverified`. The host tells the hall about them. */
  readonly interrupted: readonly { readonly jobId: string; readonly ticketId: string }[];
  /** Lines that could not be read at start. One is a torn last line; more means a bad disk. */
  readonly unreadableLines: number;
  readonly #clock: Clock;
  readonly #jobs = new Map<string, JournalledJob>();
  readonly #lines: DurableLines;
  #sweptAt: number;

  /** Opens (or starts) `print-journal.ndjson` in the directory, settles what a crash left open and forgets what is old. */
  static open(options: { directory: string; clock: Clock }): Result<PrintJournal, JournalError> {
    try {
      return ok(new PrintJournal(join(options.directory, 'print-journal.ndjson'), options.clock));
    } catch {
      return failed('unwritable');
    }
  }

  private constructor(path: string, clock: Clock) {
    this.#clock = clock;
    this.#sweptAt = clock.now();
    let unreadableLines = 0;
    let interrupted: PrintJournal['interrupted'] = [];
    this.#lines = new DurableLines(path, (lines, unparsable) => {
      const entries = lines.flatMap((line) => entrySchema.safeParse(line).data ?? []);
      unreadableLines = unparsable + lines.length - entries.length;
      for (const entry of entries) this.#hear(entry);
      interrupted = this.#settleInterrupted();
      return this.#worthKeeping();
    });
    this.unreadableLines = unreadableLines;
    this.interrupted = interrupted;
  }

  /** What is known of a job; undefined when it was never asked for. */
  find(jobId: string): JournalledJob | undefined {
    return this.#jobs.get(jobId);
  }

  /** On disk when it returns ok; only then may the first byte leave. */
  intend(job: { jobId: string; ticketId: string }): Result<void, JournalError> {
    const at = this.#clock.now();
    const intent: Entry = { type: 'intent', jobId: job.jobId, ticketId: job.ticketId, at };
    const written = this.#lines.append(intent);
    if (written) this.#hear(intent);
    return done(written);
  }

  /** When the disk refuses, the outcome is still known until the next start, which will call it `sentUnverified`. */
  settle(jobId: string, outcome: PrintOutcome): Result<void, JournalError> {
    const at = this.#clock.now();
    const settlement: Entry = { type: 'settlement', jobId, outcome, at };
    this.#hear(settlement);
    const written = this.#lines.append(settlement);
    return written && at - this.#sweptAt >= sweepEveryMs ? this.#sweep(at) : done(written);
  }

  tryDisk(): Result<void, JournalError> {
    return done(this.#lines.tryDisk());
  }

  close(): void {
    this.#lines.close();
  }

  #hear(entry: Entry): void {
    const known = this.#jobs.get(entry.jobId);
    if (entry.type === 'intent')
      this.#jobs.set(entry.jobId, { ticketId: entry.ticketId, intendedAt: entry.at });
    else if (known !== undefined)
      this.#jobs.set(entry.jobId, { ...known, settled: { outcome: entry.outcome, at: entry.at } });
  }

  #settleInterrupted(): PrintJournal['interrupted'] {
    const open = [...this.#jobs].filter(([, job]) => job.settled === undefined);
    const outcome = { kind: 'sentUnverified', reason: 'restarted' } as const;
    const at = this.#clock.now();
    for (const [jobId] of open) this.#hear({ type: 'settlement', jobId, outcome, at });
    return open.map(([jobId, { ticketId }]) => ({ jobId, ticketId }));
  }

  #sweep(at: number): Result<void, JournalError> {
    const swept = this.#lines.replace(this.#worthKeeping());
    if (swept) this.#sweptAt = at;
    return done(swept);
  }

  /** Forgets what is old; the rest as entries. */
  #worthKeeping(): readonly Entry[] {
    const oldest = this.#clock.now() - keepSettledMs;
    const entries: Entry[] = [];
    for (const [jobId, job] of this.#jobs) {
      if (job.settled !== undefined && job.settled.at < oldest) this.#jobs.delete(jobId);
      else entries.push(...entriesOf(jobId, job));
    }
    return entries;
  }
}

function done(written: boolean): Result<void, JournalError> {
  return written ? ok(undefined) : failed('unwritable');
}

function entriesOf(jobId: string, job: JournalledJob): Entry[] {
  const entries: Entry[] = [{ type: 'intent', jobId, ticketId: job.ticketId, at: job.intendedAt }];
  if (job.settled)
    entries.push({ type: 'settlement', jobId, outcome: job.settled.outcome, at: job.settled.at });
  return entries;
}
