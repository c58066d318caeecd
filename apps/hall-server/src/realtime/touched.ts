/** Which windows, zones and stations an entry is about, so that their screens hear of it at once. */
import type { AnyEntry, EntryType } from '../journal/entries.ts';
import type { Database } from '../store/database.ts';

export type Touched = {
  readonly windowIds: Set<string>;
  readonly zoneIds: Set<string>;
  readonly stationIds: Set<string>;
  readonly visitIds: Set<string>;
};

const urgentTypes = new Set<EntryType>([
  'ticket.called',
  'ticket.recalled',
  'ticket.begun',
  'ticket.missed',
  'ticket.putBack',
  'ticket.held',
  'ticket.resumed',
  'ticket.transferred',
  'ticket.finished',
  'ticket.itemAdded',
  'ticket.itemRemoved',
  'ticket.cancelled',
  'ticket.returned',
  'ticket.printOrdered',
  'ticket.orderSettled',
  'window.opened',
  'window.closed',
  'window.paused',
  'window.resumed',
  'window.handedOver',
  'rating.submitted',
  'rating.declined',
  'alarm.raised',
  'help.called',
  'help.answered',
  'help.settled',
]);

export function isUrgent(type: EntryType): boolean {
  return urgentTypes.has(type);
}

export function touchedBy(database: Database, entries: readonly AnyEntry[]): Touched {
  const windowIds = new Set(entries.flatMap((entry) => windowsOf(database, entry)));
  const stationIds = new Set(entries.flatMap(stationOf));
  const visitIds = new Set(entries.flatMap((entry) => visitsOf(database, entry)));
  const zoneIds = new Set<string>();
  for (const windowId of windowIds) {
    const window = database.one<{ zoneId: string }>(
      'SELECT zone_id AS zoneId FROM windows WHERE window_id = :windowId',
      { windowId },
    );
    if (window) zoneIds.add(window.zoneId);
  }
  return { windowIds, zoneIds, stationIds, visitIds };
}

/** The kiosk that prints, or that called for help. */
function stationOf(entry: AnyEntry): string[] {
  switch (entry.type) {
    case 'ticket.printOrdered':
    case 'help.called':
    case 'help.answered':
    case 'help.settled':
      return [entry.body.stationId];
    default:
      return [];
  }
}

function windowsOf(database: Database, entry: AnyEntry): string[] {
  if (entry.type.startsWith('window.')) return [entry.subject];
  if (entry.type.startsWith('help.')) return [];
  if (entry.type === 'ticket.cancelled' || entry.type === 'ticket.returned') return [];
  if ('windowId' in entry.body) return [entry.body.windowId];
  if (entry.type === 'ticket.itemAdded' || entry.type === 'ticket.itemRemoved')
    return windowOfTicket(database, entry.subject);
  const eventId = entry.type === 'rating.submitted' ? entry.body.eventId : entry.subject;
  const event = database.one<{ windowId: string }>(
    'SELECT window_id AS windowId FROM events WHERE event_id = :eventId',
    { eventId },
  );
  return event ? [event.windowId] : [];
}

function windowOfTicket(database: Database, ticketId: string): string[] {
  const ticket = database.one<{ windowId: string | null }>(
    'SELECT window_id AS windowId FROM tickets WHERE ticket_id = :ticketId',
    { ticketId },
  );
  return ticket?.windowId ? [ticket.windowId] : [];
}

/** The visit of a ticket or of a service event: its phones hear of it at once. */
function visitsOf(database: Database, entry: AnyEntry): string[] {
  if (!entry.type.startsWith('ticket.') && !entry.type.startsWith('rating.')) return [];
  const eventId = entry.type === 'rating.submitted' ? entry.body.eventId : entry.subject;
  const visit = entry.type.startsWith('ticket.')
    ? database.one<{ visitId: string }>(
        'SELECT visit_id AS visitId FROM tickets WHERE ticket_id = :ticketId',
        { ticketId: entry.subject },
      )
    : database.one<{ visitId: string }>('SELECT visit_id AS visitId FROM events WHERE event_id = :eventId', {
        eventId,
      });
  return visit ? [visit.visitId] : [];
}
