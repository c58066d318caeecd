import { expect, test } from 'vitest';
import type { HallNow, WindowNow } from '../wait/hall-now.ts';
import { playHall } from '../wait/outlook.ts';
import { forecastStaffing, type KnownWindow } from './forecast.ts';

const minuteMs = 60_000;
const wish = { runs: 10, seed: 1, forMs: 120 * minuteMs };
type Profile = Readonly<Record<string, number>>;
const known = (number: number, profile: Profile): KnownWindow => ({
  windowId: `w${number}`,
  number,
  profile: Object.entries(profile).map(([queueId, penaltyMinutes]) => ({ queueId, penaltyMinutes })),
});
const open = ({ windowId, profile }: KnownWindow, backAt: number | null = null): WindowNow => ({
  windowId,
  profile,
  staffId: `officer of ${windowId}`,
  seated: null,
  backAt,
  pausesAhead: [],
});
const ticket = (index: number, change: Partial<HallNow['waiting'][number]> = {}) => ({
  ticketId: `t${String(index).padStart(3, '0')}`,
  queueId: 'a',
  itemCode: null,
  class: 'walkIn' as const,
  since: index,
  takenAt: index,
  appointmentAt: null,
  forWindowId: null,
  forStaffId: null,
  ...change,
});
const hall = (windows: readonly WindowNow[], waiting: HallNow['waiting']): HallNow => ({
  nowMs: 30 * minuteMs,
  headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
  windows,
  waiting,
  expected: [],
  arrivals: [{ queueId: 'a', class: 'walkIn', perHour: 6 }],
  laws: { byQueue: { a: { meanMs: 10 * minuteMs, variation: 0.5, doubt: 0.1, sharedDoubt: 0 } }, byItem: {} },
});
const crowd = Array.from({ length: 12 }, (_, index) => ticket(index));

test('[Q50] a window more shortens the longest and mean wait, a window less lengthens it, for the same people', () => {
  const windows = [known(1, { a: 0 }), known(2, { a: 0 }), known(3, { a: 0 })];
  const [first, second, third] = windows.map((window) => open(window));
  if (!first || !second || !third) throw new Error('three windows');
  const now = hall([first, second], crowd);
  const [line] = forecastStaffing(now, windows, ['a'], wish);
  expect(line).toMatchObject({ queueId: 'a', waiting: 12, openWindows: 2 });
  const { asNow, oneMore, oneLess } = line ?? {};
  for (const figure of ['longestMinutes', 'meanMinutes'] as const) {
    expect(oneMore?.[figure]).toBeLessThan(asNow?.[figure] ?? 0);
    expect(oneLess?.[figure]).toBeGreaterThan(asNow?.[figure] ?? 0);
  }
  const with3 = playHall(hall([first, second, { ...third, staffId: null }], crowd), wish).a;
  expect(oneMore?.longestMinutes).toBe(with3?.longestMinutes);
  expect(oneLess?.longestMinutes).toBe(playHall(hall([first], crowd), wish).a?.longestMinutes);
});

test('[Q51] the window more is one that is closed or pauses and serves the queue best; the window less serves it least', () => {
  const windows = [
    known(1, { a: 0 }),
    known(2, { a: 5 }),
    known(3, { a: 5 }),
    known(4, { b: 0 }),
    known(5, { a: 10 }),
    known(6, { a: 0 }),
  ];
  const [one, two, three] = windows.map((window) => open(window));
  if (!one || !two || !three) throw new Error('three windows');
  const numbers = (now: HallNow) => {
    const [line] = forecastStaffing(now, windows, ['a', 'b'], wish);
    return [line?.oneLess?.windowNumber ?? null, line?.oneMore?.windowNumber ?? null];
  };
  expect(numbers(hall([one, two, three], crowd))).toEqual([3, 6]);
  const pausing = open(known(6, { a: 0 }), 90 * minuteMs);
  expect(numbers(hall([one, pausing], crowd))).toEqual([null, 6]);
  const all = windows.map((window) => open(window));
  expect(numbers(hall(all, crowd))).toEqual([5, null]);
});

test('[Q51] a queue with nobody waiting and no window open has no line', () => {
  const windows = [known(1, { a: 0 }), known(2, { b: 0 })];
  const lines = forecastStaffing(hall([open(known(1, { a: 0 }))], []), windows, ['a', 'b'], wish);
  expect(lines.map(({ queueId }) => queueId)).toEqual(['a']);
});

test('[Q51] who waits for a window that would go is served by the others', () => {
  const windows = [known(1, { a: 0 }), known(2, { a: 0 })];
  const now = hall(
    windows.map((window) => open(window)),
    [ticket(0, { forWindowId: 'w2' }), ticket(1, { forStaffId: 'officer of w2' })],
  );
  const [line] = forecastStaffing(now, windows, ['a'], wish);
  expect(line?.oneLess?.windowNumber).toBe(2);
  expect(line?.oneLess?.longestMinutes).toBeLessThan(100);
});

test('[Q52] who came before his slot does not wait yet', () => {
  const windows = [known(1, { a: 0 })];
  const slot = 25 * minuteMs;
  const early = ticket(0, { class: 'appointment', since: slot, appointmentAt: slot });
  const [line] = forecastStaffing(hall([open(known(1, { a: 0 }))], [early]), windows, ['a'], wish);
  expect(line?.longestNowMinutes).toBe(5);
});
