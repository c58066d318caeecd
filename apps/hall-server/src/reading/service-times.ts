/** What was seen of service times: who kept a window how long, from the call until the next could be called. */
import { learnServiceLaws, type Served, type UsualMinutes } from '@yiting/shared/domain/wait/learn.ts';
import type { ServiceLaws } from '@yiting/shared/domain/wait/service-laws.ts';
import { liveItems } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import { allQueues } from '../store/hall.ts';

const learnFromLast = 2_400;
/** A longer gap before the next call is a rest, not part of the service. */
const turnaroundMaxMs = 5 * 60_000;

type Visit = {
  readonly queueId: string;
  readonly itemCode: string | null;
  readonly windowId: string;
  readonly takenAt: number;
  readonly calledAt: number;
  /** Null while the visitor is there. */
  readonly leftAt: number | null;
};

export function readServiceLaws(database: Database, nowMs: number): ServiceLaws {
  const visits = recentVisits(database);
  const gone = visits.filter(({ leftAt }) => leftAt !== null);
  return learnServiceLaws(
    {
      served: withTurnaround(gone),
      underway: visits.filter(({ leftAt }) => leftAt === null).map((visit) => kept(visit, nowMs)),
    },
    usualMinutes(database),
  );
}

/** Newest first. Who did not come kept the window too, until the officer gave up. */
function recentVisits(database: Database): Visit[] {
  const columns = `t.queue_id AS queueId, t.window_id AS windowId, t.taken_at AS takenAt, t.first_called_at AS calledAt,
    (SELECT i.item_code FROM ticket_items i WHERE i.ticket_id = t.ticket_id ORDER BY i.position LIMIT 1) AS itemCode,
    CASE WHEN t.state IN ('called', 'serving') THEN NULL ELSE coalesce(t.missed_at, t.ended_at) END AS leftAt`;
  const plain = 't.detours = 0 AND t.first_called_at IS NOT NULL AND t.window_id IS NOT NULL';
  const here = database.all<Visit>(
    `SELECT ${columns} FROM tickets t WHERE t.ended_at IS NULL AND t.state IN ('called', 'serving', 'missed') AND ${plain}`,
  );
  const ended = database.all<Visit>(
    `SELECT ${columns} FROM tickets t WHERE t.ended_at IS NOT NULL AND ${plain} ORDER BY t.ended_at DESC LIMIT :learnFromLast`,
    { learnFromLast },
  );
  return [...here, ...ended].sort((left, right) => right.calledAt - left.calledAt);
}

/** Adds the time until the next call at the same window, where the next one was already waiting for it; else the usual time. */
function withTurnaround(visits: readonly Visit[]): Served[] {
  const next = new Map<string, Visit>();
  const gaps = visits.map((visit) => {
    const after = next.get(visit.windowId);
    next.set(visit.windowId, visit);
    const leftAt = visit.leftAt ?? visit.calledAt;
    if (!after || after.takenAt > leftAt) return null;
    const gap = after.calledAt - leftAt;
    return gap >= 0 && gap <= turnaroundMaxMs ? gap : null;
  });
  const known = gaps.filter((gap) => gap !== null);
  const usual = known.length === 0 ? 0 : known.reduce((sum, gap) => sum + gap, 0) / known.length;
  return visits.map((visit, index) => kept(visit, (visit.leftAt ?? visit.calledAt) + (gaps[index] ?? usual)));
}

function kept({ queueId, itemCode, calledAt }: Visit, until: number): Served {
  return { queueId, itemCode, ms: Math.max(0, until - calledAt) };
}

function usualMinutes(database: Database): UsualMinutes {
  return {
    byQueue: Object.fromEntries(
      allQueues(database).map(({ queueId, settings }) => [queueId, settings.defaultMinutes]),
    ),
    byItem: Object.fromEntries(
      liveItems(database).map(({ code, queueId, minutes }) => [code, { queueId, minutes }]),
    ),
  };
}
