import { expect, test } from 'vitest';
import { seededRandom } from '../../basics/seeded-random.ts';
import { learnServiceLaws, type Served } from './learn.ts';
import { meanRemaining, unitQuantiles } from './service-laws.ts';

const minuteMs = 60_000;
const usual = {
  byQueue: { a: 10, b: 20 },
  byItem: { quick: { queueId: 'a', minutes: 5 }, slow: { queueId: 'a', minutes: 30 } },
};
const served = (count: number, minutes: number, of: { queueId: string; itemCode: string | null }): Served[] =>
  Array.from({ length: count }, (_, index) => ({
    ...of,
    ms: minutes * minuteMs * (index % 2 === 0 ? 0.8 : 1.2),
  }));
const a = { queueId: 'a', itemCode: null };
const minutes = (law: { meanMs: number } | undefined) => (law?.meanMs ?? 0) / minuteMs;

test('[Q26] service times start from the catalogue and follow what is seen', () => {
  const before = learnServiceLaws({ served: [], underway: [] }, usual);
  expect(minutes(before.byQueue.a)).toBeCloseTo(10, 6);
  expect(minutes(before.byItem.slow)).toBeCloseTo(30, 6);
  const after = learnServiceLaws({ served: served(30, 20, a), underway: [] }, usual);
  expect(minutes(after.byQueue.a)).toBeGreaterThan(18);
  expect(minutes(after.byQueue.a)).toBeLessThan(20);
  expect(after.byQueue.a?.variation).toBeLessThan(before.byQueue.a?.variation ?? 0);
  expect(after.byQueue.a?.doubt).toBeLessThan(before.byQueue.a?.doubt ?? 0);
});

test('[Q33] a queue that was not seen learns from the hall, an item from its queue, each less than what was seen itself', () => {
  const { byQueue, byItem } = learnServiceLaws({ served: served(40, 20, a), underway: [] }, usual);
  expect(minutes(byQueue.b) / 20).toBeGreaterThan(1.7);
  expect(minutes(byItem.quick) / 5).toBeGreaterThan(1.7);
  const both = learnServiceLaws(
    { served: [...served(40, 5, { queueId: 'a', itemCode: 'quick' }), ...served(40, 20, a)], underway: [] },
    usual,
  );
  expect(minutes(both.byItem.quick)).toBeLessThan(6);
  expect(minutes(both.byQueue.a)).toBeGreaterThan(18);
});

test('[Q34] what is new counts more than what is old', () => {
  const turned = learnServiceLaws(
    { served: [...served(800, 20, a), ...served(800, 10, a)], underway: [] },
    usual,
  );
  const back = learnServiceLaws(
    { served: [...served(800, 10, a), ...served(800, 20, a)], underway: [] },
    usual,
  );
  expect(minutes(turned.byQueue.a)).toBeGreaterThan(16);
  expect(minutes(back.byQueue.a)).toBeLessThan(14);
});

test('[Q35] services still underway are not forgotten: without them the first hour would look too quick', () => {
  const random = seededRandom(3);
  const truth = 10;
  const all = Array.from({ length: 400 }, () => -Math.log(1 - random()) * truth * minuteMs);
  const cut = 8 * minuteMs;
  const done = all.filter((ms) => ms <= cut).map((ms) => ({ ...a, ms }));
  const open = all.filter((ms) => ms > cut).map(() => ({ ...a, ms: cut }));
  expect(minutes(learnServiceLaws({ served: done, underway: [] }, usual).byQueue.a)).toBeLessThan(5);
  const whole = minutes(learnServiceLaws({ served: done, underway: open }, usual).byQueue.a);
  expect(whole).toBeGreaterThan(7.5);
  expect(whole).toBeLessThan(11.5);
});

test('[Q36] the law has the mean 1 and the variation asked for; what remains grows or shrinks with it', () => {
  for (const variation of [0.2, 0.5, 0.8, 1, 1.5]) {
    const table = unitQuantiles(variation);
    const mean = table.reduce((sum, value) => sum + value, 0) / table.length;
    const square = table.reduce((sum, value) => sum + (value - mean) ** 2, 0) / table.length;
    expect(mean).toBeCloseTo(1, 9);
    expect(Math.abs(Math.sqrt(square) / variation - 1)).toBeLessThan(0.06);
    expect([...table]).toEqual([...table.toSorted()]);
  }
  expect(meanRemaining(1, 0)).toBeCloseTo(1, 1);
  expect(meanRemaining(1, 2)).toBeCloseTo(1, 0);
  expect(meanRemaining(0.3, 1)).toBeLessThan(0.4);
});
