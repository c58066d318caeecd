/** The wait still before one ticket. The one place that decides how: everything that shows the wait of a ticket asks here. */
import { type Place, placesOf } from '@yiting/shared/domain/places.ts';
import type { Wait } from '@yiting/shared/protocol/wait.ts';
import { headStarts } from '../commands/windows/serving.ts';
import type { TicketRow } from '../store/tickets.ts';
import type { Snapshot } from './snapshot.ts';

/** Where a ticket stands in its line; undefined when it does not wait. */
export function placeOfTicket(hall: Snapshot, ticketId: string): Place | undefined {
  return hall.once('places', () => placesOf(hall.waiting, headStarts(hall.plan))).get(ticketId);
}

/**
 * Minutes, unrounded; null when it does not wait or nobody can say. A ticket that is newer than what was last worked out
 * has, until then, its part of the wait of somebody who comes now, behind everybody.
 */
export function waitOfTicket(hall: Snapshot, ticket: Pick<TicketRow, 'ticketId' | 'queueId'>): Wait {
  const known = hall.waitOfTicket(ticket.ticketId);
  if (known !== null) return known;
  const place = placeOfTicket(hall, ticket.ticketId);
  const wait = hall.queueLines.find(({ queueId }) => queueId === ticket.queueId)?.wait ?? null;
  if (!place || wait === null) return null;
  const part = (place.ahead + 1) / (place.waiting + 1);
  return { p50Minutes: wait.p50Minutes * part, p90Minutes: wait.p90Minutes * part };
}
