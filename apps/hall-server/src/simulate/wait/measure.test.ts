import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import { measureWaits } from './measure.ts';

test('[Q40] on a day whose catalogue is wrong by two, the waits announced come near the best estimate there is', () => {
  const figures = measureWaits({ seeds: 4, customers: 1_200 });
  expect(figures.mmsVsQl).toBeLessThan(1.25);
  expect(figures.mmsVsQl).toBeGreaterThan(0.9);
  expect(figures.mmsLesVsQl).toBeGreaterThan(1.5);
  expect(figures.hallVsLes).toBeLessThan(0.5);
  expect(figures.p90Coverage).toBeGreaterThan(0.82);
  expect(figures.p90Coverage).toBeLessThan(0.97);
});

test('[Q41] a ratio over seeds stands with the upper end of its interval', () => {
  const seed = (ours: number, lastServed: number) => {
    return { ours, lastServed, queueLength: 0, covered: 0, counted: 1 };
  };
  const alike = compare([seed(1, 2), seed(2, 4), seed(4, 8)], ['ours', 'lastServed']);
  expect(alike).toEqual({ ratio: 0.5, high: 0.5 });
  const apart = compare([seed(1, 4), seed(3, 4), seed(2, 4), seed(2, 4)], ['ours', 'lastServed']);
  expect(apart.ratio).toBe(0.5);
  // Residuals ±1, variance 2/3, over four seeds of mean 4: 0.5 + 1.96 · √(1/6) / 4.
  expect(apart.high).toBeCloseTo(0.5 + (1.96 * Math.sqrt(1 / 6)) / 4, 9);
});
