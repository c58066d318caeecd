/** Remembers across crashes what was sent to the printer: an intent before the first byte, a settlement after, each on disk before we go on. */

import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '@yiting/shared/basics/clock.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { z } from 'zod';
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
  readonly #path: string;
  readonly #clock: Clock;
  readonly #jobs: Map<string, JournalledJob>;
  #file: number;
  #sweptAt: number;
  /** The last write failed, perhaps half way: the next begins on a line of its own. */
  #torn = false;

  /** Opens (or starts) `print-journal.ndjson` in the directory, settles what a crash left open and forgets what is old. */
  static open(options: { directory: string; clock: Clock }): Result<PrintJournal, JournalError> {
    try {
      mkdirSync(options.directory, { recursive: true });
      return ok(new PrintJournal(join(options.directory, 'print-journal.ndjson'), options.clock));
    } catch {
      return failed('unwritable');
    }
  }

  private constructor(path: string, clock: Clock) {
    this.#path = path;
    this.#clock = clock;
    const { entries, unreadableLines } = readEntries(path);
    this.unreadableLines = unreadableLines;
    this.#jobs = jobsOf(entries);
    this.interrupted = [...this.#jobs]
      .filter(([, job]) => job.settled === undefined)
      .map(([jobId, job]) => ({ jobId, ticketId: job.ticketId }));
    for (const { jobId } of this.interrupted) {
      this.#remember(jobId, { kind: 'sentUnverified', reason: 'restarted' }, clock.now());
    }
    this.#sweptAt = clock.now();
    this.#file = this.#rewrite();
  }

  /** What is known of a job; undefined when it was never asked for. */
  find(jobId: string): JournalledJob | undefined {
    return this.#jobs.get(jobId);
  }

  /** On disk when it returns ok; only then may the first byte leave. */
  intend(job: { jobId: string; ticketId: string }): Result<void, JournalError> {
    const at = this.#clock.now();
    const written = this.#append(lineOf({ type: 'intent', jobId: job.jobId, ticketId: job.ticketId, at }));
    if (written.ok) this.#jobs.set(job.jobId, { ticketId: job.ticketId, intendedAt: at });
    return written;
  }

  /** When the disk refuses, the outcome is still known until the next start, which will call it `sentUnverified`. */
  settle(jobId: string, outcome: PrintOutcome): Result<void, JournalError> {
    const at = this.#clock.now();
    this.#remember(jobId, outcome, at);
    const written = this.#append(lineOf({ type: 'settlement', jobId, outcome, at }));
    if (written.ok && at - this.#sweptAt >= sweepEveryMs) return this.#sweep(at);
    return written;
  }

  /** Tries the disk without saying anything: an empty line is passed over when read. */
  tryDisk(): Result<void, JournalError> {
    return this.#append('\n');
  }

  close(): void {
    closeSync(this.#file);
  }

  #remember(jobId: string, outcome: PrintOutcome, at: number): void {
    const job = this.#jobs.get(jobId);
    if (job !== undefined) this.#jobs.set(jobId, { ...job, settled: { outcome, at } });
  }

  #append(text: string): Result<void, JournalError> {
    try {
      writeDurably(this.#file, this.#torn ? `\n${text}` : text);
      this.#torn = false;
      return ok(undefined);
    } catch {
      this.#torn = true;
      return failed('unwritable');
    }
  }

  #sweep(at: number): Result<void, JournalError> {
    try {
      const fresh = this.#rewrite();
      closeSync(this.#file);
      this.#file = fresh;
      this.#sweptAt = at;
      return ok(undefined);
    } catch {
      return failed('unwritable');
    }
  }

  /** Writes what is still worth knowing to a new file that replaces the old one whole; returns it, open for more. */
  #rewrite(): number {
    const oldest = this.#clock.now() - keepSettledMs;
    const entries: Entry[] = [];
    for (const [jobId, job] of this.#jobs) {
      if (job.settled !== undefined && job.settled.at < oldest) this.#jobs.delete(jobId);
      else entries.push(...entriesOf(jobId, job));
    }
    const next = `${this.#path}.next`;
    const file = openSync(next, 'w', 0o600);
    writeDurably(file, entries.map(lineOf).join(''));
    renameSync(next, this.#path);
    makeRenameDurable(dirname(this.#path));
    return file;
  }
}

function lineOf(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

function writeDurably(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  fsyncSync(file);
}

/** Otherwise a power cut could bring the old file back, without the intents written since. Windows has no such call. */
function makeRenameDurable(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function readEntries(path: string): { entries: Entry[]; unreadableLines: number } {
  let unreadableLines = 0;
  const entries: Entry[] = [];
  for (const line of readText(path).split('\n')) {
    if (line === '') continue;
    const entry = parseLine(line);
    if (entry === undefined) unreadableLines += 1;
    else entries.push(entry);
  }
  return { entries, unreadableLines };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function parseLine(line: string): Entry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function jobsOf(entries: readonly Entry[]): Map<string, JournalledJob> {
  const jobs = new Map<string, JournalledJob>();
  for (const entry of entries) {
    const known = jobs.get(entry.jobId);
    if (entry.type === 'intent') jobs.set(entry.jobId, { ticketId: entry.ticketId, intendedAt: entry.at });
    else if (known !== undefined)
      jobs.set(entry.jobId, { ...known, settled: { outcome: entry.outcome, at: entry.at } });
  }
  return jobs;
}

function entriesOf(jobId: string, job: JournalledJob): Entry[] {
  const entries: Entry[] = [{ type: 'intent', jobId, ticketId: job.ticketId, at: job.intendedAt }];
  if (job.settled)
    entries.push({ type: 'settlement', jobId, outcome: job.settled.outcome, at: job.settled.at });
  return entries;
}
