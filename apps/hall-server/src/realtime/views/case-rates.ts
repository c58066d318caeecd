/** Today's rates of cases for the wall (B2-47, B3-53). */
import { boundsOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { WallView } from '@yiting/shared/protocol/views/screens.ts';
import {
  decidedBetween,
  deemedBetween,
  firstTimeRightBetween,
  overdueNow,
} from '../../store/case-figures.ts';
import type { Snapshot } from '../snapshot.ts';
import { todayIn } from './case-detail.ts';

export function caseRatesOfToday(
  hall: Snapshot,
): Pick<WallView['rates'], 'onSpot' | 'waitAndCollect' | 'firstTimeRight' | 'deemedAccepted' | 'overdue'> {
  const bounds = boundsOf(todayIn(hall), hall.plan.hall.timeZone);
  const decided = decidedBetween(hall.database, bounds);
  const accepted = firstTimeRightBetween(hall.database, bounds);
  return {
    onSpot: share(decided.onSpot, decided.decided),
    waitAndCollect: share(decided.waitAndCollect, decided.decided),
    firstTimeRight: share(accepted.firstTimeRight, accepted.accepted),
    deemedAccepted: deemedBetween(hall.database, bounds),
    overdue: overdueNow(hall.database),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
