/** Would one window more help, would one less do: the hall played with its windows as they are, and with one changed. Pure. */
import type { QueueForecast, StaffingLine } from '../../protocol/views/station.ts';
import type { HallNow, WindowNow } from '../wait/hall-now.ts';
import { playHall, type QueueOutlook } from '../wait/outlook.ts';

/** Every window of the hall, also those that are closed. */
export type KnownWindow = Pick<WindowNow, 'windowId' | 'profile'> & { readonly number: number };
export type ForecastWish = { readonly runs: number; readonly seed: number; readonly forMs: number };

const minuteMs = 60_000;

/** One line for each queue in which somebody waits or that a window serves. */
export function forecastStaffing(
  hall: HallNow,
  windows: readonly KnownWindow[],
  queueIds: readonly string[],
  wish: ForecastWish,
): StaffingLine[] {
  const play = remember((changed: HallNow) => playHall(changed, wish));
  const asNow = play('now', () => hall);
  return queueIds.flatMap((queueId) => {
    const waiting = hall.waiting.filter((ticket) => ticket.queueId === queueId);
    const openWindows = windows.filter((window) => isOpen(hall, window) && serves(window, queueId)).length;
    if (waiting.length === 0 && openWindows === 0) return [];
    const spare = mostFitting(
      windows.filter((window) => !isOpen(hall, window)),
      queueId,
    );
    const spared =
      openWindows < 2
        ? undefined
        : mostFitting(
            windows.filter((window) => isOpen(hall, window)).toReversed(),
            queueId,
            leastFittingFirst,
          );
    return [
      {
        queueId,
        waiting: waiting.length,
        openWindows,
        longestNowMinutes: Math.max(0, ...waiting.map((ticket) => waitedMs(ticket, hall.nowMs))) / minuteMs,
        asNow: forecastOf(asNow[queueId]),
        oneMore: spare
          ? {
              ...forecastOf(play(`+${spare.windowId}`, () => withWindow(hall, spare))[queueId]),
              windowNumber: spare.number,
            }
          : null,
        oneLess: spared
          ? {
              ...forecastOf(play(`-${spared.windowId}`, () => withoutWindow(hall, spared))[queueId]),
              windowNumber: spared.number,
            }
          : null,
      },
    ];
  });
}

/** Who came before his slot does not wait yet: nobody promised him an earlier time. */
function waitedMs({ class: kind, since, takenAt }: HallNow['waiting'][number], nowMs: number): number {
  return nowMs - (kind === 'appointment' ? Math.max(since, takenAt) : takenAt);
}

function isOpen(hall: HallNow, { windowId }: KnownWindow): boolean {
  return hall.windows.some((window) => window.windowId === windowId && window.backAt === null);
}

function serves({ profile }: KnownWindow, queueId: string): boolean {
  return profile.some((entry) => entry.queueId === queueId);
}

type Choice = (left: number, right: number) => number;
const mostFittingFirst: Choice = (left, right) => left - right;
const leastFittingFirst: Choice = (left, right) => right - left;

/** Of the windows that may serve the queue, the first of those with the smallest penalty for it. */
function mostFitting(
  windows: readonly KnownWindow[],
  queueId: string,
  choice = mostFittingFirst,
): KnownWindow | undefined {
  const penalty = ({ profile }: KnownWindow) =>
    profile.find((entry) => entry.queueId === queueId)?.penaltyMinutes ?? 0;
  const [first] = windows
    .filter((window) => serves(window, queueId))
    .sort((left, right) => choice(penalty(left), penalty(right)));
  return first;
}

function withWindow(hall: HallNow, { windowId, profile }: KnownWindow): HallNow {
  const opened: WindowNow = {
    windowId,
    profile,
    staffId: null,
    seated: null,
    backAt: null,
    pausesAhead: [],
  };
  return { ...hall, windows: [...hall.windows.filter((window) => window.windowId !== windowId), opened] };
}

/** As when it closes: who waits for it or its officer is called by others again. */
function withoutWindow(hall: HallNow, { windowId }: KnownWindow): HallNow {
  const closed = hall.windows.find((window) => window.windowId === windowId);
  const waiting = hall.waiting.map((ticket) => ({
    ...ticket,
    forWindowId: ticket.forWindowId === windowId ? null : ticket.forWindowId,
    forStaffId: ticket.forStaffId === closed?.staffId ? null : ticket.forStaffId,
  }));
  return { ...hall, waiting, windows: hall.windows.filter((window) => window !== closed) };
}

function forecastOf(outlook: QueueOutlook | undefined): QueueForecast {
  return { longestMinutes: outlook?.longestMinutes ?? 0, meanMinutes: outlook?.meanMinutes ?? 0 };
}

/** The same window answers for all its queues: each changed hall is played once. */
function remember<T>(play: (hall: HallNow) => T): (name: string, change: () => HallNow) => T {
  const known = new Map<string, T>();
  return (name, change) => {
    const kept = known.get(name) ?? play(change());
    known.set(name, kept);
    return kept;
  };
}
