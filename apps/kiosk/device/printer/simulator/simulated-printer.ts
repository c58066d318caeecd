/**
 * A printer without hardware: listens on TCP, reads ESC/POS, answers status questions and misbehaves when told. It is chosen by
 * name where the device host is put together, and the driver that talks to it is the one that ships.
 */

import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { PaperWidth } from '../slip/layout.ts';
import { EscposReader } from './escpos-reader.ts';
import { type Paper, type PaperLine, PaperRoll } from './paper.ts';

export const printerBehaviours = [
  'well',
  'nearEnd',
  /** No paper: data waits inside until there is some, as in a real printer. */
  'empty',
  /** The roll ends after a few lines of the next job. */
  'paperEndsMidJob',
  'coverOpen',
  'cutterStuck',
  /** Refuses connections. */
  'offline',
  /** Drops the connection after a few lines and forgets the job. */
  'diesMidJob',
  /** Works, but thinks before each piece of data. */
  'slow',
  /** Prints and never answers anything. */
  'silent',
  /** Answers about its state, never about data: as printers do whose GS r works on serial lines only. */
  'stateOnly',
] as const;
export type PrinterBehaviour = (typeof printerBehaviours)[number];

/** Slips kept for the fault panel. */
const papersMax = 50;
/** Lines of a job before it goes wrong half way. */
const linesBeforeMishap = 3;

export interface SimulatedPrinterOptions {
  readonly paperWidth: PaperWidth;
  readonly host?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly behaviour?: PrinterBehaviour;
  /** How long `slow` thinks. */
  readonly slowMs?: number;
}

export class SimulatedPrinter {
  readonly #host: string;
  readonly #slowMs: number;
  readonly #server: Server;
  readonly #roll: PaperRoll;
  readonly #papers: Paper[] = [];
  readonly #rejections: string[] = [];
  #port: number;
  #reader = new EscposReader();
  #connection: Socket | undefined;
  #realTime: number[] = [];
  #behaviour: PrinterBehaviour;
  #linesOfJob = 0;
  #thinking: NodeJS.Timeout | undefined;

  /** Resolves when it listens (or, told to start `offline`, when its port is known). */
  static async start(options: SimulatedPrinterOptions): Promise<SimulatedPrinter> {
    const printer = new SimulatedPrinter(options);
    await printer.#listen();
    if (options.behaviour === 'offline') await printer.behave('offline');
    return printer;
  }

  private constructor(options: SimulatedPrinterOptions) {
    this.#host = options.host ?? '127.0.0.1';
    this.#port = options.port ?? 0;
    this.#slowMs = options.slowMs ?? 1_500;
    this.#behaviour = options.behaviour === 'offline' ? 'well' : (options.behaviour ?? 'well');
    this.#roll = new PaperRoll(options.paperWidth);
    this.#server = createServer((socket) => this.#accept(socket));
  }

  get port(): number {
    return this.#port;
  }

  get behaviour(): PrinterBehaviour {
    return this.#behaviour;
  }

  /** The slips that were cut, oldest first, at most 50. */
  get papers(): readonly Paper[] {
    return this.#papers;
  }

  /** Lines of a slip that never reached the cut. */
  get uncut(): readonly PaperLine[] {
    return this.#roll.uncut;
  }

  /** What a real printer would have printed rubbish for, in words. Empty as long as we speak ESC/POS properly. */
  get rejections(): readonly string[] {
    return this.#rejections;
  }

  /** Data received and not worked through. */
  get waitingBytes(): number {
    return this.#reader.heldBytes;
  }

  /** Changes how it behaves from now on; with paper in and the cover shut it goes on where it stopped. */
  async behave(behaviour: PrinterBehaviour): Promise<void> {
    this.#behaviour = behaviour;
    this.#linesOfJob = 0;
    if (behaviour === 'offline') return this.#stopListening();
    if (!this.#server.listening) await this.#listen();
    this.#work();
  }

  async close(): Promise<void> {
    clearTimeout(this.#thinking);
    await this.#stopListening();
  }

  async #listen(): Promise<void> {
    this.#server.listen(this.#port, this.#host);
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
  }

  async #stopListening(): Promise<void> {
    this.#connection?.destroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Network printers have one connection; a second one is dropped without a word. */
  #accept(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (this.#connection !== undefined) {
      socket.destroy();
      return;
    }
    this.#connection = socket;
    this.#realTime = [];
    socket.on('data', (bytes) => this.#receive(bytes));
    const letGo = () => {
      if (this.#connection === socket) this.#connection = undefined;
    };
    socket.on('end', letGo);
    socket.on('close', letGo);
  }

  /**
   * `DLE EOT n` is answered on receipt, ahead of all that waits; everything else waits its turn. As in a real printer the three
   * bytes count wherever they stand, and 10 alone may be a parameter.
   */
  #receive(bytes: Uint8Array): void {
    const data: number[] = [];
    for (const byte of bytes) {
      const pending = this.#realTime;
      if (pending.length === 2 && byte >= 1 && byte <= 4) {
        this.#realTime = [];
        this.#tellStatus(byte);
      } else if (pending.length === 1 && byte === 0x04) {
        pending.push(byte);
      } else {
        data.push(...pending);
        this.#realTime = byte === 0x10 ? [byte] : [];
        if (byte !== 0x10) data.push(byte);
      }
    }
    if (data.length === 0) return;
    this.#reader.receive(Uint8Array.from(data));
    clearTimeout(this.#thinking);
    if (this.#behaviour === 'slow') this.#thinking = setTimeout(() => this.#work(), this.#slowMs);
    else this.#work();
  }

  #tellStatus(question: number): void {
    if (this.#behaviour === 'silent') return;
    this.#connection?.write(Uint8Array.of(0x12 | this.#statusBits(question)));
  }

  /** The meaning of the bits stands in printer-answers.ts; this side is written from the reference too, not from that file. */
  #statusBits(question: number): number {
    const empty = this.#behaviour === 'empty';
    const coverOpen = this.#behaviour === 'coverOpen';
    const stuck = this.#behaviour === 'cutterStuck';
    if (question === 1) return empty || coverOpen || stuck ? 1 << 3 : 0;
    if (question === 2) return (coverOpen ? 1 << 2 : 0) | (empty ? 1 << 5 : 0) | (stuck ? 1 << 6 : 0);
    if (question === 3) return stuck ? 1 << 3 : 0;
    const nearEnd = this.#behaviour === 'nearEnd' || empty ? (1 << 2) | (1 << 3) : 0;
    return nearEnd | (empty ? (1 << 5) | (1 << 6) : 0);
  }

  #work(): void {
    while (!this.#stopped()) {
      const command = this.#reader.next();
      if (command === undefined) return;
      if (command.kind === 'askPaper') this.#tellPaper();
      const effect = this.#roll.apply(command);
      if (effect.kind === 'rejected') this.#reject(effect.why);
      if (effect.kind === 'paper') this.#keep(effect.paper);
      if (effect.kind === 'line') this.#countLine();
    }
  }

  #stopped(): boolean {
    return (
      this.#behaviour === 'empty' || this.#behaviour === 'coverOpen' || this.#behaviour === 'cutterStuck'
    );
  }

  /** `GS r 1`, in its turn: whatever came before it has been worked through. */
  #tellPaper(): void {
    if (this.#behaviour === 'silent' || this.#behaviour === 'stateOnly') return;
    this.#connection?.write(Uint8Array.of(this.#behaviour === 'nearEnd' ? 0x03 : 0x00));
  }

  #countLine(): void {
    this.#linesOfJob += 1;
    if (this.#linesOfJob < linesBeforeMishap) return;
    if (this.#behaviour === 'paperEndsMidJob') this.#behaviour = 'empty';
    if (this.#behaviour === 'diesMidJob') {
      this.#reader = new EscposReader();
      this.#connection?.resetAndDestroy();
    }
  }

  #keep(paper: Paper): void {
    this.#linesOfJob = 0;
    this.#papers.push(paper);
    if (this.#papers.length > papersMax) this.#papers.shift();
  }

  /** Loudly: the driver sees the line drop, and the words say why. */
  #reject(why: string): void {
    this.#rejections.push(why);
    this.#reader = new EscposReader();
    this.#connection?.destroy();
  }
}
