/** The manager's wall: three numbers, one curve, the windows, what needs a manager now. */
import type { WallView } from '@yiting/shared/protocol/views/screens.ts';
import type { WindowRow } from '../../store/hall.ts';
import type { Presence } from '../presence.ts';
import type { Snapshot } from '../snapshot.ts';
import { bookingsToday } from './bookings.ts';
import { caseRatesOfToday } from './case-rates.ts';
import { needsOf, type Upkeep } from './needs.ts';

const quarterMs = 15 * 60_000;
const curveQuartersMax = 48;
const figuresEveryMs = 2_000;
const curveEveryMs = 15_000;

export function wallView(hall: Snapshot, presence: Presence, upkeep: Upkeep): WallView {
  const counts = todayCounts(hall);
  const means = hall.slowly(`means-${hall.day}`, figuresEveryMs, () => todayMeans(hall));
  return {
    bookings: bookingsToday(hall),
    hallName: hall.plan.hall.name,
    day: hall.day,
    dayOpen: hall.day !== null,
    waiting: hall.waiting.length,
    longest: longestWait(hall),
    finishedToday: counts.finished,
    takenToday: counts.taken,
    windows: wallWindows(hall),
    queues: hall.queueLines,
    needs: needsOf(hall, presence, upkeep),
    curve: hall.slowly(`curve-${hall.day}`, curveEveryMs, () => curve(hall)),
    rates: {
      generalWindowRatio: generalWindowRatio(hall.windows),
      good: share(counts.good, counts.rated),
      rated: share(counts.rated, counts.events),
      ...hall.slowly(`caseRates-${hall.day}`, figuresEveryMs, () => caseRatesOfToday(hall)),
      meanWaitMinutes: means.meanWaitMs === null ? null : means.meanWaitMs / 60_000,
      meanServiceMinutes: means.meanServiceMs === null ? null : means.meanServiceMs / 60_000,
    },
  };
}

export function wallWindows(hall: Snapshot) {
  return hall.windows.map(({ windowId, number, kind, state, stateSince, ticketId }) => ({
    windowId,
    number,
    kind,
    state,
    since: stateSince,
    ticketNumber: hall.ticket(ticketId)?.number ?? null,
  }));
}

/** Open general windows ÷ open acceptance windows; advice and issue desks do not count (B2-47). */
function generalWindowRatio(windows: readonly WindowRow[]): number | null {
  const open = windows.filter(
    ({ state, kind }) =>
      state !== 'closed' && state !== 'paused' && (kind === 'general' || kind === 'department'),
  );
  return share(open.filter(({ kind }) => kind === 'general').length, open.length);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function longestWait(hall: Snapshot): WallView['longest'] {
  const longest = hall.waiting.reduce<(typeof hall.waiting)[number] | null>(
    (oldest, each) => (oldest === null || each.takenAt < oldest.takenAt ? each : oldest),
    null,
  );
  if (!longest) return null;
  const queue = hall.queues.find(({ queueId }) => queueId === longest.queueId);
  return {
    since: longest.takenAt,
    queueName: queue?.name ?? { zh: '', en: '', ja: '' },
    prefix: queue?.prefix ?? '',
  };
}

type Counts = { taken: number; finished: number; events: number; rated: number; good: number };

function todayCounts(hall: Snapshot): Counts {
  const { day } = hall;
  // Default ratings and ineffective ones never enter a rate (B1-16, B1-17).
  const ratings = hall.database.one<{ rated: number; good: number }>(
    `SELECT count(*) AS rated, coalesce(sum(r.grade >= 3), 0) AS good FROM ratings r JOIN events e ON e.event_id = r.event_id
     WHERE e.day = :day AND r.effective = 1 AND r.is_default = 0 AND r.assess_number = 1`,
    { day },
  );
  return {
    // Those of kiosks without a link too: they stand in no series.
    taken:
      hall.database.one<{ count: number }>('SELECT count(*) AS count FROM tickets WHERE day = :day', { day })
        ?.count ?? 0,
    finished:
      hall.database.one<{ count: number }>(
        'SELECT count(*) AS count FROM events WHERE day = :day AND case_id IS NULL',
        { day },
      )?.count ?? 0,
    // A visit with cases is rated case by case (B1-8): its own event does not count beside theirs.
    events:
      hall.database.one<{ count: number }>(
        "SELECT count(*) AS count FROM events WHERE day = :day AND invitation <> 'covered'",
        { day },
      )?.count ?? 0,
    rated: ratings?.rated ?? 0,
    good: ratings?.good ?? 0,
  };
}

/** Mean time before and at windows of the visits finished today, ms. */
function todayMeans(hall: Snapshot): { meanWaitMs: number | null; meanServiceMs: number | null } {
  const means = hall.database.one<{ meanWaitMs: number | null; meanServiceMs: number | null }>(
    "SELECT avg(ended_at - served_ms - taken_at) AS meanWaitMs, avg(served_ms) AS meanServiceMs FROM tickets WHERE day = :day AND state = 'done'",
    { day: hall.day },
  );
  return means ?? { meanWaitMs: null, meanServiceMs: null };
}

/** People waiting at each quarter of an hour since the day was opened, at most twelve hours back. */
function curve(hall: Snapshot): WallView['curve'] {
  if (hall.day === null) return [];
  const tickets = hall.database.all<{ from: number; to: number | null }>(
    `SELECT taken_at AS "from", CASE WHEN state IN ('waiting') THEN NULL ELSE coalesce(called_at, ended_at) END AS "to" FROM tickets WHERE day = :day`,
    { day: hall.day },
  );
  const opened =
    hall.database.one<{ at: number }>('SELECT opened_at AS at FROM days WHERE day = :day', { day: hall.day })
      ?.at ?? hall.now;
  const first = Math.max(
    Math.floor(opened / quarterMs),
    Math.floor(hall.now / quarterMs) - curveQuartersMax + 1,
  );
  const last = Math.floor(hall.now / quarterMs);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const at = Math.min((first + index + 1) * quarterMs, hall.now);
    return { at, waiting: tickets.filter(({ from, to }) => from <= at && (to === null || to > at)).length };
  });
}
