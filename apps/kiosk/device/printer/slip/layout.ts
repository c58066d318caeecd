/** Lays a slip out on paper: the order of B4-78, each line already broken so that the printer never has to. */

import { columnsOf, printableText, wrapColumns, wrapEvenly } from './columns.ts';
import type { Slip } from './slip.ts';
import { type SlipWords, slipWords } from './slip-words.ts';

export type PaperWidth = '80mm' | '58mm';

/** Columns of font A (12 dots each at 203 dpi): 576 and 384 dots. */
export const paperColumns: Record<PaperWidth, number> = { '80mm': 48, '58mm': 32 };

/** Enlargement of a character, 1 to 8 times each way. */
export interface TextSize {
  readonly width: number;
  readonly height: number;
}

export type Align = 'left' | 'center';

export type Block =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly size: TextSize;
      readonly bold: boolean;
      /** White on black. */
      readonly reverse: boolean;
      readonly align: Align;
    }
  /** White paper, in dots of 1/8 mm. */
  | { readonly kind: 'space'; readonly dots: number }
  | { readonly kind: 'qr'; readonly content: string; readonly moduleDots: number }
  /** Feeds so that the last line is clear of the blade, then leaves one point uncut. */
  | { readonly kind: 'cut' };

/** The blocks of one slip, top to bottom. No text block is wider than the paper's columns. */
export function layOutSlip(slip: Slip, paperWidth: PaperWidth): Block[] {
  const sheet = new Sheet(paperColumns[paperWidth]);
  const words = slipWords[slip.language];
  putHead(sheet, slip, words);
  putService(sheet, slip, words);
  putNumber(sheet, slip, words);
  putWaiting(sheet, slip, words);
  putAdvice(sheet, slip, words);
  if (slip.statusUrl !== undefined) {
    sheet.space(gap.wide);
    sheet.qr(slip.statusUrl, qrModuleDots[paperWidth]);
    sheet.space(gap.wide);
    sheet.text(words.scan, { align: 'center', even: true });
  }
  sheet.space(gap.wide);
  sheet.text(`${words.takenAt} ${slip.takenAt}`, { align: 'center' });
  sheet.cut();
  return sheet.blocks;
}

export const gap = { narrow: 8, line: 16, wide: 28 } as const;

/** An address of 200 bytes makes a code of 57 modules: 342 and 285 dots. */
export const qrModuleDots: Record<PaperWidth, number> = { '80mm': 6, '58mm': 5 };

const size = { plain: { width: 1, height: 1 }, double: { width: 2, height: 2 } } as const;

function putHead(sheet: Sheet, slip: Slip, words: SlipWords): void {
  sheet.headline(slip.hallName, { bold: true });
  if (slip.reprint) sheet.badge(words.reprint);
  if (slip.offline) sheet.badge(words.offline);
  sheet.space(gap.narrow);
  sheet.rule();
}

function putService(sheet: Sheet, slip: Slip, words: SlipWords): void {
  const rows: [string, string][] = [
    [words.zone, slip.zoneName],
    [words.queue, slip.queueName],
    [words.item, slip.itemName],
  ];
  if (slip.groupSize > 1) rows.push([words.group, words.groupOf(slip.groupSize)]);
  sheet.rows(rows);
  sheet.rule();
}

/** The number fills the paper but for a margin: eight times on 80 mm, six or seven times on 58 mm. */
function putNumber(sheet: Sheet, slip: Slip, words: SlipWords): void {
  sheet.space(gap.line);
  sheet.headline(words.yourNumber, {});
  sheet.space(gap.line);
  const times = Math.min(8, Math.floor((sheet.columns - 2) / slip.number.length));
  sheet.text(slip.number, { size: { width: times, height: times }, bold: true, align: 'center' });
  sheet.space(gap.line);
}

function putWaiting(sheet: Sheet, slip: Slip, words: SlipWords): void {
  if (slip.peopleAhead !== undefined) sheet.headline(words.ahead(slip.peopleAhead), { bold: true });
  sheet.space(gap.line);
  sheet.text(words.wait, { align: 'center' });
  sheet.headline(slip.waitWords, { bold: true });
  if (slip.windowsWords !== undefined) {
    sheet.space(gap.line);
    sheet.text(words.windows, { align: 'center' });
    sheet.headline(slip.windowsWords, { bold: true });
  }
  sheet.rule();
}

function putAdvice(sheet: Sheet, slip: Slip, words: SlipWords): void {
  const sentences = [words.pleaseWait, ...slip.footnotes];
  if (slip.offline) sentences.push(words.offlineMeaning);
  if (slip.reprint) sentences.push(words.reprintMeaning);
  for (const sentence of sentences) {
    sheet.text(sentence, {});
    sheet.space(gap.narrow);
  }
}

interface TextStyle {
  readonly size?: TextSize;
  readonly bold?: boolean;
  readonly reverse?: boolean;
  readonly align?: Align;
  /** Break into lines of like length, for titles. */
  readonly even?: boolean;
}

/** Paper being filled: takes words of any length and keeps lines that fit. */
export class Sheet {
  readonly blocks: Block[] = [];
  readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }

  text(words: string, style: TextStyle): void {
    const fit = Math.floor(this.columns / (style.size ?? size.plain).width);
    const printable = printableText(words);
    const lines = style.even ? wrapEvenly(printable, fit) : wrapColumns(printable, fit);
    for (const line of lines) this.#line(line, style);
  }

  /** Twice as large in the middle, in lines of like length with air between them. */
  headline(words: string, style: { bold?: boolean }): void {
    const fit = this.columns / size.double.width;
    for (const line of wrapEvenly(printableText(words), fit)) {
      this.#line(line, { ...style, size: size.double, align: 'center' });
      this.space(gap.narrow);
    }
  }

  /** Labels left, values in a column of their own, so that the second line of a long item stands under the first. */
  rows(rows: readonly (readonly [label: string, value: string])[]): void {
    const labelColumns = Math.max(...rows.map(([label]) => columnsOf(printableText(label)))) + 2;
    for (const [label, value] of rows) {
      const printable = printableText(label);
      let lead = printable + ' '.repeat(labelColumns - columnsOf(printable));
      for (const line of wrapColumns(printableText(value), this.columns - labelColumns)) {
        this.#line(lead + line, {});
        lead = ' '.repeat(labelColumns);
      }
    }
  }

  badge(words: string): void {
    this.space(gap.narrow);
    this.#line(` ${printableText(words)} `, {
      size: size.double,
      bold: true,
      reverse: true,
      align: 'center',
    });
    this.space(gap.narrow);
  }

  /** ─ touches its neighbour in the printers' Chinese font: one unbroken rule. */
  rule(): void {
    this.text('─'.repeat(this.columns / 2), {});
  }

  space(dots: number): void {
    this.blocks.push({ kind: 'space', dots });
  }

  qr(content: string, moduleDots: number): void {
    this.blocks.push({ kind: 'qr', content, moduleDots });
  }

  cut(): void {
    this.blocks.push({ kind: 'cut' });
  }

  #line(text: string, style: TextStyle): void {
    const { size: textSize = size.plain, bold = false, reverse = false, align = 'left' } = style;
    this.blocks.push({ kind: 'text', text, size: textSize, bold, reverse, align });
  }
}
