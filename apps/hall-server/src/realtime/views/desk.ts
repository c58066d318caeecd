/** The views of the staff's desks. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { callReasonSchema } from '@yiting/shared/domain/call-reason.ts';
import { callsInOrder, isAddressedTo } from '@yiting/shared/domain/calling.ts';
import type {
  CurrentVisit,
  DesksView,
  DeskTicket,
  DeskView,
  GuideTicket,
  GuideView,
  PrinterLine,
} from '@yiting/shared/protocol/views/desk.ts';
import { headStarts, servingWindow } from '../../commands/windows/serving.ts';
import { itemByCode } from '../../store/catalogue.ts';
import type { WindowRow } from '../../store/hall.ts';
import { openNotes } from '../../store/offline.ts';
import { itemsOf, recentTickets, type TicketRow, ticketsWithoutPaper } from '../../store/tickets.ts';
import type { Presence } from '../presence.ts';
import type { Snapshot } from '../snapshot.ts';
import { openAlarms } from './alarms.ts';
import { bookingsToday } from './bookings.ts';
import { helpLines } from './help.ts';

/** Null for a window that is not there. */
export function deskView(hall: Snapshot, windowId: string): DeskView | null {
  const window = hall.windows.find((each) => each.windowId === windowId);
  if (!window) return null;
  const officer = hall.staff.find(({ staffId }) => staffId === window.officerId);
  const order = callsInOrder(servingWindow(window), hall.waiting, {
    headStartMinutes: headStarts(hall.plan),
    nowMs: hall.now,
  });
  return {
    windowId,
    bookings: bookingsToday(
      hall,
      window.profile.map(({ queueId }) => queueId),
    ),
    number: window.number,
    kind: window.kind,
    zoneName: hall.zoneName(window.zoneId),
    state: window.state,
    stateSince: window.stateSince,
    pauseReason: window.pauseReason,
    officer: officer ? { staffId: officer.staffId, name: officer.name } : null,
    dayOpen: hall.day !== null,
    current: currentVisit(hall, window),
    upNext: order.slice(0, limits.deskTicketsMax).map((ticket) => deskTicket(hall, ticket, window)),
    waitingInAll: order.length,
    held: heldAt(hall, window).map((ticket) => deskTicket(hall, ticket, window)),
    missed: missedFor(hall, window).map((ticket) => deskTicket(hall, ticket, window)),
    finishedToday: finishedAt(hall, window),
    queues: hall.queueLines,
    windows: hall.windows.map(({ windowId: id, number, kind, state }) => ({
      windowId: id,
      number,
      kind,
      state,
    })),
    colleagues: colleaguesOf(hall, window),
    alarms: openAlarms(hall),
    policy: {
      recallAfterSeconds: hall.plan.policy.recallAfterSeconds,
      missAfterCalls: hall.plan.policy.missAfterCalls,
    },
  };
}

export function desksView(hall: Snapshot): DesksView {
  const windows = hall.windows.map((window) => ({
    windowId: window.windowId,
    number: window.number,
    kind: window.kind,
    state: window.state,
    zoneName: hall.zoneName(window.zoneId),
    officerId: window.officerId,
    officerName: hall.staff.find(({ staffId }) => staffId === window.officerId)?.name ?? null,
  }));
  return { dayOpen: hall.day !== null, windows };
}

export function guideView(hall: Snapshot, presence: Presence): GuideView {
  const { day } = hall;
  const lines = (tickets: readonly TicketRow[]) => tickets.map((ticket) => guideTicket(hall, ticket));
  return {
    dayOpen: day !== null,
    bookings: bookingsToday(hall),
    day,
    hallName: hall.plan.hall.name,
    queues: hall.queueLines,
    recent: day === null ? [] : lines(recentTickets(hall.database, day, limits.guideTicketsMax)),
    missed: lines(hall.attended.filter(({ state }) => state === 'missed').slice(-limits.guideTicketsMax)),
    paperFailed: day === null ? [] : lines(ticketsWithoutPaper(hall.database, day, 20)),
    offlineNotes: openNotes(hall.database, limits.guideTicketsMax),
    printers: printersOf(hall, presence),
    help: helpLines(hall),
    alarms: openAlarms(hall),
  };
}

/** Also used by the guide desk's search. */
export function guideTicket(hall: Snapshot, ticket: TicketRow): GuideTicket {
  return {
    ...deskTicket(hall, ticket, null),
    paper: ticket.paper,
    paperReason: ticket.paperReason,
    reprints: ticket.reprints,
    windowNumber: hall.windowNumber(ticket.windowId),
    missedAt: ticket.missedAt,
  };
}

function deskTicket(hall: Snapshot, ticket: TicketRow, window: WindowRow | null): DeskTicket {
  const live = ['waiting', 'called', 'serving', 'held', 'missed'].includes(ticket.state);
  const itemCodes = live ? hall.itemCodes(ticket.ticketId) : itemsOf(hall.database, ticket.ticketId);
  return {
    ticketId: ticket.ticketId,
    number: ticket.number,
    queueId: ticket.queueId,
    class: ticket.class,
    state: ticket.state,
    takenAt: ticket.takenAt,
    appointmentAt: ticket.class === 'appointment' ? ticket.appointmentAt : null,
    groupSize: ticket.groupSize,
    itemNames: hall.itemNames(itemCodes),
    itemCodes,
    personMasked: ticket.masked,
    language: ticket.language,
    returned: ticket.returns > 0,
    offline: ticket.offline === 1,
    addressedHere: window !== null && isAddressedTo(ticket, servingWindow(window)),
  };
}

function currentVisit(hall: Snapshot, window: WindowRow): CurrentVisit | null {
  const ticket = hall.ticket(window.ticketId);
  if (!ticket?.reason) return null;
  const [itemCode] = hall.itemCodes(ticket.ticketId);
  const voice = hall.database.one<{ voice: 'said' | 'expired' | null }>(
    'SELECT voice FROM calls WHERE call_id = :callId',
    { callId: ticket.callId },
  );
  const queue = hall.queues.find(({ queueId }) => queueId === ticket.queueId);
  return {
    ...deskTicket(hall, ticket, window),
    calls: ticket.calls,
    calledAt: ticket.calledAt ?? hall.now,
    beganAt: ticket.state === 'serving' ? ticket.beganAt : null,
    reason: callReasonSchema.parse(JSON.parse(ticket.reason)),
    voice: voice?.voice ?? null,
    usualMinutes:
      (itemCode && itemByCode(hall.database, itemCode)?.minutes) || (queue?.settings.defaultMinutes ?? 15),
  };
}

function heldAt(hall: Snapshot, window: WindowRow): TicketRow[] {
  return hall.attended.filter(({ state, windowId }) => state === 'held' && windowId === window.windowId);
}

/** Those this window called, newest last; the guide desk has all. */
function missedFor(hall: Snapshot, window: WindowRow): TicketRow[] {
  return hall.attended
    .filter(({ state, windowId }) => state === 'missed' && windowId === window.windowId)
    .slice(-10);
}

function finishedAt(hall: Snapshot, window: WindowRow): number {
  const counts = hall.once('finished', () => {
    const rows = hall.database.all<{ windowId: string; count: number }>(
      'SELECT window_id AS windowId, count(*) AS count FROM events WHERE day = :day AND case_id IS NULL GROUP BY window_id',
      {
        day: hall.day,
      },
    );
    return new Map(rows.map(({ windowId, count }) => [windowId, count]));
  });
  return counts.get(window.windowId) ?? 0;
}

function colleaguesOf(hall: Snapshot, window: WindowRow) {
  return hall.staff
    .filter(
      ({ active, roles, staffId }) =>
        active &&
        staffId !== window.officerId &&
        roles.some((role) => role === 'officer' || role === 'issuer'),
    )
    .map(({ staffId, name }) => ({
      staffId,
      name,
      windowNumber: hall.windows.find(({ officerId }) => officerId === staffId)?.number ?? null,
    }));
}

function printersOf(hall: Snapshot, presence: Presence): PrinterLine[] {
  return presence.stations(hall.database).flatMap((station) => {
    if (station.kind !== 'kiosk' || station.revoked) return [];
    const paper = station.health.paper;
    return [
      {
        stationId: station.stationId,
        name: station.name,
        connected: station.connected,
        paper: paper === 'ok' || paper === 'nearEnd' || paper === 'empty' ? paper : 'unknown',
        slipsLeft: typeof station.health.slipsLeft === 'number' ? station.health.slipsLeft : null,
        rollAsked: station.connected && station.health.rollAsked === 1,
      },
    ];
  });
}
