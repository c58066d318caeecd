import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(
    writeCsv([
      ['a,b', 'say "hi"', 'two\nlines'],
      [1, null, 2.5],
    ]),
  ).toBe('\uFEFF"a,b","say ""hi""","two\nlines"\r\n1,,2.5\r\n');
});

test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', '  =1', '\r=1', '＝1+1'])(
  'a text that begins like a formula is made harmless: %j',
  (text) => {
    const cell = readBack(writeCsv([[text]]))[0]?.[0] ?? '';
    expect(cell.startsWith("'")).toBe(true);
    expect(cell.slice(1)).toBe(text);
  },
);

test('a negative figure stays a figure', () => {
  expect(writeCsv([[-3]])).toBe('\uFEFF-3\r\n');
});

test('whatever people call their queues, the table comes back cell by cell', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (table) => {
      const back = readBack(writeCsv(table));
      expect(back.map((row) => row.length)).toEqual(table.map((row) => row.length));
      for (const [line, row] of table.entries()) {
        for (const [place, cell] of row.entries()) expect([cell, `'${cell}`]).toContain(back[line]?.[place]);
      }
    }),
  );
});

/** A plain reader of RFC 4180, apart from the writer. */
function readBack(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = csv.slice(1);
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (quoted) {
      if (here !== '"') cell += here;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (here === '"') quoted = true;
    else if (here === ',' || (here === '\r' && text.charAt(at + 1) === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (here === '\r') {
        at += 1;
        if (at + 1 < text.length) rows.push([]);
      }
    } else cell += here;
  }
  return rows;
}
