/** Reads the present hall from the tables, as the forward simulation wants it. */
import type { HallNow, Seated, WaitingNow, WindowNow } from '@yiting/shared/domain/wait/hall-now.ts';
import type { ServiceLaws } from '@yiting/shared/domain/wait/service-laws.ts';
import type { PauseReason, TicketClass } from '@yiting/shared/protocol/fields.ts';
import { headStarts, servingWindow } from '../commands/windows/serving.ts';
import type { Database } from '../store/database.ts';
import { allWindows, type WindowRow } from '../store/hall.ts';
import { planReader } from '../store/meta.ts';
import { expectedVisitors } from './expected-visitors.ts';
import { pausesAhead } from './pause-habits.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** How long a pause usually is, minutes, and how much longer one is expected to last that is over that. */
const pauseMinutes: Readonly<Record<PauseReason, number>> = {
  lunch: 45,
  break: 10,
  training: 60,
  system: 20,
  other: 15,
};
const overdueMinutes = 5;

export function readHallNow(database: Database, nowMs: number, laws: ServiceLaws): HallNow {
  const items = firstItems(database);
  const plan = planReader(database).plan();
  const { timeZone } = plan.hall;
  return {
    nowMs,
    headStartMinutes: headStarts(plan),
    windows: allWindows(database)
      .filter(({ state }) => state !== 'closed')
      .map((window) => windowNow(database, window, { nowMs, timeZone, items })),
    waiting: waitingNow(database, items),
    expected: expectedVisitors(database, nowMs),
    arrivals: arrivalRates(database, nowMs),
    laws,
  };
}

/** The first item of everybody in the hall: what the visit is for. */
function firstItems(database: Database): ReadonlyMap<string, string> {
  const rows = database.all<{ ticketId: string; itemCode: string }>(
    `SELECT i.ticket_id AS ticketId, i.item_code AS itemCode FROM tickets t JOIN ticket_items i ON i.ticket_id = t.ticket_id
     WHERE t.ended_at IS NULL AND t.state IN ('waiting', 'called', 'serving') ORDER BY i.position DESC`,
  );
  return new Map(rows.map(({ ticketId, itemCode }) => [ticketId, itemCode]));
}

function waitingNow(database: Database, items: ReadonlyMap<string, string>): WaitingNow[] {
  return database
    .all<Omit<WaitingNow, 'itemCode'>>(
      `SELECT ticket_id AS ticketId, queue_id AS queueId, class, since, appointment_at AS appointmentAt, taken_at AS takenAt,
       for_window_id AS forWindowId, for_staff_id AS forStaffId FROM tickets WHERE state = 'waiting'`,
    )
    .map((ticket) => ({ ...ticket, itemCode: items.get(ticket.ticketId) ?? null }));
}

type Moment = {
  readonly nowMs: number;
  readonly timeZone: string;
  readonly items: ReadonlyMap<string, string>;
};

function windowNow(database: Database, window: WindowRow, moment: Moment): WindowNow {
  return {
    ...servingWindow(window),
    seated: window.ticketId === null ? null : seatedNow(database, window.ticketId, moment),
    backAt: backAt(window, moment.nowMs),
    pausesAhead: pausesAhead(database, window.windowId, moment),
  };
}

function seatedNow(database: Database, ticketId: string, { nowMs, items }: Moment): Seated | null {
  const row = database.one<{ queueId: string; from: number | null }>(
    `SELECT queue_id AS queueId, CASE WHEN detours = 0 THEN first_called_at ELSE coalesce(began_at, called_at) END AS "from"
     FROM tickets WHERE ticket_id = :ticketId`,
    { ticketId },
  );
  if (!row) return null;
  return {
    queueId: row.queueId,
    itemCode: items.get(ticketId) ?? null,
    spentMs: nowMs - (row.from ?? nowMs),
  };
}

function backAt({ state, pauseReason, stateSince }: WindowRow, nowMs: number): number | null {
  if (state !== 'paused') return null;
  const usual = stateSince + pauseMinutes[pauseReason ?? 'other'] * minuteMs;
  return Math.max(usual, nowMs + overdueMinutes * minuteMs);
}

/** People of the last hour of today, as a rate; over less than an hour where the day is younger. */
function arrivalRates(database: Database, nowMs: number): HallNow['arrivals'] {
  const day = database.one<{ day: string; openedAt: number }>(
    'SELECT day, opened_at AS openedAt FROM days WHERE closed_at IS NULL',
  );
  if (!day) return [];
  const from = Math.max(nowMs - hourMs, day.openedAt);
  const hours = Math.max(nowMs - from, hourMs / 4) / hourMs;
  return database
    .all<{ queueId: string; class: TicketClass; count: number }>(
      `SELECT queue_id AS queueId, class, count(*) AS count FROM tickets
       WHERE day = :day AND taken_at > :from GROUP BY queue_id, class ORDER BY queue_id, class`,
      { day: day.day, from },
    )
    .map(({ queueId, class: kind, count }) => ({ queueId, class: kind, perHour: count / hours }));
}
