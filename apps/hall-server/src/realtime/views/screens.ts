/** The views of public screens: call screen, window strip, rating tablet. Numbers and windows only (B4-79). */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Language } from '@yiting/shared/basics/words.ts';
import type { CallLine, CallView, RateView, StripView } from '@yiting/shared/protocol/views/screens.ts';
import type { Snapshot } from '../snapshot.ts';

type CallRow = {
  readonly callId: string;
  readonly ticketId: string;
  readonly number: string;
  readonly windowId: string;
  readonly at: number;
  readonly times: number;
  readonly voice: 'said' | 'expired' | null;
  readonly language: Language;
  readonly state: string;
  readonly newest: string;
};

/** The call screen of a zone; null for a zone that is not there. */
export function callView(hall: Snapshot, zoneId: string, voice: CallView['voice']): CallView | null {
  const zone = hall.zones.find((each) => each.zoneId === zoneId);
  if (!zone) return null;
  const lines = callsOf(hall, zoneId);
  const newest = lines.filter(({ row }) => row.callId === row.newest);
  return {
    hallName: hall.plan.hall.name,
    zoneName: zone.name,
    dayOpen: hall.day !== null,
    calls: newest.slice(0, limits.recentCallsMax).map(({ line }) => line),
    toSay: lines
      .filter(({ row }) => hall.now - row.at <= limits.callsInVoiceMaxAgeMs)
      .map(({ line }) => line)
      .toReversed(),
    queues: hall.queueLines.filter(
      ({ queueId }) => hall.queues.find((queue) => queue.queueId === queueId)?.zoneId === zoneId,
    ),
    voice,
  };
}

/** Recent calls to windows of the zone, newest first. */
function callsOf(hall: Snapshot, zoneId: string): { row: CallRow; line: CallLine }[] {
  const windows = new Map(
    hall.windows
      .filter((window) => window.zoneId === zoneId)
      .map(({ windowId, number }) => [windowId, number]),
  );
  const rows = hall.once('calls', () =>
    hall.database.all<CallRow>(
      `SELECT c.call_id AS callId, c.ticket_id AS ticketId, t.number, c.window_id AS windowId, c.at, c.times, c.voice, t.language, t.state, t.call_id AS newest
       FROM (SELECT * FROM calls ORDER BY at DESC LIMIT 120) c CROSS JOIN tickets t ON t.ticket_id = c.ticket_id WHERE t.day = :day ORDER BY c.at DESC, c.call_id DESC`,
      { day: hall.day },
    ),
  );
  return rows.flatMap((row) => {
    const windowNumber = windows.get(row.windowId);
    if (windowNumber === undefined) return [];
    const { callId, number, at, times, language, voice } = row;
    return [
      {
        row,
        line: {
          callId,
          number,
          windowNumber,
          at,
          times,
          language,
          voice,
          over: row.state !== 'called' || row.callId !== row.newest,
        },
      },
    ];
  });
}

export function stripView(hall: Snapshot, windowId: string): StripView | null {
  const window = hall.windows.find((each) => each.windowId === windowId);
  if (!window) return null;
  const ticket = hall.ticket(window.ticketId);
  return {
    number: window.number,
    kind: window.kind,
    state: window.state,
    queueNames: window.profile.flatMap(({ queueId, penaltyMinutes }) =>
      penaltyMinutes === 0
        ? hall.queues.filter((queue) => queue.queueId === queueId).map(({ name }) => name)
        : [],
    ),
    ticketNumber: ticket?.number ?? null,
    calledAt: ticket?.calledAt ?? null,
  };
}

type InvitationRow = {
  readonly eventId: string;
  readonly number: string;
  readonly items: string;
  readonly at: number;
  readonly language: Language;
  readonly invitation: string;
  readonly channel: number | null;
};

/** Channel code of the visitor's phone (B1, `pf` 3). */
const phoneChannel = 3;

/** The tablet of a window: its newest service event, for a short while; never an older one, whose visitor has left (B1-13). */
export function rateView(hall: Snapshot, windowId: string): RateView | null {
  const windowNumber = hall.windowNumber(windowId);
  if (windowNumber === null) return null;
  const row = hall.database.one<InvitationRow>(
    `SELECT e.event_id AS eventId, t.number, e.items, e.at, t.language, e.invitation, r.channel
     FROM events e JOIN tickets t ON t.ticket_id = e.ticket_id
     LEFT JOIN ratings r ON r.event_id = e.event_id AND r.assess_number = 1
     WHERE e.window_id = :windowId AND e.at > :after ORDER BY e.at DESC, (e.invitation = 'open') DESC, e.no LIMIT 1`,
    { windowId, after: hall.now - limits.ratingInvitationMs },
  );
  const invitation =
    row?.invitation === 'open'
      ? {
          eventId: row.eventId,
          ticketNumber: row.number,
          itemNames: hall.itemNames(JSON.parse(row.items) as string[]),
          at: row.at,
          language: row.language,
        }
      : null;
  return {
    windowNumber,
    hallName: hall.plan.hall.name,
    invitation,
    ratedByPhone: row?.channel === phoneChannel ? row.eventId : null,
  };
}
