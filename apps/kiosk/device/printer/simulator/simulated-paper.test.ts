import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySlip } from '../slip/arbitrary-slip.ts';
import { slipBytes } from '../slip/bytes.ts';
import { exampleSlips } from '../slip/example-slips.ts';
import { layOutSlip, type PaperWidth } from '../slip/layout.ts';
import { slipSchema } from '../slip/slip.ts';
import { EscposReader } from './escpos-reader.ts';
import { paperPicture, paperText } from './paper-picture.ts';
import { putOnPaper } from './simulated-paper.ts';

const paperWidths: readonly PaperWidth[] = ['80mm', '58mm'];

function print(slip: unknown, paperWidth: PaperWidth) {
  return putOnPaper(slipBytes(layOutSlip(slipSchema.parse(slip), paperWidth)), paperWidth);
}

test('any slip prints whole, within the paper, with its own number and code, in every language', () => {
  fc.assert(
    fc.property(arbitrarySlip, fc.constantFrom(...paperWidths), (slip, paperWidth) => {
      const { papers, rejections, heldBytes } = print(slip, paperWidth);
      expect([rejections, heldBytes, papers.length]).toEqual([[], 0, 1]);
      const lines = papers[0]?.lines ?? [];
      const texts = lines.filter((line) => line.kind === 'text');
      expect(texts.filter((line) => line.overflows)).toEqual([]);
      expect(texts.filter((line) => line.size.width > 2).map((line) => line.text)).toEqual([slip.number]);
      expect(lines.flatMap((line) => (line.kind === 'qr' ? [line.content] : []))).toEqual(
        slip.statusUrl === undefined ? [] : [slip.statusUrl],
      );
      expect(papers[0]?.partialCut).toBe(true);
    }),
  );
});

test('bytes may arrive in any pieces', () => {
  const bytes = slipBytes(layOutSlip(slipSchema.parse(exampleSlips.full), '80mm'));
  const whole = new EscposReader();
  const pieces = new EscposReader();
  whole.receive(bytes);
  const commands = [];
  for (const byte of bytes) {
    pieces.receive(Uint8Array.of(byte));
    for (let command = pieces.next(); command; command = pieces.next()) commands.push(command);
  }
  for (const command of commands) expect(command).toEqual(whole.next());
  expect(whole.next()).toBeUndefined();
});

test('what no printer knows is rejected, with its bytes', () => {
  const cases: [string, string][] = [
    ['1b35', 'unknown command 1b 35'],
    ['1d5601', 'unknown command 1d 56 01 0a'],
    ['1d7203', 'unknown command 1d 72 03'],
    ['1d286b0300314311', 'unknown command 1d 28 6b 03 00 31 43 11'],
    ['1c2ebac5 0a', 'Chinese character outside Chinese mode'],
    ['bac5 1b4501', 'style changed within a line is not simulated'],
    ['1d286b0300315130', 'QR printed before it was stored'],
  ];
  for (const [hex, why] of cases) {
    const bytes = Buffer.from(`${hex.replaceAll(' ', '')}0a`, 'hex');
    expect(putOnPaper(bytes, '80mm').rejections[0]).toBe(why);
  }
});

test('text that does not fit is marked, because a real printer would tear the word apart', () => {
  const bytes = Buffer.from(`1b401d2110${Buffer.from('A'.repeat(25)).toString('hex')}0a1d564200`, 'hex');
  expect(putOnPaper(bytes, '80mm').papers[0]?.lines).toMatchObject([{ kind: 'text', overflows: true }]);
});

test('the picture is well-formed, carries the number as its title and every word of the slip', () => {
  const slip = { ...exampleSlips.full, queueName: 'A & B <登记> "窗口"' };
  const paper = print(slip, '80mm').papers[0];
  if (paper === undefined) throw new Error('nothing was printed');
  const picture = paperPicture(paper);
  expect(picture).toContain('<title>A1000</title>');
  expect(picture).toContain('A &#38; B &#60;');
  expect([...picture].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  expect(paperText(paper)).toContain('[QR https://hall.example.org/t/');
  expect(paperText(paper)).toContain('A1000  (8×8)');
});
