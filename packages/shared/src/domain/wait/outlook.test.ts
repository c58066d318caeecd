import { expect, test } from 'vitest';
import { exact, hall, minuteMs, waiting, window } from './hall-of-tests.ts';
import { playHall } from './outlook.ts';

const wish = { runs: 40, seed: 5, forMs: 120 * minuteMs };
const busy = hall({
  windows: [window('w1', ['a']), window('w2', ['a', 'b'])],
  waiting: waiting(12),
  arrivals: [
    { queueId: 'a', class: 'walkIn', perHour: 8 },
    { queueId: 'b', class: 'walkIn', perHour: 2 },
  ],
});

test('[Q37] the next two hours can be played with one window more or less, for the same people', () => {
  const now = playHall(busy, wish).a;
  const more = playHall({ ...busy, windows: [...busy.windows, window('w3', ['a'])] }, wish).a;
  const less = playHall({ ...busy, windows: busy.windows.slice(0, 1) }, wish).a;
  expect(more?.longestMinutes).toBeLessThan((now?.longestMinutes ?? 0) - 10);
  expect(less?.longestMinutes).toBeGreaterThan((now?.longestMinutes ?? 0) + 10);
  expect(more?.meanMinutes).toBeLessThan(now?.meanMinutes ?? 0);
  const people = (each: typeof now) => Math.round((each?.called ?? 0) + (each?.stillWaiting ?? 0));
  expect([people(more), people(less)]).toEqual([people(now), people(now)]);
});

test('[Q38] waits count from the taking of the number, and those still waiting at the end count', () => {
  const alone = hall({
    windows: [window('w1', ['a'])],
    waiting: waiting(3),
    laws: { byQueue: { a: exact(50) }, byItem: {} },
  });
  const { longestMinutes, called, stillWaiting, meanMinutes } = playHall(alone, {
    ...wish,
    forMs: 30 * minuteMs,
  }).a ?? {
    longestMinutes: 0,
    called: 0,
    stillWaiting: 0,
    meanMinutes: 0,
  };
  expect([called, stillWaiting]).toEqual([1, 2]);
  expect(longestMinutes).toBeCloseTo(30, 0);
  expect(meanMinutes).toBeCloseTo(20, 0);
});
