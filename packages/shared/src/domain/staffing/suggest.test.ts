import { expect, test } from 'vitest';
import type { StaffingLine } from '../../protocol/views/station.ts';
import { type CrowdedSince, type StaffingPolicy, suggestWindows } from './suggest.ts';

const minuteMs = 60_000;
const policy: StaffingPolicy = { longestWaitMinutes: 20, waitingPerWindow: 8, forMinutes: 5 };
const nowMs = 600 * minuteMs;
const line = (change: Partial<StaffingLine> = {}): StaffingLine => ({
  queueId: 'b',
  waiting: 3,
  openWindows: 1,
  longestNowMinutes: 5,
  asNow: { longestMinutes: 34.4, meanMinutes: 20 },
  oneMore: { longestMinutes: 18.6, meanMinutes: 9, windowNumber: 6 },
  oneLess: null,
  ...change,
});
const suggest = (
  one: StaffingLine,
  moment: { nowMs: number; crowdedSince: CrowdedSince } = { nowMs, crowdedSince: {} },
) => suggestWindows([one], policy, moment);

test('[Q53] somebody waits longer than the hall allows: one window more, with the figure before and after', () => {
  expect(suggest(line({ longestNowMinutes: 20 })).suggestions).toEqual([]);
  expect(suggest(line({ longestNowMinutes: 23 })).suggestions).toEqual([
    {
      queueId: 'b',
      windowNumber: 6,
      waiting: 3,
      beforeMinutes: 34,
      afterMinutes: 19,
      at: nowMs - 3 * minuteMs,
    },
  ]);
});

test('[Q53] nothing is suggested that no window can do, or that would change nothing', () => {
  expect(suggest(line({ longestNowMinutes: 40, oneMore: null })).suggestions).toEqual([]);
  const useless = { longestMinutes: 34.2, meanMinutes: 20, windowNumber: 6 };
  expect(suggest(line({ longestNowMinutes: 40, oneMore: useless })).suggestions).toEqual([]);
});

test('[Q54] too many per window must last, and the time begins anew when it was over', () => {
  const crowded = line({ waiting: 17, openWindows: 2 });
  const first = suggest(crowded);
  expect(first.suggestions).toEqual([]);
  const at = (minutes: number, crowdedSince: CrowdedSince, one = crowded) =>
    suggest(one, { nowMs: nowMs + minutes * minuteMs, crowdedSince });
  expect(at(4.9, first.crowdedSince).suggestions).toEqual([]);
  const lasted = at(5, first.crowdedSince);
  expect(lasted.suggestions[0]?.at).toBe(nowMs + 5 * minuteMs);
  expect(at(7, lasted.crowdedSince).suggestions[0]?.at).toBe(nowMs + 5 * minuteMs);
  const over = at(8, lasted.crowdedSince, line({ waiting: 16, openWindows: 2 }));
  expect(over).toEqual({ suggestions: [], crowdedSince: {} });
  expect(at(9, over.crowdedSince).suggestions).toEqual([]);
});
