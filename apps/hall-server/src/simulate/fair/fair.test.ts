import { expect, test } from 'vitest';
import { runDay } from './day.ts';
import { ourOrder, strictPriority } from './orders.ts';
import { policy, simulateFair } from './report.ts';
import { drawVisitors } from './visitors.ts';

test('[Q19] over whole days our order keeps its bound, where strict priority has none', () => {
  const report = simulateFair({ seed: 3, days: 6 });
  expect(report).toMatchObject({ ok: true, violations: 0 });
  const { ours, strictPriority: strict, firstComeFirstServed } = report;
  expect(ours.longestOvertakingMinutes).toBeLessThanOrEqual(20);
  expect(ours.longestOvertakingMinutes).toBeGreaterThan(10);
  expect(strict.longestOvertakingMinutes).toBeGreaterThan(40);
  expect(firstComeFirstServed.longestOvertakingMinutes).toBe(0);
  for (const kind of ['appointment', 'priority'] as const)
    expect(ours.byClass[kind].meanMinutes).toBeLessThan(firstComeFirstServed.byClass[kind].meanMinutes);
  expect(ours.byClass.walkIn.worstMinutes).toBeLessThan(strict.byClass.walkIn.worstMinutes);
  expect(ours.byClass.walkIn.visitors).toBeGreaterThan(500);
});

test('[Q19] the same seed is the same days, and everybody who comes is called once', () => {
  const visitors = drawVisitors(5, policy);
  expect(drawVisitors(5, policy)).toEqual(visitors);
  for (const order of [ourOrder(policy.headStartMinutes), strictPriority])
    expect(runDay(visitors, order).waits).toHaveLength(visitors.length);
});

test('[Q19] an order that keeps no bound is found', () => {
  const visitors = drawVisitors(5, policy);
  const wild = ourOrder({ walkIn: 0, appointment: 60, priority: 60 });
  expect(runDay(visitors, wild).longestOvertakingMinutes).toBeGreaterThan(20);
});
