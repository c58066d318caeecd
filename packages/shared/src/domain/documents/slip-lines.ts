/** An official document as lines for thermal paper of 80 mm. Pure; screens and printers draw the same lines. */
import type { DocumentKind, DocumentModel } from '../../protocol/cases.ts';
import { chineseDate } from './facts.ts';

export type SlipLine = {
  readonly text: string;
  /** Large letters are twice as wide. */
  readonly size: 'normal' | 'large';
  readonly align: 'left' | 'centre';
};

/** Half-width characters on a line of 80 mm paper; a Chinese character takes two. */
export const slipColumns = 48;
const labelColumns = 18;
/** What the applicant says himself is addressed to nobody, and has no authority below it. */
const byApplicant: readonly DocumentKind[] = ['gapCommitment', 'withdrawal'];

export function slipLines(model: DocumentModel): readonly SlipLine[] {
  const rule = left('-'.repeat(slipColumns));
  const rows = model.rows.flatMap(([label, text]) => rowLines(label, text));
  return [
    ...centred(model.hallName, 'normal'),
    ...centred(model.title, 'large'),
    ...centred(model.number, 'normal'),
    ...(model.reprint > 0 ? centred(`补打（第${model.reprint}次）`, 'normal') : []),
    rule,
    ...(byApplicant.includes(model.kind) ? [] : wrap(`${model.addressee}：`, slipColumns).map(left)),
    ...model.paragraphs.flatMap((words) => wrap(`    ${words}`, slipColumns).map(left)),
    rule,
    ...rows,
    ...(rows.length > 0 ? [rule] : []),
    ...(model.signature === null ? [] : [left(signedWords(model))]),
    ...(byApplicant.includes(model.kind) ? [] : wrap(model.department, slipColumns).map(left)),
    left(chineseDate(model.date)),
  ];
}

/** A slip has no room for strokes: that they were given is said. */
function signedWords({ kind }: DocumentModel): string {
  return `${kind === 'deliveryReceipt' ? '受送达人' : '申请人'}已在窗口平板上签名`;
}

/** Label at the left, its text beside it; a long label has a line of its own. */
function rowLines(label: string, text: string): SlipLine[] {
  const texts = wrap(text, slipColumns - labelColumns);
  const besides = columnsOf(label) < labelColumns;
  const beside = (line: string, index: number) =>
    left(pad(index === 0 && besides ? label : '', labelColumns) + line);
  return [...(besides ? [] : wrap(label, slipColumns).map(left)), ...texts.map(beside)];
}

function left(text: string): SlipLine {
  return { text, size: 'normal', align: 'left' };
}

function centred(text: string, size: SlipLine['size']): SlipLine[] {
  return wrap(text, size === 'large' ? slipColumns / 2 : slipColumns).map((line) => ({
    text: line,
    size,
    align: 'centre',
  }));
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Columns a text takes: two for a Chinese character or a full-width sign. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[“”‘’—…·]/u;
const isWide = (character: string) => wide.test(character) || (character.codePointAt(0) ?? 0) > 0xffff;

/** Signs that may not begin a line. */
const closing = /^[，。；：、！？）》〕”’]/u;

/** Lines of at most so many columns; always at least one line. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (columnsOf(line + character) > columns) {
      // A closing sign takes the character before it along to the next line.
      const taken = closing.test(character) ? ([...line].at(-1) ?? '') : '';
      lines.push(taken === '' ? line : line.slice(0, -taken.length));
      line = taken;
    }
    line += character;
  }
  return [...lines, line];
}
