/** When windows usually go to lunch, learned from the days before: a wait over noon must know it. */
import type { WindowNow } from '@yiting/shared/domain/wait/hall-now.ts';
import { hallTime } from '../hall-clock.ts';
import type { Database } from '../store/database.ts';

const minuteMs = 60_000;
const learnFromLast = 10;
/** Fewer than these are chance, not a habit. */
const habitMin = 2;
/** A lunch not begun so long after its usual time is not expected any more today. */
const overdueMs = 60 * minuteMs;

type Pause = { readonly fromAt: number; readonly toAt: number };
type Moment = { readonly nowMs: number; readonly timeZone: string };

/** The lunch still to come at a window today, if it has a habit. */
export function pausesAhead(
  database: Database,
  windowId: string,
  { nowMs, timeZone }: Moment,
): WindowNow['pausesAhead'] {
  const past = database.all<Pause>(
    `SELECT from_at AS fromAt, to_at AS toAt FROM window_pauses WHERE window_id = :windowId AND reason = 'lunch'
     AND to_at IS NOT NULL ORDER BY from_at DESC LIMIT :learnFromLast`,
    { windowId, learnFromLast },
  );
  const minuteOfDay = (at: number) => {
    const [hours, minutes] = hallTime(at, timeZone).split(':');
    return Number(hours) * 60 + Number(minutes);
  };
  const midnight = nowMs - minuteOfDay(nowMs) * minuteMs;
  if (past.length < habitMin || past.some(({ fromAt }) => fromAt >= midnight)) return [];
  const from = midnight + middle(past.map(({ fromAt }) => minuteOfDay(fromAt))) * minuteMs;
  if (nowMs > from + overdueMs) return [];
  return [{ from, lengthMs: middle(past.map(({ fromAt, toAt }) => toAt - fromAt)) }];
}

function middle(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
