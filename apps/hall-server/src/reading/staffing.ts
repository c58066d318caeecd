/** The next two hours by queue, from the hall as it stands; worked out in the reading worker. */
import { forecastStaffing } from '@yiting/shared/domain/staffing/forecast.ts';
import type { StaffingLine } from '@yiting/shared/protocol/views/station.ts';
import type { Database } from '../store/database.ts';
import { allQueues, allWindows, openDay } from '../store/hall.ts';
import type { WaitTable } from './wait-table.ts';

/** The same chance every time, so that figures move with the hall and not with the dice. */
const wish = { runs: 40, seed: 1, forMs: 2 * 3_600_000 };

export function readStaffing(database: Database, waitTable: WaitTable, nowMs: number): StaffingLine[] {
  if (!openDay(database)) return [];
  const queueIds = allQueues(database).map(({ queueId }) => queueId);
  return forecastStaffing(waitTable.hallNow(nowMs), allWindows(database), queueIds, wish);
}
