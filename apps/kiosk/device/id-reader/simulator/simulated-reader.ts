/** A reader's local service that speaks the dialect and misbehaves on command: the driver in front of it is the one that ships. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimulatedCard } from './people.ts';

export const layings = ['well', 'misread', 'pulled'] as const;
/** How the card that is laid now behaves. */
export type Laying = (typeof layings)[number];

export class SimulatedReader {
  readonly #server: Server;
  readonly #readMs: number;
  readonly #listeners = new Set<(event: object) => void>();
  #lying: { readonly card: SimulatedCard; readonly laying: Laying } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #plugged = true;
  #asked = false;

  private constructor(readMs: number) {
    this.#readMs = readMs;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** `readMs`: how long a card must lie. */
  static async start({
    readMs = 600,
    port = 0,
  }: {
    readMs?: number;
    port?: number;
  } = {}): Promise<SimulatedReader> {
    const reader = new SimulatedReader(readMs);
    await new Promise<void>((listening) => reader.#server.listen(port, '127.0.0.1', listening));
    return reader;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get plugged(): boolean {
    return this.#plugged;
  }

  /** Whether a card lies there. */
  get occupied(): boolean {
    return this.#lying !== null;
  }

  lay(card: SimulatedCard, laying: Laying = 'well'): void {
    if (!this.#plugged) return;
    this.#stopReading();
    this.#lying = { card, laying };
    this.#tell({ event: 'present' });
    this.#readSoon();
  }

  layTwo(): void {
    if (this.#plugged) this.#tell({ event: 'twoCards' });
  }

  remove(): void {
    this.#stopReading();
    if (this.#lying && this.#plugged) this.#tell({ event: 'removed' });
    this.#lying = null;
  }

  unplug(): void {
    this.#stopReading();
    this.#lying = null;
    this.#plugged = false;
    this.#tell({ event: 'unplugged' });
  }

  plug(): void {
    this.#plugged = true;
    this.#tell({ event: 'ready' });
  }

  /** Somebody listens, by whatever line, and hears how it is now; answers the way to leave. */
  join(listener: (event: object) => void): () => void {
    this.#listeners.add(listener);
    listener({ event: this.#plugged ? 'ready' : 'unplugged' });
    if (this.#lying) listener({ event: 'present' });
    return () => this.#listeners.delete(listener);
  }

  /** A document may be read, or not any more. */
  ask(on: boolean): void {
    this.#asked = on;
    if (!on) this.#stopReading();
    else if (this.#lying) {
      this.#tell({ event: 'present' });
      this.#readSoon();
    }
  }

  async close(): Promise<void> {
    this.#stopReading();
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.url === '/events' && request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      response.on(
        'close',
        this.join((event) => response.write(`${JSON.stringify(event)}\n`)),
      );
      return;
    }
    if (request.url !== '/read' || request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      response.writeHead(204).end();
      this.ask((JSON.parse(body) as { on: boolean }).on);
    });
  }

  #readSoon(): void {
    if (!this.#asked || this.#timer || !this.#lying) return;
    const { card, laying } = this.#lying;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (laying === 'pulled') return this.remove();
      this.#tell(laying === 'misread' ? { event: 'misread' } : { event: 'read', ...card });
    }, this.#readMs);
  }

  #stopReading(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #tell(event: object): void {
    for (const listener of this.#listeners) listener(event);
  }
}
