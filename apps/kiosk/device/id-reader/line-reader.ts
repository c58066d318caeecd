/** A reader that types lines: a card as `number` or `number TAB name`, a passport as its machine-readable lines. */
import { mrzLinesFor } from '@yiting/shared/domain/identity/mrz.ts';
import { codeIn } from '../bookings/scanned-codes.ts';
import { LineStream } from './line-stream.ts';
import { cardDocument, mrzDocument } from './raw-document.ts';
import type { IdReader, ReadDocument, ReaderEvent } from './reader.ts';

/** The lines of one passport come together; what is older belongs to another. */
const mrzTogetherMs = 1_500;
const cardLine = /^([0-9A-Z]{15,18})(?:[\t|;,]\s*(.{1,60}))?$/i;
const mrzLine = /^[A-Z0-9<]+$/;

export type LineReaderParts = {
  readonly path: string;
  /** `cards` for a reader of chips. A scanner gives `mrz` only: a bare number may be a printed bar code and proves nothing. */
  readonly reads: 'cards' | 'mrz';
  readonly today: () => string;
};

export class LineReader implements IdReader {
  readonly #parts: LineReaderParts;
  readonly #stream: LineStream;
  #listener: (event: ReaderEvent) => void = () => undefined;
  #asked = false;
  #scans = false;
  #mrz: string[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: LineReaderParts) {
    this.#parts = parts;
    this.#stream = new LineStream({
      path: parts.path,
      line: (text) => this.#take(text.trim()),
      pluggedChanged: (plugged) => this.#listener({ kind: plugged ? 'plugged' : 'unplugged' }),
    });
  }

  get plugged(): boolean {
    return this.#stream.plugged;
  }

  ask(): void {
    this.#asked = true;
  }

  rest(): void {
    this.#asked = false;
    this.#dropMrz();
  }

  scan(on: boolean): void {
    this.#scans = on && this.#parts.reads === 'mrz';
  }

  onEvent(listener: (event: ReaderEvent) => void): void {
    this.#listener = listener;
  }

  async close(): Promise<void> {
    this.#listener = () => undefined;
    this.rest();
    this.#stream.close();
  }

  #take(line: string): void {
    const code = this.#scans ? codeIn(line) : null;
    if (code !== null) {
      this.#listener({ kind: 'code', code });
      return;
    }
    if (!this.#asked) return;
    const [first] = this.#mrz;
    const belongs = mrzLine.test(line) && line.length === (first?.length ?? line.length);
    if (belongs && mrzLinesFor(line.length) > 0) {
      this.#takeMrz(line);
      return;
    }
    this.#dropMrz();
    const card = this.#parts.reads === 'cards' ? cardLine.exec(line) : null;
    this.#settle(
      card?.[1] === undefined
        ? null
        : cardDocument({ type: typeOf(card[1]), number: card[1], name: card[2] }, this.#parts.today()),
    );
  }

  #takeMrz(line: string): void {
    this.#mrz.push(line);
    if (this.#mrz.length < mrzLinesFor(line.length)) {
      this.#timer ??= setTimeout(() => {
        this.#dropMrz();
        this.#settle(null);
      }, mrzTogetherMs);
      return;
    }
    const lines = this.#mrz;
    this.#dropMrz();
    this.#settle(mrzDocument(lines, this.#parts.today()));
  }

  #settle(document: ReadDocument | null): void {
    this.#listener(document === null ? { kind: 'misread' } : { kind: 'read', document });
  }

  #dropMrz(): void {
    this.#mrz = [];
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function typeOf(number: string): 'residentId' | 'permanentResidence' {
  return /^[1-8]/.test(number) ? 'residentId' : 'permanentResidence';
}
