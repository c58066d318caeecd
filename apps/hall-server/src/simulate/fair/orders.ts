/** The orders of calls that are compared: ours, priority before everything, and whoever took his number first. */
import {
  callsInOrder,
  type HeadStarts,
  isDue,
  penaltyAt,
  type ServingWindow,
} from '@yiting/shared/domain/calling.ts';
import type { Visitor } from './visitors.ts';

/** Who is called next at a window, of those who wait; undefined for nobody. */
export type Order = (
  window: ServingWindow,
  waiting: readonly Visitor[],
  nowMs: number,
) => Visitor | undefined;

export function ourOrder(headStartMinutes: HeadStarts): Order {
  return (window, waiting, nowMs) => callsInOrder(window, waiting, { headStartMinutes, nowMs })[0];
}

const ranks = { priority: 0, appointment: 1, walkIn: 2 } as const;

/** Priority first, then appointments, then walk-ins; inside a class by time. Before his slot only where nobody else is. */
export const strictPriority: Order = (window, waiting, nowMs) =>
  servedBy(window, waiting).sort(
    (left, right) =>
      Number(isDue(right, nowMs)) - Number(isDue(left, nowMs)) ||
      ranks[left.class] - ranks[right.class] ||
      left.since - right.since,
  )[0];

/** As if nobody had booked and nobody were old. */
export const firstComeFirstServed: Order = (window, waiting) =>
  servedBy(window, waiting).sort((left, right) => left.takenAt - right.takenAt)[0];

function servedBy(window: ServingWindow, waiting: readonly Visitor[]): Visitor[] {
  return waiting.filter((visitor) => penaltyAt(visitor, window) !== null);
}
