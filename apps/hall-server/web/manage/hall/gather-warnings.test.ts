import { expect, test } from 'vitest';
import { gatherWarnings, sayLines } from './gather-warnings.ts';

test('the same warning of many lines is one, with its lines', () => {
  const warnings = [
    { line: 1, column: 'note', reason: 'columnIgnored' },
    { line: 2, column: 'queue', reason: 'defaultTaken' },
    { line: 2, column: 'theme', reason: 'defaultTaken' },
    { line: 3, column: 'queue', reason: 'defaultTaken' },
  ];
  expect(gatherWarnings(warnings).map(({ column, lines }) => [column, lines])).toEqual([
    ['note', [1]],
    ['queue', [2, 3]],
    ['theme', [2]],
  ]);
});

test('what a cell holds is kept only where all hold the same', () => {
  const same = [1, 2].map((line) => ({ line, reason: 'x', words: 'a' }));
  expect(gatherWarnings(same)[0]?.words).toBe('a');
  expect(gatherWarnings([...same, { line: 3, reason: 'x', words: 'b' }])[0]?.words).toBeUndefined();
});

test('lines in a row are said as a range', () => {
  expect(sayLines([2, 3, 4, 9])).toBe('2–4, 9');
  expect(sayLines([1, 3, 5, 7, 9, 11, 13])).toBe('1, 3, 5, 7, 9, 11 … (7)');
  expect(sayLines([])).toBe('');
});
