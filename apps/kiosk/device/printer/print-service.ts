/** The one way to a slip: each job id is sent at most once, one at a time, with its intent on disk before the first byte. */

import type { PrintJournal } from './print-journal.ts';
import {
  obstacleOf,
  type Printer,
  type PrinterStatus,
  type PrintFailure,
  type PrintOutcome,
} from './printer.ts';
import { slipBytes } from './slip/bytes.ts';
import { type Block, layOutSlip, type PaperWidth } from './slip/layout.ts';
import { slipMillimetres } from './slip/length.ts';
import type { Slip } from './slip/slip.ts';

/** Jobs that may wait behind the one under way; a kiosk serves one person at a time. */
export const waitingJobsMax = 8;

/** The same `jobId` for every repeat of one wish to print; a reprint is a new wish with a new id. */
export interface PrintJob {
  readonly jobId: string;
  readonly ticketId: string;
  /** A slip, or blocks that are none: the test slip of the morning. */
  readonly slip: Slip | readonly Block[];
}

/** Can paper come? Asked before a number is taken. `unknown` paper is ready: the printer cannot say, and may well print. */
export type Readiness =
  | { readonly ready: true; readonly paper: Exclude<PrinterStatus['paper'], 'empty'> }
  | { readonly ready: false; readonly reason: PrintFailure | 'journalUnwritable' };

export interface PrintServiceOptions {
  readonly printer: Printer;
  readonly journal: PrintJournal;
  readonly paperWidth: PaperWidth;
  /** Told of each slip that came out, or may have, with its length in millimetres. */
  readonly paperUsed?: (millimetres: number) => void;
}

export class PrintService {
  readonly #printer: Printer;
  readonly #journal: PrintJournal;
  readonly #paperWidth: PaperWidth;
  readonly #paperUsed: (millimetres: number) => void;
  readonly #underWay = new Map<string, Promise<PrintOutcome>>();
  #turn: Promise<unknown> = Promise.resolve();
  #readiness: Promise<Readiness> | undefined;
  #journalRefused = false;

  constructor(options: PrintServiceOptions) {
    this.#printer = options.printer;
    this.#journal = options.journal;
    this.#paperWidth = options.paperWidth;
    this.#paperUsed = options.paperUsed ?? (() => undefined);
  }

  /**
   * Settles as printed, sentUnverified or failed (design of one ticket, step 6). A job id that is known, under way or settled in
   * the journal gets that outcome, and nothing is sent. Fails as `busy` when too many wait, as `error` when the journal cannot
   * be written; both before the first byte and without remembering the job.
   */
  print(job: PrintJob): Promise<PrintOutcome> {
    const underWay = this.#underWay.get(job.jobId);
    if (underWay !== undefined) return underWay;
    const known = this.#journal.find(job.jobId);
    if (known !== undefined) return Promise.resolve(known.settled?.outcome ?? interrupted);
    if (this.#underWay.size > waitingJobsMax) return Promise.resolve({ kind: 'failed', reason: 'busy' });
    const outcome = this.#turn
      .then(() => this.#printNow(job))
      .finally(() => this.#underWay.delete(job.jobId));
    this.#underWay.set(job.jobId, outcome);
    this.#turn = outcome.catch(() => {});
    return outcome;
  }

  /** Asks the printer, behind the job under way; questions asked meanwhile share one answer. */
  readiness(): Promise<Readiness> {
    this.#readiness ??= this.#askReadiness().finally(() => {
      this.#readiness = undefined;
    });
    return this.#readiness;
  }

  /** Finishes the jobs that were accepted, then closes printer and journal. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#printer.close();
    this.#journal.close();
  }

  async #printNow(job: PrintJob): Promise<PrintOutcome> {
    const blocks = isSlip(job.slip) ? layOutSlip(job.slip, this.#paperWidth) : job.slip;
    const bytes = slipBytes(blocks);
    const intended = this.#journal.intend({ jobId: job.jobId, ticketId: job.ticketId });
    this.#journalRefused = !intended.ok;
    if (!intended.ok) return { kind: 'failed', reason: 'error' };
    const outcome = await this.#printer.print(job.jobId, bytes);
    this.#journalRefused = !this.#journal.settle(job.jobId, outcome).ok;
    if (outcome.kind !== 'failed') this.#paperUsed(slipMillimetres(blocks));
    return outcome;
  }

  async #askReadiness(): Promise<Readiness> {
    const status = await this.#printer.status();
    const reason = obstacleOf(status);
    if (reason !== undefined) return { ready: false, reason };
    if (this.#journalRefused) this.#journalRefused = !this.#journal.tryDisk().ok;
    if (this.#journalRefused) return { ready: false, reason: 'journalUnwritable' };
    return { ready: true, paper: status.paper === 'empty' ? 'unknown' : status.paper };
  }
}

function isSlip(slip: PrintJob['slip']): slip is Slip {
  return 'number' in slip;
}

const interrupted: PrintOutcome = { kind: 'sentUnverified', reason: 'restarted' };
