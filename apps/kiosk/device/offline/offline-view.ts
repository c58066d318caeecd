/** The hall as the kiosk may show it while the link is cut: no waits, and only queues it can give numbers for. Pure. */
import { isTakenAt } from '@yiting/shared/domain/sites.ts';
import type { KioskQueue, KioskView } from '@yiting/shared/protocol/views/station.ts';
import type { HeardHall } from './heard.ts';

/** Numbers are given on the calendar day on which the hall was last heard, and never on another. */
function isSameDay(hall: HeardHall, now: number): boolean {
  return calendarDay(hall.at, hall.timeZone) === calendarDay(now, hall.timeZone);
}

/** `left`: how many numbers the kiosk still holds for a queue today. */
export function offlineView(
  hall: HeardHall,
  now: number,
  left: (queueId: string, day: string) => number,
): KioskView {
  const { view, timeZone } = hall;
  const clock = wallTime(now, timeZone);
  const { day } = view.offline;
  const today = day !== null && isSameDay(hall, now) ? day : null;
  const refusalOf = (queue: KioskQueue): KioskQueue['refusal'] => {
    if (queue.refusal !== null) return queue.refusal;
    const taken = view.site && isTakenAt(view.site, { queueId: queue.queueId, itemCode: null });
    if (!taken) return 'notTakenHere';
    if (queue.cutOff !== null && clock >= queue.cutOff) return 'cutOffPassed';
    const has = today !== null && queue.anonymousAllowed && left(queue.queueId, today) > 0;
    return has ? null : 'noOfflineNumber';
  };
  return {
    ...view,
    printOrders: [],
    queues: view.queues.map((queue) => ({
      ...queue,
      wait: null,
      longestSince: null,
      refusal: refusalOf(queue),
    })),
  };
}

/** `2026-11-23`. */
function calendarDay(atMs: number, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(atMs);
}

/** `10:43`. */
function wallTime(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(atMs);
}

/** `2026-11-23 10:43`, as slips say it. */
export function momentText(atMs: number, timeZone: string): string {
  return `${calendarDay(atMs, timeZone)} ${wallTime(atMs, timeZone)}`;
}
