/** Lines of text from a device file (serial port, virtual serial port of a USB reader, pipe); comes back after being unplugged. */
import { closeSync, constants, openSync, readSync } from 'node:fs';

const pollEveryMs = 40;
const openAgainEveryMs = 500;
const lineLengthMax = 512;

export type LineStreamParts = {
  readonly path: string;
  readonly line: (text: string) => void;
  readonly pluggedChanged: (plugged: boolean) => void;
};

/**
 * Reads without blocking: a blocked read would hold a thread of the process for ever, and its end. The end of the
 * file or an error of the device means unplugged; `EAGAIN` means there and silent.
 */
export class LineStream {
  readonly #parts: LineStreamParts;
  readonly #buffer = Buffer.alloc(1_024);
  #file: number | null = null;
  #plugged = false;
  #text = '';
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(parts: LineStreamParts) {
    this.#parts = parts;
    this.#look();
  }

  get plugged(): boolean {
    return this.#plugged;
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#lose();
  }

  #look(): void {
    this.#file ??= openQuietly(this.#parts.path);
    if (this.#file !== null) this.#readAll(this.#file);
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.#look(), this.#plugged ? pollEveryMs : openAgainEveryMs);
  }

  #readAll(file: number): void {
    let count = readSome(file, this.#buffer);
    // A listener may have closed the stream.
    while (count !== 'quiet' && count > 0 && !this.#closed) {
      this.#setPlugged(true);
      this.#take(this.#buffer.subarray(0, count).toString('utf8'));
      count = readSome(file, this.#buffer);
    }
    if (this.#closed) return;
    if (count === 0) this.#lose();
    else this.#setPlugged(true);
  }

  #take(text: string): void {
    const pieces = (this.#text + text).split(/[\r\n]+/);
    this.#text = (pieces.pop() ?? '').slice(-lineLengthMax);
    for (const line of pieces) if (line.trim() !== '') this.#parts.line(line.slice(0, lineLengthMax));
  }

  #lose(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
    // What was half read belonged to somebody.
    this.#text = '';
    this.#buffer.fill(0);
    this.#setPlugged(false);
  }

  #setPlugged(plugged: boolean): void {
    if (plugged === this.#plugged) return;
    this.#plugged = plugged;
    this.#parts.pluggedChanged(plugged);
  }
}

function openQuietly(path: string): number | null {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    return null;
  }
}

function readSome(file: number, buffer: Buffer): number | 'quiet' {
  try {
    return readSync(file, buffer);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EAGAIN' ? 'quiet' : 0;
  }
}
