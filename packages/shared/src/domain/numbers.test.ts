import { expect, test } from 'vitest';
import { prefixPattern, ticketNumber } from './numbers.ts';

test('[Q10] three digits, overflow to four', () => {
  expect(ticketNumber('A', 1)).toBe('A001');
  expect(ticketNumber('Y', 999)).toBe('Y999');
  expect(ticketNumber('B', 1000)).toBe('B1000');
});

test('[Q11] a prefix is one letter and never I or O', () => {
  for (const good of ['A', 'H', 'J', 'N', 'P', 'Z']) expect(good).toMatch(prefixPattern);
  for (const bad of ['I', 'O', 'a', 'AA', '', '1']) expect(bad).not.toMatch(prefixPattern);
});
