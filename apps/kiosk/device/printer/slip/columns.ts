/** How text takes room on thermal paper: which characters the printer owns, how wide they are, where a line may break. */

/** A printed line of font A: ASCII takes one column, every Chinese or Japanese character two. */
const wideColumns = 2;

/** 〓, the printers' own mark for a character they do not have (GB 2312 row 3, so every printer has it). */
export const missingMark = '〓';

/**
 * The text as a GB18030 printer can print it: look-alikes are folded, other characters it cannot have become 〓.
 * Only two-byte characters count as owned: a simple printer takes the four-byte ones for pairs of digits and prints rubbish.
 */
export function printableText(text: string): string {
  let printable = '';
  for (const character of text.replace(/[\uff61-\uff9f]+/gu, (kana) => kana.normalize('NFKC'))) {
    const folded = lookAlikes.get(character) ?? character;
    printable += /^[\x20-\x7e]$/.test(folded) || twoByteCharacters().has(folded) ? folded : missingMark;
  }
  return printable;
}

/** Columns that printable text takes at width 1. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character <= '\x7e' ? 1 : wideColumns;
  return columns;
}

/** The text in as few lines of at most `maxColumns` columns (≥ 2) as possible; words stay whole where they can. */
export function wrapColumns(text: string, maxColumns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unbreakableUnits(text)) {
    if (columnsOf((line + unit).trimEnd()) <= maxColumns) {
      line += line === '' ? unit.trimStart() : unit;
      continue;
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    const pieces = splitHard(unit.trimStart(), maxColumns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Wraps to the same number of lines as `wrapColumns`, but evenly: a title of two lines has two halves, not a tail. */
export function wrapEvenly(text: string, maxColumns: number): string[] {
  let best = wrapColumns(text, maxColumns);
  for (let columns = maxColumns - 1; columns >= wideColumns; columns -= 1) {
    const narrower = wrapColumns(text, columns);
    if (narrower.length > best.length) break;
    best = narrower;
  }
  return best;
}

const lookAlikes = new Map([
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['\u2013', '-'], // – would take two columns and looks lost between digits
  ['\u2212', '-'],
  ['\u301c', '～'],
  ['\u30fb', '·'],
  ['\u2027', '·'],
]);

/** Closing marks may not begin a line, opening ones may not end it (GB/T 15834, JIS X 4051). */
const neverFirst = /^[，。、；：？！）】》〉」』”’…～·ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％,.;:?!)%]/u;
const neverLast = /[（【《〈「『“‘(]$/u;

function unbreakableUnits(text: string): string[] {
  const units: string[] = [];
  for (const word of wordsOf(text)) {
    const before = units.at(-1);
    if (before !== undefined && clings(before, word)) units[units.length - 1] = before + word;
    else units.push(word);
  }
  return units;
}

/** ASCII runs as they stand, Chinese and Japanese cut into words: 服务 is not torn apart at the end of a line. */
function wordsOf(text: string): string[] {
  const runs = text.match(/ +|[\x21-\x7e]+|[^\x20-\x7e]+/gu) ?? [];
  return runs.flatMap((run) =>
    /^[\x20-\x7e]/.test(run) ? [run] : Array.from(wordSegmenter.segment(run), ({ segment }) => segment),
  );
}

const wordSegmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function clings(before: string, word: string): boolean {
  if (before.trim() === '' || word.trim() === '') return false;
  return neverFirst.test(word) || neverLast.test(before);
}

function splitHard(unit: string, maxColumns: number): string[] {
  const pieces = [''];
  for (const character of unit) {
    const piece = pieces.at(-1) ?? '';
    if (columnsOf(piece + character) <= maxColumns) pieces[pieces.length - 1] = piece + character;
    else pieces.push(character);
  }
  return pieces;
}

let ownedCharacters: ReadonlySet<string> | undefined;

function twoByteCharacters(): ReadonlySet<string> {
  ownedCharacters ??= readTwoByteCharacters();
  return ownedCharacters;
}

/** Decodes the whole two-byte area once. Left out: private use, and the 18 that editions 2000 and 2005/2022 place differently. */
function readTwoByteCharacters(): ReadonlySet<string> {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push(lead, trail);
  }
  const decoded = new TextDecoder('gb18030').decode(Uint8Array.from(codes));
  return new Set(decoded.replace(/[\p{Co}\ufffd\ufe10-\ufe19\u9fb4-\u9fbb]/gu, ''));
}
