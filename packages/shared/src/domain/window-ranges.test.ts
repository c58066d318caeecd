import { expect, test } from 'vitest';
import { windowRanges } from './window-ranges.ts';

test('[Q12] windows in a row are a range', () => {
  expect(windowRanges([6, 2, 1, 3])).toBe('1–3, 6');
  expect(windowRanges([9])).toBe('9');
  expect(windowRanges([])).toBe('—');
});
