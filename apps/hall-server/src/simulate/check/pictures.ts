/** What a screen shows, beside what plain questions to the tables answer. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { DeskView } from '@yiting/shared/protocol/views/desk.ts';
import type { CallView, RateView, StripView, WallView } from '@yiting/shared/protocol/views/screens.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';
import type { Database } from '../../store/database.ts';
import type { LivingHall } from '../hall/world.ts';
import { expectedOrder } from './order.ts';
import type { Shadow } from './shadow.ts';

type Shown = Picture & { readonly station: { readonly stationId: string } | null };

/** In a sentence each; nothing when the screen is right. */
export function differences(hall: LivingHall, shadow: Shadow, shown: Shown): string[] {
  const expected = JSON.stringify(fromTables(hall, shadow, shown));
  const seen = JSON.stringify(fromPicture(shown));
  return expected === seen ? [] : [`${shown.name} ${shown.place} shows ${seen}, the tables say ${expected}`];
}

function fromPicture(shown: Shown): unknown {
  switch (shown.name) {
    case 'call':
      return shown.body.calls
        .filter(({ over }) => !over)
        .map(({ number, windowNumber }) => [number, windowNumber])
        .sort();
    case 'strip':
      return [shown.body.state, shown.body.ticketNumber];
    case 'rate':
      return shown.body.invitation?.eventId ?? null;
    case 'desk':
      return [
        shown.body.state,
        shown.body.current?.number ?? null,
        shown.body.waitingInAll,
        shown.body.upNext.map(({ number }) => number),
      ];
    case 'wall':
      return [
        shown.body.waiting,
        shown.body.takenToday,
        shown.body.finishedToday,
        shown.body.windows.map(({ state, ticketNumber }) => [state, ticketNumber]),
      ];
    case 'kiosk':
      return [
        shown.body.dayOpen,
        shown.body.queues.map(({ queueId, state, waiting }) => [queueId, state, waiting]),
        shown.body.printOrders.length,
      ];
  }
}

function fromTables(
  { database, clock }: LivingHall,
  shadow: Shadow,
  { name, place, body, station }: Shown,
): unknown {
  const count = (sql: string, bindings = {}) => Number(database.one<{ n: number }>(sql, bindings)?.n);
  switch (name) {
    case 'call': {
      // Only as many calls as fit are shown; those that are over stand among them.
      const shown = body.calls.filter(({ over }) => !over).map(({ callId }) => callId);
      const called = database.all<{ callId: string; number: string; window: number }>(
        `SELECT t.call_id AS callId, t.number, w.number AS window FROM tickets t JOIN windows w ON w.window_id = t.window_id
         WHERE t.state = 'called' AND w.zone_id = :place`,
        { place },
      );
      const fits =
        body.calls.length < limits.recentCallsMax
          ? called
          : called.filter(({ callId }) => shown.includes(callId));
      return fits.map(({ number, window }) => [number, window]).sort();
    }
    case 'strip':
      return atWindow(database, place);
    case 'rate':
      return (
        database.one<{ id: string }>(
          `SELECT event_id AS id FROM events WHERE window_id = :place AND invitation = 'open' AND at > :after ORDER BY at DESC`,
          { place, after: clock.now() - limits.ratingInvitationMs },
        )?.id ?? null
      );
    case 'desk': {
      const window = shadow.windows.get(place);
      const order = window ? expectedOrder(shadow.plan, window, shadow.waiting.values(), clock.now()) : [];
      return [
        ...atWindow(database, place),
        order.length,
        order.slice(0, limits.deskTicketsMax).map(({ number }) => number),
      ];
    }
    case 'wall':
      return [
        count("SELECT count(*) AS n FROM tickets WHERE state = 'waiting'"),
        count('SELECT count(*) AS n FROM tickets WHERE day = (SELECT day FROM days WHERE closed_at IS NULL)'),
        count('SELECT count(*) AS n FROM events WHERE day = (SELECT day FROM days WHERE closed_at IS NULL)'),
        database
          .all<{ state: string; number: string | null }>(
            'SELECT w.state, t.number FROM windows w LEFT JOIN tickets t ON t.ticket_id = w.ticket_id WHERE w.retired = 0 ORDER BY w.number',
          )
          .map(({ state, number }) => [state, number]),
      ];
    case 'kiosk':
      return [
        count('SELECT count(*) AS n FROM days WHERE closed_at IS NULL') === 1,
        database
          .all<{ id: string; state: string; waiting: number }>(
            `SELECT queue_id AS id, state, (SELECT count(*) FROM tickets t WHERE t.queue_id = q.queue_id AND t.state = 'waiting') AS waiting
             FROM queues q WHERE retired = 0 ORDER BY position`,
          )
          .map(({ id, state, waiting }) => [id, state, waiting]),
        Math.min(
          10,
          count("SELECT count(*) AS n FROM print_orders WHERE state = 'open' AND station_id = :id", {
            id: station?.stationId ?? '',
          }),
        ),
      ];
  }
}

function atWindow(database: Database, windowId: string): [string | null, string | null] {
  const row = database.one<{ state: string; number: string | null }>(
    'SELECT w.state, t.number FROM windows w LEFT JOIN tickets t ON t.ticket_id = w.ticket_id WHERE w.window_id = :windowId',
    { windowId },
  );
  return [row?.state ?? null, row?.number ?? null];
}

export type Picture =
  | { readonly name: 'call'; readonly place: string; readonly body: CallView }
  | { readonly name: 'strip'; readonly place: string; readonly body: StripView }
  | { readonly name: 'rate'; readonly place: string; readonly body: RateView }
  | { readonly name: 'desk'; readonly place: string; readonly body: DeskView }
  | { readonly name: 'wall'; readonly place: string; readonly body: WallView }
  | { readonly name: 'kiosk'; readonly place: string; readonly body: KioskView };
