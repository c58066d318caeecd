/** A reader behind a vendor's local service on this machine, over HTTP or a WebSocket. */
import type { IdReader, ReaderEvent } from './reader.ts';
import { eventOf, type ReaderMap } from './service-dialect.ts';
import { openLine, type ServiceLine } from './service-line.ts';

const connectAgainEveryMs = 500;

export type ServiceReaderParts = {
  /** `http://127.0.0.1:PORT` or `ws://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly map: ReaderMap;
  readonly today: () => string;
};

export class ServiceReader implements IdReader {
  readonly #parts: ServiceReaderParts;
  #listener: (event: ReaderEvent) => void = () => undefined;
  #line: ServiceLine | null = null;
  #timer: NodeJS.Timeout | null = null;
  #asked = false;
  #plugged = false;
  #closed = false;

  constructor(parts: ServiceReaderParts) {
    this.#parts = parts;
    this.#connect();
  }

  get plugged(): boolean {
    return this.#plugged;
  }

  ask(): void {
    this.#asked = true;
    this.#tell();
  }

  rest(): void {
    this.#asked = false;
    this.#tell();
  }

  onEvent(listener: (event: ReaderEvent) => void): void {
    this.#listener = listener;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listener = () => undefined;
    if (this.#timer) clearTimeout(this.#timer);
    this.#line?.close();
  }

  #connect(): void {
    const { origin, map } = this.#parts;
    this.#line = openLine(
      { origin, paths: map.paths },
      { line: (text) => this.#take(text), lost: () => this.#lost() },
    );
  }

  #take(line: string): void {
    const event = eventOf(line, this.#parts.map, this.#parts.today());
    if (event === null) return;
    if (event.kind === 'plugged' || event.kind === 'unplugged') {
      this.#setPlugged(event.kind === 'plugged');
      // A service that has just come up does not know what was asked of the one before it.
      if (event.kind === 'plugged' && this.#asked) this.#tell();
      return;
    }
    // A number that comes without having been asked for is nobody's business.
    if (event.kind === 'read' && !this.#asked) return;
    this.#listener(event);
  }

  #lost(): void {
    this.#setPlugged(false);
    if (!this.#closed) this.#timer = setTimeout(() => this.#connect(), connectAgainEveryMs);
  }

  #setPlugged(plugged: boolean): void {
    if (plugged === this.#plugged) return;
    this.#plugged = plugged;
    this.#listener({ kind: plugged ? 'plugged' : 'unplugged' });
  }

  /** Asks or stops asking; a service that is away is told when it comes back. */
  #tell(): void {
    this.#line?.tell(this.#asked);
  }
}
