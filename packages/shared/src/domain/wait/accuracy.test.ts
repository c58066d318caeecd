import { expect, test } from 'vitest';
import { type ComparedWait, waitAccuracy } from './accuracy.ts';

const compared = (
  queueId: string,
  hour: number,
  minutes: readonly [number, number, number],
): ComparedWait => ({
  queueId,
  hour,
  announced: { p50Minutes: minutes[0], p90Minutes: minutes[1] },
  waitedMinutes: minutes[2],
});

test('[Q42] the error of the waits announced, by queue, by hour and by both', () => {
  expect(waitAccuracy([])).toEqual({ all: null, byQueue: [], byHour: [], byQueueAndHour: [] });
  const found = waitAccuracy([
    compared('b', 10, [10, 20, 14]),
    compared('b', 9, [10, 20, 25]),
    compared('a', 10, [30, 40, 30]),
  ]);
  expect(found.all).toMatchObject({ people: 3, waitedMinutes: 23, withinP90: 2 / 3 });
  expect(found.byQueue).toEqual([
    {
      queueId: 'b',
      people: 2,
      announcedP50Minutes: 10,
      announcedP90Minutes: 20,
      waitedMinutes: 19.5,
      biasMinutes: -9.5,
      meanAbsoluteErrorMinutes: 9.5,
      withinP90: 0.5,
      withinShown: 0.5,
    },
    expect.objectContaining({ queueId: 'a', people: 1, biasMinutes: 0, withinP90: 1 }),
  ]);
  const free = waitAccuracy([compared('a', 9, [0, 0, 1])]).all;
  expect([free?.withinP90, free?.withinShown]).toEqual([0, 1]);
  expect(found.byHour.map(({ hour, people }) => [hour, people])).toEqual([
    [9, 1],
    [10, 2],
  ]);
  expect(found.byQueueAndHour).toHaveLength(3);
});
