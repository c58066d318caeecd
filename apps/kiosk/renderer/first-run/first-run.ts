/** The wizard's one connection: to the host that is being set up. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, type Result } from '@yiting/shared/basics/result.ts';
import type {
  CardOutcome,
  FirstRunState,
  FirstRunToPage,
  FoundPrinter,
  FoundReader,
  HallCheck,
  PageToFirstRun,
  RulerOutcome,
} from '@yiting/shared/protocol/first-run.ts';
import { io, type Socket } from 'socket.io-client';

/** A slow printer, a hall that does not answer: longer than any of them. */
const answerMs = 30_000;
const lookAgainMs = 400;

export class FirstRun {
  readonly #socket: Socket<FirstRunToPage, PageToFirstRun>;
  readonly #listeners = new Set<() => void>();
  #state: FirstRunState | null = null;

  constructor(url: string) {
    this.#socket = io(url, {
      transports: ['websocket'],
      reconnectionDelay: limits.reconnectMinMs,
      reconnectionDelayMax: limits.reconnectMaxMs,
    });
    this.#socket.on('state', (state) => {
      this.#state = state;
      for (const listener of this.#listeners) listener();
    });
  }

  get state(): FirstRunState | null {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async checkHall(address: string): Promise<HallCheck | null> {
    try {
      return await this.#socket.timeout(answerMs).emitWithAck('checkHall', { address });
    } catch {
      return null;
    }
  }

  async findPrinters(address: string): Promise<readonly FoundPrinter[]> {
    try {
      return await this.#socket.timeout(answerMs).emitWithAck('findPrinters', { address });
    } catch {
      return [];
    }
  }

  async printRuler(printer: string): Promise<RulerOutcome> {
    try {
      return await this.#socket.timeout(answerMs).emitWithAck('printRuler', { printer });
    } catch {
      return { paper: 'failed', reason: 'noAnswer' };
    }
  }

  async findReaders(address: string): Promise<readonly FoundReader[]> {
    try {
      return await this.#socket.timeout(answerMs).emitWithAck('findReaders', { address });
    } catch {
      return [];
    }
  }

  async tryCard(reader: string): Promise<CardOutcome> {
    try {
      return await this.#socket.timeout(answerMs).emitWithAck('tryCard', { reader });
    } catch {
      return 'noReader';
    }
  }

  async finish(chosen: {
    printer: string;
    width: '80' | '58';
    reader: string;
  }): Promise<Result<null, 'notReady' | 'diskRefused'>> {
    try {
      return await this.#socket.timeout(answerMs).emitWithAck('finish', chosen);
    } catch {
      return failed('notReady');
    }
  }

  /** Waits until the kiosk itself answers where the wizard was, then goes there. */
  async goToKiosk(): Promise<void> {
    this.#socket.disconnect();
    for (;;) {
      try {
        const answer = await fetch('/', { cache: 'no-store' });
        if (answer.ok && new URL(answer.url).pathname === '/') break;
      } catch {
        // Between the two hosts nobody listens.
      }
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
    location.replace('/');
  }
}
