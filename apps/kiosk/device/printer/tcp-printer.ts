/** A network printer (port 9100). One connection at a time, opened for each job and each question, so that others may use it too. */

import { setTimeout } from 'node:timers/promises';
import { obstacleOf, type Printer, type PrinterStatus, type PrintOutcome } from './printer.ts';
import {
  endsPaper,
  readStatus,
  type StatusQuestion,
  statusQuestions,
  statusRequest,
} from './printer-answers.ts';
import { openConnection, type PrinterConnection } from './printer-connection.ts';
import { askPaperAfterData } from './slip/bytes.ts';

export const delays = {
  connectMs: 2_000,
  /** For one `DLE EOT`; a printer answers in a few milliseconds. */
  statusAnswerMs: 1_000,
  /** Until the operating system has taken all bytes. */
  writeMs: 5_000,
  /** From the last byte to the answer that follows the data; a slip of 20 cm takes about 2 s. */
  printedAnswerMs: 8_000,
  /** For the answers owed from an earlier job, while we do not know whether this printer answers after data at all. */
  owedAnswerMs: 1_000,
  /** Silence that ends the wait for answers owed from an earlier job. */
  quietMs: 250,
  closeMs: 500,
  /** Some printers need a moment before they take the next connection; nothing has been sent yet, so we may ask again. */
  reconnectMs: 250,
} as const;

/** Tries before a printer that drops us at once counts as busy. */
const triesMax = 4;

export type TcpPrinterDelays = { readonly [name in keyof typeof delays]: number };

export interface TcpPrinterOptions {
  readonly host: string;
  /** 9100 unless told otherwise. */
  readonly port?: number;
  readonly delays?: Partial<TcpPrinterDelays>;
}

export class TcpPrinter implements Printer {
  readonly #place: { host: string; port: number; withinMs: number };
  readonly #delays: TcpPrinterDelays;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** An earlier `GS r` may still be in the printer, and its answer must not vouch for a later job. True at start: we cannot know. */
  #answerOwed = true;
  #hasAnsweredStatus = false;
  #hasAnsweredAfterData = false;

  constructor(options: TcpPrinterOptions) {
    this.#delays = { ...delays, ...options.delays };
    this.#place = { host: options.host, port: options.port ?? 9100, withinMs: this.#delays.connectMs };
  }

  status(): Promise<PrinterStatus> {
    return this.#inTurn({
      unreachable: (status) => status,
      reached: async (_connection, { status }) => status,
    });
  }

  print(_jobId: string, bytes: Uint8Array): Promise<PrintOutcome> {
    return this.#inTurn<PrintOutcome>({
      unreachable: (status) => ({ kind: 'failed', reason: obstacleOf(status) ?? 'offline' }),
      reached: (connection, before) => this.#printOver(connection, bytes, before),
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
  }

  async #printOver(connection: PrinterConnection, bytes: Uint8Array, before: Reply): Promise<PrintOutcome> {
    const obstacle = obstacleOf(before.status);
    if (obstacle !== undefined) return { kind: 'failed', reason: obstacle };
    const settled = !this.#answerOwed || (!before.silent && (await this.#collectOwedAnswers(connection)));
    // It can answer after data and does not: it is still at work on something older, and ours would wait behind it.
    if (!settled && this.#hasAnsweredAfterData) return { kind: 'failed', reason: 'busy' };
    return this.#send(connection, bytes, settled);
  }

  /** `settled`: nothing older is in the printer, so that the next answer can only be the one to this job. */
  async #send(connection: PrinterConnection, bytes: Uint8Array, settled: boolean): Promise<PrintOutcome> {
    connection.forget();
    this.#answerOwed = true;
    const handed = await connection.write(Buffer.concat([bytes, askPaperAfterData]), this.#delays.writeMs);
    if (handed === 'lost') return { kind: 'failed', reason: 'diedMidJob' };
    const answer = await connection.next('afterData', this.#delays.printedAnswerMs);
    if (answer === 'closed') return { kind: 'sentUnverified', reason: 'connectionLost' };
    if (answer === 'noAnswer') return this.#explainSilence(connection);
    this.#answerOwed = !settled;
    this.#hasAnsweredAfterData = true;
    if (!settled) return { kind: 'sentUnverified', reason: 'noAnswer' };
    if (endsPaper(answer)) return { kind: 'sentUnverified', reason: 'paperEnded' };
    return { kind: 'printed' };
  }

  /** Only what the printer itself reports can make a failure of a job that was sent. */
  async #explainSilence(connection: PrinterConnection): Promise<PrintOutcome> {
    const { status } = await this.#askStatus(connection);
    const obstacle = obstacleOf(status);
    if (obstacle === undefined || obstacle === 'busy' || obstacle === 'offline') {
      return { kind: 'sentUnverified', reason: 'noAnswer' };
    }
    return { kind: 'failed', reason: obstacle };
  }

  /** Asks without data and lets everything older be answered first. False when nothing comes. */
  async #collectOwedAnswers(connection: PrinterConnection): Promise<boolean> {
    await connection.write(askPaperAfterData, this.#delays.writeMs);
    const patienceMs = this.#hasAnsweredAfterData ? this.#delays.printedAnswerMs : this.#delays.owedAnswerMs;
    let answer = await connection.next('afterData', patienceMs);
    if (typeof answer !== 'number') return false;
    while (typeof answer === 'number') answer = await connection.next('afterData', this.#delays.quietMs);
    this.#hasAnsweredAfterData = true;
    this.#answerOwed = false;
    return true;
  }

  /**
   * One question at a time: simple printers drop the second of two. After one silence the rest is not asked. A printer that
   * never answers may be write-only; one that used to answer and is silent hangs, and counts as offline.
   */
  async #askStatus(connection: PrinterConnection): Promise<Reply> {
    const answers = new Map<StatusQuestion, number>();
    for (const question of statusQuestions) {
      connection.forget();
      await connection.write(statusRequest(question), this.#delays.writeMs);
      const answer = await connection.next('realTime', this.#delays.statusAnswerMs);
      if (answer === 'closed') return { status: answers.size === 0 ? taken : offline, silent: true };
      if (answer === 'noAnswer') break;
      answers.set(question, answer);
    }
    const silent = answers.size === 0;
    if (silent && this.#hasAnsweredStatus) return { status: offline, silent };
    this.#hasAnsweredStatus ||= !silent;
    return { status: readStatus(answers), silent };
  }

  #inTurn<T>(act: Act<T>): Promise<T> {
    const mine = this.#turn.then(() => this.#connectAnd(act));
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #connectAnd<T>(act: Act<T>): Promise<T> {
    for (let tries = 1; !this.#closed; tries += 1) {
      const opened = await openConnection(this.#place);
      if (!opened.ok) break;
      const connection = opened.value;
      try {
        const reply = await this.#askStatus(connection);
        if (reply.status !== taken) return await act.reached(connection, reply);
      } finally {
        await connection.close(this.#delays.closeMs);
      }
      if (tries === triesMax) return act.unreachable(taken);
      await setTimeout(this.#delays.reconnectMs);
    }
    return act.unreachable(offline);
  }
}

interface Reply {
  readonly status: PrinterStatus;
  /** Not one question was answered. */
  readonly silent: boolean;
}

interface Act<T> {
  readonly unreachable: (status: PrinterStatus) => T;
  readonly reached: (connection: PrinterConnection, before: Reply) => Promise<T>;
}

const offline: PrinterStatus = { online: false, paper: 'unknown', cover: 'unknown' };

/** Accepted and dropped without a word: printers do so while another connection is open. */
const taken: PrinterStatus = { ...offline, error: 'busy' };
