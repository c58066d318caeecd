/** The part of escpos 3.0.0-alpha.6 that we use, read from its source; it brings no types of its own. */

declare module 'escpos' {
  interface Adapter {
    write(bytes: Buffer, callback?: (error?: Error) => void): void;
  }

  class Printer {
    constructor(adapter: Adapter, options?: { encoding?: string; width?: number });
    /** `ESC @`. */
    hardware(command: 'init'): this;
    /** `ESC a n`. */
    align(side: 'lt' | 'ct' | 'rt'): this;
    /** `GS ! n`; counts from 0 (once as wide) to 7 (eight times as wide). */
    size(width: number, height: number): this;
    /** `GS B n`: sends the digits 0 and 1, of which a printer reads the lowest bit. */
    setReverseColors(on: boolean): this;
    /** `ESC 3 n`, in dots. */
    lineSpace(dots: number): this;
    /** The text in the printer's encoding and a line feed. */
    text(content: string): this;
    raw(bytes: Buffer): this;
    /** Hands everything gathered so far to the adapter. */
    flush(callback?: (error?: Error) => void): this;
  }

  export = Printer;
}
