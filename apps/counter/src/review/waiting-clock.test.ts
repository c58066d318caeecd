import { expect, test } from 'vitest';
import { sayClock, waitingClock } from './waiting-clock.ts';

const minutes = (count: number) => count * 60_000;
const asked = { askedAt: minutes(100), dueAt: minutes(110) };

test('the clock is calm, amber when the target time nears, and over at it', () => {
  expect(waitingClock(asked, minutes(101))).toEqual({
    waitedMs: minutes(1),
    leftMs: minutes(9),
    tone: 'calm',
  });
  expect(waitingClock(asked, minutes(107)).tone).toBe('near');
  expect(waitingClock(asked, minutes(110))).toEqual({ waitedMs: minutes(10), leftMs: 0, tone: 'over' });
});

test('a clock of this machine that is behind the hall shows no negative time', () => {
  expect(waitingClock(asked, minutes(99)).waitedMs).toBe(0);
});

test('times are read in minutes and seconds', () => {
  expect(sayClock(5_400)).toBe('0:05');
  expect(sayClock(minutes(9) + 59_999)).toBe('9:59');
  expect(sayClock(minutes(62) + 9_000)).toBe('1:02:09');
});
