/** Reads ESC/POS as a printer does: bytes in, commands out, and nothing guessed about what it does not know. */

import type { Align, TextSize } from '../slip/layout.ts';

export type Command =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'lineFeed' }
  | { readonly kind: 'initialise' }
  | { readonly kind: 'align'; readonly align: Align | 'right' }
  | { readonly kind: 'size'; readonly size: TextSize }
  | { readonly kind: 'bold' | 'reverse' | 'chineseMode' | 'automaticStatus'; readonly on: boolean }
  | { readonly kind: 'chineseSpacing'; readonly left: number; readonly right: number }
  | { readonly kind: 'lineSpacing'; readonly dots: number }
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'qrModel' | 'qrModuleSize' | 'qrCorrection'; readonly value: number }
  | { readonly kind: 'qrStore'; readonly content: string }
  | { readonly kind: 'qrPrint' }
  | { readonly kind: 'cut'; readonly feedDots: number; readonly partial: boolean }
  | { readonly kind: 'askPaper' }
  /** Not a command of ours, or parameters no printer accepts. */
  | { readonly kind: 'unknown'; readonly hex: string };

/** Keeps what is incomplete until the rest arrives. */
export class EscposReader {
  #held: Uint8Array = new Uint8Array();

  /** Bytes that have arrived and are not a whole command yet. */
  get heldBytes(): number {
    return this.#held.length;
  }

  receive(bytes: Uint8Array): void {
    this.#held = Buffer.concat([this.#held, bytes]);
  }

  /** The next whole command, or undefined until more arrives. */
  next(): Command | undefined {
    const first = this.#held[0];
    if (first === undefined) return undefined;
    const found = first >= 0x20 ? readText(this.#held) : readControl(this.#held);
    if (found === undefined) return undefined;
    this.#held = this.#held.subarray(found.length);
    return found.command;
  }
}

interface Found {
  readonly command: Command;
  /** Bytes it took. */
  readonly length: number;
}

/** Text ends where the next control byte stands; a second byte of a Chinese character is never below 0x20. */
function readText(bytes: Uint8Array): Found | undefined {
  const end = bytes.findIndex((byte) => byte < 0x20);
  return end === -1 ? undefined : { command: { kind: 'text', bytes: bytes.slice(0, end) }, length: end };
}

function readControl(bytes: Uint8Array): Found | undefined {
  if (bytes[0] === 0x0a) return { command: { kind: 'lineFeed' }, length: 1 };
  const second = bytes[1];
  if (second === undefined) return undefined;
  const name = `${hex(bytes[0] ?? 0)} ${hex(second)}`;
  if (name === '1d 28') return readQrFunction(bytes);
  const known = commands.get(name);
  if (known === undefined) return { command: { kind: 'unknown', hex: name }, length: 2 };
  const length = 2 + known.parameters;
  if (bytes.length < length) return undefined;
  const command = known.read(bytes[2] ?? 0, bytes[3] ?? 0);
  return { command: command ?? { kind: 'unknown', hex: hexOf(bytes.subarray(0, length)) }, length };
}

interface KnownCommand {
  readonly parameters: number;
  /** Undefined for parameters that are out of range. */
  readonly read: (first: number, second: number) => Command | undefined;
}

const sides = ['left', 'center', 'right'] as const;

/** ESC/POS command reference, in its order. The lowest bit decides on and off; digits in ASCII count as numbers where it says so. */
const commands: ReadonlyMap<string, KnownCommand> = new Map<string, KnownCommand>([
  ['1b 40', { parameters: 0, read: () => ({ kind: 'initialise' }) }],
  ['1b 33', { parameters: 1, read: (dots) => ({ kind: 'lineSpacing', dots }) }],
  ['1b 45', { parameters: 1, read: (n) => ({ kind: 'bold', on: (n & 1) === 1 }) }],
  ['1b 4a', { parameters: 1, read: (dots) => ({ kind: 'feed', dots }) }],
  ['1b 61', { parameters: 1, read: readAlign }],
  ['1c 26', { parameters: 0, read: () => ({ kind: 'chineseMode', on: true }) }],
  ['1c 2e', { parameters: 0, read: () => ({ kind: 'chineseMode', on: false }) }],
  ['1c 53', { parameters: 2, read: (left, right) => ({ kind: 'chineseSpacing', left, right }) }],
  ['1d 21', { parameters: 1, read: readSize }],
  ['1d 42', { parameters: 1, read: (n) => ({ kind: 'reverse', on: (n & 1) === 1 }) }],
  ['1d 56', { parameters: 2, read: readCut }],
  ['1d 61', { parameters: 1, read: (n) => ({ kind: 'automaticStatus', on: n !== 0 }) }],
  ['1d 72', { parameters: 1, read: (n) => (n === 1 || n === 49 ? { kind: 'askPaper' } : undefined) }],
]);

function readAlign(n: number): Command | undefined {
  const align = sides[n >= 48 ? n - 48 : n];
  return align === undefined ? undefined : { kind: 'align', align };
}

/** `GS ! n`: bits 4 to 6 width, 0 to 2 height, both less one. */
function readSize(n: number): Command | undefined {
  if ((n & 0x88) !== 0) return undefined;
  return { kind: 'size', size: { width: (n >> 4) + 1, height: (n & 7) + 1 } };
}

/** `GS V m n`, function B only: function A (m = 0, 1) would cut through the last lines, which are still below the blade. */
function readCut(m: number, feedDots: number): Command | undefined {
  return m === 65 || m === 66 ? { kind: 'cut', feedDots, partial: m === 66 } : undefined;
}

/** `GS ( k pL pH cn fn …`. */
function readQrFunction(bytes: Uint8Array): Found | undefined {
  if (bytes.length < 5) return undefined;
  const length = 5 + (bytes[3] ?? 0) + (bytes[4] ?? 0) * 256;
  if (bytes.length < length) return undefined;
  const command = readQrParameters(bytes[2] === 0x6b && bytes[5] === 49, bytes.subarray(6, length));
  return {
    command: command ?? { kind: 'unknown', hex: hexOf(bytes.subarray(0, Math.min(length, 8))) },
    length,
  };
}

function readQrParameters(isQr: boolean, [name, value, ...rest]: Uint8Array): Command | undefined {
  if (!isQr || value === undefined) return undefined;
  if (name === 65) return value === 49 || value === 50 ? { kind: 'qrModel', value } : undefined;
  if (name === 67) return value >= 1 && value <= 16 ? { kind: 'qrModuleSize', value } : undefined;
  if (name === 69) return value >= 48 && value <= 51 ? { kind: 'qrCorrection', value } : undefined;
  if (name === 80 && value === 48) return { kind: 'qrStore', content: Buffer.from(rest).toString('utf8') };
  return name === 81 && value === 48 ? { kind: 'qrPrint' } : undefined;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map(hex).join(' ');
}
