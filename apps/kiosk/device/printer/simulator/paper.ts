/** The paper in the simulated printer: commands become lines, as wide as real characters would be, and a cut makes a slip. */

import { type Align, type PaperWidth, paperColumns, type TextSize } from '../slip/layout.ts';
import type { Command } from './escpos-reader.ts';

export type PaperLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: TextSize;
      readonly bold: boolean;
      readonly reverse: boolean;
      readonly align: Align | 'right';
      /** Feed from this line to the next, in dots. */
      readonly heightDots: number;
      /** Did not fit: a real printer goes on in the next line, in the middle of a word. */
      readonly overflows: boolean;
    }
  | { readonly kind: 'space'; readonly dots: number }
  | { readonly kind: 'qr'; readonly content: string; readonly moduleDots: number };

export interface Paper {
  readonly width: PaperWidth;
  readonly lines: readonly PaperLine[];
  readonly partialCut: boolean;
}

const fontDots = 24;

interface Style {
  readonly align: Align | 'right';
  readonly size: TextSize;
  readonly bold: boolean;
  readonly reverse: boolean;
}

const plain: Style = { align: 'left', size: { width: 1, height: 1 }, bold: false, reverse: false };

/** What a command did to the paper. `rejected` says in words what a printer would have made a mess of. */
export type Effect =
  | { readonly kind: 'none' | 'line' }
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'rejected'; readonly why: string };

export class PaperRoll {
  readonly #width: PaperWidth;
  #lines: PaperLine[] = [];
  #line = '';
  /** One byte is one column: ASCII is one wide, a two-byte character two. Counted here, not by the layout's own rule. */
  #lineColumns = 0;
  #style = plain;
  #chinese = true;
  #lineDots = 30;
  #qr = { content: '', moduleDots: 3 };

  constructor(width: PaperWidth) {
    this.#width = width;
  }

  /** Lines that hang out of the printer, not cut yet. */
  get uncut(): readonly PaperLine[] {
    return this.#lines;
  }

  apply(command: Command): Effect {
    switch (command.kind) {
      case 'text':
        return this.#type(command.bytes);
      case 'lineFeed':
        return this.#endLine();
      case 'initialise':
        this.#line = '';
        this.#lineColumns = 0;
        this.#style = plain;
        this.#chinese = true;
        this.#lineDots = 30;
        return none;
      case 'align':
        return this.#restyle({ align: command.align });
      case 'size':
        return this.#restyle({ size: command.size });
      case 'bold':
        return this.#restyle({ bold: command.on });
      case 'reverse':
        return this.#restyle({ reverse: command.on });
      case 'chineseMode':
        this.#chinese = command.on;
        return none;
      case 'lineSpacing':
        this.#lineDots = command.dots;
        return none;
      case 'feed':
        return this.#add({ kind: 'space', dots: command.dots });
      case 'qrModuleSize':
        this.#qr = { ...this.#qr, moduleDots: command.value };
        return none;
      case 'qrStore':
        this.#qr = { ...this.#qr, content: command.content };
        return none;
      case 'qrPrint':
        return this.#qr.content === ''
          ? rejected('QR printed before it was stored')
          : this.#add({ kind: 'qr', ...this.#qr });
      case 'cut':
        return this.#cut(command.partial);
      case 'unknown':
        return rejected(`unknown command ${command.hex}`);
      case 'automaticStatus':
        return command.on ? rejected('automatic status is not simulated') : none;
      case 'chineseSpacing':
        return command.left + command.right === 0 ? none : rejected('Chinese spacing is not simulated');
      case 'qrModel':
      case 'qrCorrection':
      case 'askPaper':
        return none;
    }
  }

  #type(bytes: Uint8Array): Effect {
    if (!this.#chinese && bytes.some((byte) => byte >= 0x80))
      return rejected('Chinese character outside Chinese mode');
    const text = new TextDecoder('gb18030').decode(bytes);
    if (text.includes('\ufffd')) return rejected('half a Chinese character');
    this.#line += text;
    this.#lineColumns += bytes.length;
    return none;
  }

  #restyle(change: Partial<Style>): Effect {
    if (this.#line !== '') return rejected('style changed within a line is not simulated');
    this.#style = { ...this.#style, ...change };
    return none;
  }

  #endLine(): Effect {
    const text = this.#line;
    const columns = this.#lineColumns;
    this.#line = '';
    this.#lineColumns = 0;
    if (text === '') return this.#add({ kind: 'space', dots: this.#lineDots });
    const { width, height } = this.#style.size;
    const overflows = columns * width > paperColumns[this.#width];
    const heightDots = Math.max(this.#lineDots, height * fontDots);
    return this.#add({ kind: 'text', text, ...this.#style, heightDots, overflows });
  }

  #add(line: PaperLine): Effect {
    this.#lines.push(line);
    return { kind: 'line' };
  }

  #cut(partialCut: boolean): Effect {
    const paper: Paper = { width: this.#width, lines: this.#lines, partialCut };
    this.#lines = [];
    return { kind: 'paper', paper };
  }
}

const none: Effect = { kind: 'none' };

function rejected(why: string): Effect {
  return { kind: 'rejected', why };
}
