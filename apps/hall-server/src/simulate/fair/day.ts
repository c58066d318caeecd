/** One day under one order of calls: who waited how long, and how far anybody was overtaken in his queue. */
import { penaltyAt } from '@yiting/shared/domain/calling.ts';
import type { TicketClass } from '@yiting/shared/protocol/fields.ts';
import type { Order } from './orders.ts';
import { type Visitor, windows } from './visitors.ts';

const minuteMs = 60_000;

export type DayFigures = {
  /** Minutes from the time a visitor counts from to his call. */
  readonly waits: readonly { readonly class: TicketClass; readonly minutes: number }[];
  /** Longest that somebody called came later than another due in the same queue, minutes. */
  readonly longestOvertakingMinutes: number;
  /** Visitors called at a window that may not serve them, or never called. */
  readonly violations: number;
};

export function runDay(visitors: readonly Visitor[], order: Order): DayFigures {
  const freeAt = new Map(windows.map(({ windowId }) => [windowId, 0]));
  const waits: { class: TicketClass; minutes: number }[] = [];
  let waiting: Visitor[] = [];
  let coming = 0;
  let longest = 0;
  let violations = 0;
  for (;;) {
    const nowMs = nextMoment(visitors[coming], waiting, freeAt);
    if (nowMs === null) break;
    while (visitors[coming] && (visitors[coming]?.takenAt ?? 0) <= nowMs) {
      waiting.push(...visitors.slice(coming, coming + 1));
      coming += 1;
    }
    for (const window of windows) {
      if ((freeAt.get(window.windowId) ?? 0) > nowMs) continue;
      const called = order(window, waiting, nowMs);
      if (!called) continue;
      waiting = waiting.filter((visitor) => visitor !== called);
      freeAt.set(window.windowId, nowMs + called.serviceMs);
      waits.push({ class: called.class, minutes: Math.max(0, nowMs - called.since) / minuteMs });
      longest = Math.max(longest, overtakingMs(called, waiting));
      if (penaltyAt(called, window) === null) violations += 1;
    }
  }
  return { waits, longestOvertakingMinutes: longest / minuteMs, violations: violations + waiting.length };
}

/** When something can happen next: somebody comes, or a busy window is free while people wait; null at the end of the day. */
function nextMoment(
  next: Visitor | undefined,
  waiting: readonly Visitor[],
  freeAt: ReadonlyMap<string, number>,
): number | null {
  const moments = next ? [next.takenAt] : [];
  const served = windows.filter((window) => waiting.some((visitor) => penaltyAt(visitor, window) !== null));
  for (const { windowId } of served) moments.push(freeAt.get(windowId) ?? 0);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** How much later he came than whoever of his queue still waits and counts from before. */
function overtakingMs(called: Visitor, waiting: readonly Visitor[]): number {
  const passed = waiting.filter(({ queueId }) => queueId === called.queueId);
  return Math.max(0, ...passed.map(({ since }) => called.takenAt - since));
}
