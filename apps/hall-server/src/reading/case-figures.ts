/** The figures of cases over days (B2-47, B3-53), and the share of general windows, averaged over the minutes they were open. */
import { boundsOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { CaseFigures } from '@yiting/shared/protocol/cases.ts';
import { decidedBetween, deemedBetween, firstTimeRightBetween } from '../store/case-figures.ts';
import type { Database } from '../store/database.ts';
import { planReader } from '../store/meta.ts';

/** `from` and `to` are days of the hall, both included. */
export function caseFigures(database: Database, period: { from: string; to: string }): CaseFigures {
  const { timeZone } = planReader(database).plan().hall;
  const bounds = { from: boundsOf(period.from, timeZone).from, to: boundsOf(period.to, timeZone).to };
  const decided = decidedBetween(database, bounds);
  const accepted = firstTimeRightBetween(database, bounds);
  const count = (condition: string) =>
    database.one<{ count: number }>(`SELECT count(*) AS count FROM cases WHERE ${condition}`, bounds)
      ?.count ?? 0;
  return {
    ...period,
    cases: count('opened_at >= :from AND opened_at < :to'),
    accepted: accepted.accepted,
    onSpotRate: share(decided.onSpot, decided.decided),
    waitAndCollectRate: share(decided.waitAndCollect, decided.decided),
    firstTimeRightRate: share(accepted.firstTimeRight, accepted.accepted),
    generalWindowRatio: generalWindowRatio(database, bounds),
    deemedAccepted: deemedBetween(database, bounds),
    overdue: count('overdue_at >= :from AND overdue_at < :to'),
  };
}

type WindowEntry = {
  readonly at: number;
  readonly type: string;
  readonly windowId: string;
  readonly kind: string;
};

/** Open general windows ÷ open acceptance windows, each moment weighted by how long it lasted (B2-47). */
function generalWindowRatio(database: Database, { from, to }: { from: number; to: number }): number | null {
  const entries = database.all<WindowEntry>(
    `SELECT j.at, j.type, j.subject AS windowId, w.kind FROM journal j JOIN windows w ON w.window_id = j.subject
     WHERE j.type IN ('window.opened', 'window.resumed', 'window.paused', 'window.closed') AND j.at < :to
     AND w.kind IN ('general', 'department') ORDER BY j.seq`,
    { to },
  );
  const open = new Map<string, string>();
  let [since, minutes, weighted] = [from, 0, 0];
  const pass = (until: number) => {
    const lasted = Math.max(0, until - Math.max(since, from));
    if (open.size > 0 && lasted > 0) {
      const general = [...open.values()].filter((kind) => kind === 'general').length;
      minutes += lasted;
      weighted += (lasted * general) / open.size;
    }
    since = until;
  };
  for (const { at, type, windowId, kind } of entries) {
    pass(at);
    if (type === 'window.opened' || type === 'window.resumed') open.set(windowId, kind);
    else open.delete(windowId);
  }
  const newest = database.one<{ at: number | null }>('SELECT max(at) AS at FROM journal')?.at ?? from;
  pass(Math.min(to, newest));
  return share(weighted, minutes);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
