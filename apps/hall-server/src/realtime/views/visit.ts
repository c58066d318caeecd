/** The view of a phone: one visit, from the number to the rating. Numbers and windows only (B4-79). */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { VisitEvent, VisitView } from '@yiting/shared/protocol/views/visit.ts';
import { findTicket, itemsOf, type TicketRow } from '../../store/tickets.ts';
import { type EventRow, eventsOfVisit, ticketOfVisit } from '../../store/visits.ts';
import type { Snapshot } from '../snapshot.ts';
import { placeOfTicket, waitOfTicket } from '../wait-of-ticket.ts';

/** Channel code of a code that is scanned, in the national record (B1, `pf` 3). */
const phoneChannel = 3;

/** Null for a visit that is not there. */
export function visitView(hall: Snapshot, visitId: string): VisitView | null {
  const ticket = ticketOf(hall, visitId);
  if (!ticket) return null;
  const queue = hall.queues.find(({ queueId }) => queueId === ticket.queueId);
  const line = hall.queueLines.find(({ queueId }) => queueId === ticket.queueId);
  const live = ticket.endedAt === null;
  const codes = live ? hall.itemCodes(ticket.ticketId) : itemsOf(hall.database, ticket.ticketId);
  const attended = ticket.state === 'called' || ticket.state === 'serving' || ticket.state === 'held';
  return {
    hallName: hall.plan.hall.name,
    ticketId: ticket.ticketId,
    number: ticket.number,
    state: ticket.state,
    language: ticket.language,
    groupSize: ticket.groupSize,
    queueName: queue?.name ?? { zh: '', en: '', ja: '' },
    zoneName: hall.zoneName(queue?.zoneId ?? ''),
    itemNames: hall.itemNames(codes),
    windowNumbers: line?.windowNumbers ?? [],
    takenAt: ticket.takenAt,
    ahead: placeOfTicket(hall, ticket.ticketId)?.ahead ?? null,
    wait: waitOfTicket(hall, ticket),
    windowNumber: attended || ticket.state === 'missed' ? hall.windowNumber(ticket.windowId) : null,
    call:
      ticket.callId === null || ticket.calledAt === null || ticket.state !== 'called'
        ? null
        : { callId: ticket.callId, at: ticket.calledAt, times: ticket.calls },
    returnUntil: returnUntil(hall, ticket),
    events: eventsOfVisit(hall.database, visitId).map((event) => visitEvent(hall, event)),
  };
}

/** Those in the hall are read with the snapshot already; only who has left is looked up. */
function ticketOf(hall: Snapshot, visitId: string): TicketRow | undefined {
  const inHall = hall.once(
    'byVisit',
    () => new Map([...hall.waiting, ...hall.attended].map((ticket) => [ticket.visitId, ticket])),
  );
  const known = inHall.get(visitId);
  if (known) return known;
  const ticketId = ticketOfVisit(hall.database, visitId);
  return ticketId === undefined ? undefined : findTicket(hall.database, ticketId);
}

function returnUntil(hall: Snapshot, ticket: TicketRow): number | null {
  const { returnWithinMinutes, maxReturns } = hall.plan.policy;
  if (ticket.state !== 'missed' || ticket.missedAt === null || ticket.returns >= maxReturns) return null;
  return ticket.missedAt + returnWithinMinutes * 60_000;
}

function visitEvent(hall: Snapshot, event: EventRow): VisitEvent {
  return {
    eventId: event.eventId,
    windowNumber: hall.windowNumber(event.windowId),
    itemNames: hall.itemNames(JSON.parse(event.items) as string[]),
    at: event.at,
    rating: ratingOf(event, hall.now),
  };
}

function ratingOf(event: EventRow, now: number): VisitEvent['rating'] {
  if (event.channel !== null) return event.channel === phoneChannel ? 'rated' : 'ratedElsewhere';
  if (now - event.at > limits.ratingOpenMs) return 'tooLate';
  return event.invitation === 'declined' ? 'declined' : 'open';
}
