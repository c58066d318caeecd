import { expect, test } from 'vitest';
import { exampleSlips } from './example-slips.ts';
import { slipSchema } from './slip.ts';

const plain = exampleSlips.plain;

test('the example slips are slips', () => {
  for (const slip of Object.values(exampleSlips)) expect(slipSchema.safeParse(slip).error).toBeUndefined();
});

test('B4-78 a slip has no place for an ID number, a phone or a name', () => {
  for (const key of ['idNumber', 'phone', 'name', 'visitor']) {
    expect(slipSchema.safeParse({ ...plain, [key]: 'x' }).success).toBe(false);
  }
});

test('words that carry control characters are refused: they could command the printer', () => {
  for (const itemName of ['取号\u001d\u0056\u0001', 'a\nb', 'right\u202eleft', 'half\ud800']) {
    expect(slipSchema.safeParse({ ...plain, itemName }).success).toBe(false);
  }
});

test('B4-61 numbers are a letter without I and O and three or four digits', () => {
  const accepted = ['A001', 'A1000', 'Y001', 'A901', 'I001', 'O001', 'A01', 'A10000', 'a001', '001'].filter(
    (number) => slipSchema.safeParse({ ...plain, number }).success,
  );
  expect(accepted).toEqual(['A001', 'A1000', 'Y001', 'A901']);
});

test('a status address is a web address in ASCII', () => {
  const accepted = [
    'https://hall.example.org/t/x',
    'http://10.0.0.1/t/x',
    'javascript:alert(1)',
    'https://大厅.cn/',
  ].filter((statusUrl) => slipSchema.safeParse({ ...plain, statusUrl }).success);
  expect(accepted).toEqual(['https://hall.example.org/t/x', 'http://10.0.0.1/t/x']);
});
