/** One TCP connection to a printer: bytes out, sorted answers in, a limit on every wait. */

import { connect, type Socket } from 'node:net';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { AnswerReader, type PrinterAnswer } from './printer-answers.ts';

/** Opens the connection; `offline` when it is refused, cannot be reached or takes longer than `withinMs`. */
export function openConnection(place: {
  host: string;
  port: number;
  withinMs: number;
}): Promise<Result<PrinterConnection, 'offline'>> {
  return new Promise((resolve) => {
    const socket = connect({ host: place.host, port: place.port, noDelay: true });
    const giveUp = () => {
      socket.destroy();
      resolve(failed('offline'));
    };
    const timer = setTimeout(giveUp, place.withinMs);
    socket.once('error', giveUp);
    socket.once('close', () => clearTimeout(timer));
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', giveUp);
      resolve(ok(new PrinterConnection(socket)));
    });
  });
}

export class PrinterConnection {
  readonly #socket: Socket;
  readonly #reader = new AnswerReader();
  #answers: PrinterAnswer[] = [];
  #closed = false;
  #wake: () => void = () => {};

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => {
      this.#answers.push(...this.#reader.read(bytes));
      this.#wake();
    });
    socket.on('error', () => socket.destroy());
    const noteClosed = () => {
      this.#closed = true;
      this.#wake();
    };
    socket.on('end', noteClosed);
    socket.on('close', noteClosed);
  }

  /**
   * `handedOver` once the operating system has taken every byte (not: once the printer has them); `lost` when the
   * connection broke, or the printer took nothing for too long, while some had not left.
   */
  write(bytes: Uint8Array, withinMs: number): Promise<'handedOver' | 'lost'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#socket.destroy(), withinMs);
      this.#socket.write(bytes, (error) => {
        clearTimeout(timer);
        resolve(error ? 'lost' : 'handedOver');
      });
    });
  }

  /** The next answer of that kind, the oldest first; answers of the other kind are dropped. */
  async next(kind: PrinterAnswer['kind'], withinMs: number): Promise<number | 'noAnswer' | 'closed'> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.#wake();
    }, withinMs);
    try {
      for (;;) {
        const answer = this.#takeAnswer(kind);
        if (answer !== undefined) return answer.byte;
        if (this.#closed) return 'closed';
        if (late) return 'noAnswer';
        await new Promise<void>((wake) => {
          this.#wake = wake;
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Forgets what has come so far, so that the next answer is one to the next question. */
  forget(): void {
    this.#answers = [];
  }

  /** Ends in order, so that bytes on their way still arrive; cuts off after `withinMs`. */
  close(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.closed) return resolve();
      const timer = setTimeout(() => this.#socket.destroy(), withinMs);
      this.#socket.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
      this.#socket.end();
    });
  }

  #takeAnswer(kind: PrinterAnswer['kind']): PrinterAnswer | undefined {
    const place = this.#answers.findIndex((answer) => answer.kind === kind);
    const taken = place === -1 ? this.#answers.splice(0) : this.#answers.splice(0, place + 1);
    return place === -1 ? undefined : taken.at(-1);
  }
}
