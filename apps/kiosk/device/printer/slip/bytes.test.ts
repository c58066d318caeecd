import { expect, test } from 'vitest';
import { askPaperAfterData, slipBytes } from './bytes.ts';
import { printableText } from './columns.ts';
import type { Block } from './layout.ts';

const prologue = '1b40 1d6100 1c26 1c530000 1b3324';
const epilogue = '1c2e';

/** The bytes between prologue and epilogue, in hex. */
function bodyOf(...blocks: Block[]): string {
  const hex = Buffer.from(slipBytes(blocks)).toString('hex');
  const [head, tail] = [prologue.replaceAll(' ', ''), epilogue];
  expect(hex.startsWith(head) && hex.endsWith(tail)).toBe(true);
  return hex.slice(head.length, hex.length - tail.length);
}

function text(words: string, style: Partial<Extract<Block, { kind: 'text' }>> = {}): Block {
  return {
    kind: 'text',
    text: words,
    size: { width: 1, height: 1 },
    bold: false,
    reverse: false,
    align: 'left',
    ...style,
  };
}

function hex(spaced: string): string {
  return spaced.replaceAll(' ', '');
}

test('ESC @, GS a 0, FS &, FS S 0 0, ESC 3 36 come first, FS . last', () => {
  expect(Buffer.from(slipBytes([])).toString('hex')).toBe(hex(`${prologue} ${epilogue}`));
});

test('a plain line: ESC a 0, GS ! 0, ESC E 0, GS B 0, GB18030, LF', () => {
  expect(bodyOf(text('A号'))).toBe(hex('1b6100 1d2100 1b4500 1d4230 41 bac5 0a'));
});

test('an enlarged line: ESC a 1, GS ! 77 for eight by eight, ESC E 1, GS B 1', () => {
  const block = text('A001', { size: { width: 8, height: 8 }, bold: true, reverse: true, align: 'center' });
  expect(bodyOf(block)).toBe(hex('1b6101 1d2177 1b4501 1d4231 41303031 0a'));
});

test('GS ! holds width in the high half and height in the low one', () => {
  expect(bodyOf(text('x', { size: { width: 2, height: 3 } }))).toContain('1d2112');
});

test('ESC J feeds dots; GS V 66 40 feeds to the blade and 5 mm more and leaves a point uncut', () => {
  expect(bodyOf({ kind: 'space', dots: 28 }, { kind: 'cut' })).toBe(hex('1b4a1c 1d564228'));
});

test('GS ( k: model 2, module 6, level M, store, print', () => {
  expect(bodyOf({ kind: 'qr', content: 'http://a', moduleDots: 6 })).toBe(
    hex(
      '1b6101 1d286b0400314132 00 1d286b03003143 06 1d286b03003145 31 1d286b0b00315030 687474703a2f2f61 1d286b03003151 30',
    ),
  );
});

test('the length of a QR counts bytes, low byte first', () => {
  const length = (content: string) =>
    /1d286b(....)315030/.exec(bodyOf({ kind: 'qr', content, moduleDots: 6 }))?.[1];
  expect(length('号')).toBe('0600');
  expect(length('a'.repeat(260))).toBe('0701');
});

test('GS r 1 asks after the data', () => {
  expect([...askPaperAfterData]).toEqual([0x1d, 0x72, 1]);
});

test('every character we call printable leaves as one or two bytes that read back as it', () => {
  const candidates = Array.from({ length: 0x10000 - 0x20 }, (_, at) => String.fromCharCode(at + 0x20));
  const owned = candidates.filter(
    (character) => /\P{Cs}/u.test(character) && printableText(character) === character,
  );
  expect(owned.length).toBeGreaterThan(21_500);
  for (let at = 0; at < owned.length; at += 500) {
    const piece = owned.slice(at, at + 500);
    const encoded = Buffer.from(bodyOf(text(piece.join(''))), 'hex').subarray(12, -1);
    expect(encoded.length).toBe(piece.reduce((sum, character) => sum + (character <= '~' ? 1 : 2), 0));
    expect(new TextDecoder('gb18030').decode(encoded)).toBe(piece.join(''));
  }
});
