/** How many people are before each who waits, by the rule that will call them (design 4). Pure. */
import { callingKey, type HeadStarts, type WaitingTicket } from './calling.ts';

export type Place = {
  /** People who will be called before. */
  readonly ahead: number;
  /** People in the same line, this one among them. */
  readonly waiting: number;
};

/** By ticket id. Who is meant for one window or person stands in a line of his own. */
export function placesOf(
  waiting: readonly WaitingTicket[],
  headStartMinutes: HeadStarts,
): ReadonlyMap<string, Place> {
  const lines = Map.groupBy(waiting, lineOf);
  const places = new Map<string, Place>();
  for (const line of lines.values()) {
    const inOrder = line
      .map((ticket) => ({ ticketId: ticket.ticketId, key: callingKey(ticket, headStartMinutes) }))
      .sort((left, right) => left.key - right.key || (left.ticketId < right.ticketId ? -1 : 1));
    for (const [ahead, { ticketId }] of inOrder.entries())
      places.set(ticketId, { ahead, waiting: inOrder.length });
  }
  return places;
}

function lineOf({ forWindowId, forStaffId, queueId }: WaitingTicket): string {
  if (forWindowId !== null) return `window ${forWindowId}`;
  return forStaffId === null ? `queue ${queueId}` : `staff ${forStaffId}`;
}
