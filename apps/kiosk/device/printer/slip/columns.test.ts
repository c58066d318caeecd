import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, missingMark, printableText, wrapColumns, wrapEvenly } from './columns.ts';
import { exampleSlips } from './example-slips.ts';
import { slipWords } from './slip-words.ts';

test('ASCII takes one column, Chinese and Japanese two', () => {
  expect(columnsOf('A001')).toBe(4);
  expect(columnsOf('号码 A1')).toBe(7);
  expect(columnsOf('サービス')).toBe(8);
});

test('none of our own words needs a character that a GB18030 printer lacks', () => {
  for (const words of Object.values(slipWords)) {
    for (const word of Object.values(words)) {
      const text = typeof word === 'string' ? word : `${word(0)}${word(1)}${word(9_999)}`;
      expect(printableText(text)).not.toContain(missingMark);
    }
  }
  for (const slip of Object.values(exampleSlips)) {
    expect(printableText(Object.values(slip).join(''))).not.toContain(missingMark);
  }
});

test('what the printer lacks is replaced where one can see it, look-alikes are folded', () => {
  expect(printableText('约 10–15 分钟')).toBe('约 10-15 分钟');
  expect(printableText('9〜17時・ｱｼﾞｱ')).toBe('9～17時·アジア');
  expect(printableText('😀 𠮷')).toBe(`${missingMark} ${missingMark}`);
  expect(printableText('a\u001bb\u0010')).toBe(`a${missingMark}b${missingMark}`);
});

test('words stay whole, Chinese words too', () => {
  expect(wrapColumns('Work permit for foreigners', 12)).toEqual(['Work permit', 'for', 'foreigners']);
  expect(wrapColumns('示范区行政服务中心', 12)).toEqual(['示范区行政', '服务中心']);
  expect(wrapColumns('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('closing marks never begin a line, opening marks never end one', () => {
  expect(wrapColumns('请等候，请看', 6)).toEqual(['请', '等候，', '请看']);
  expect(wrapColumns('登记中心（企业）', 10)).toEqual(['登记中心', '（企业）']);
});

test('even lines: as few as possible, and of like length', () => {
  expect(wrapEvenly('Model District Government Service Centre', 24)).toEqual([
    'Model District',
    'Government',
    'Service Centre',
  ]);
  expect(wrapEvenly('前面还有 126 人', 16)).toEqual(['前面还有 126 人']);
  expect(wrapEvenly('一二三四五六', 10)).toHaveLength(2);
});

const anyWords = fc.string({
  unit: fc.constantFrom(...'号码服务中心，。（）、ーッA1 b-?.サービス区'),
  maxLength: 80,
});

test('wrapping keeps every character and never exceeds the columns', () => {
  fc.assert(
    fc.property(anyWords, fc.integer({ min: 2, max: 48 }), (words, columns) => {
      for (const wrap of [wrapColumns, wrapEvenly]) {
        const lines = wrap(words, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      }
    }),
  );
});
