/** Who is booked for today and has not come yet, with how likely it is that he will: the wait of everybody else depends on it. */
import type { ExpectedVisitor } from '@yiting/shared/domain/wait/hall-now.ts';
import type { Database } from '../store/database.ts';

/** What is believed before anything was seen, and how many appointments that belief weighs. */
const believed = { comes: 0.85, weight: 20 };
const learnFromDays = 30;

/** Of the open day, slots not over yet; inspections take place elsewhere. */
export function expectedVisitors(database: Database, nowMs: number): ExpectedVisitor[] {
  const probability = shareWhoCome(database, nowMs);
  return database
    .all<Pick<ExpectedVisitor, 'queueId' | 'itemCode' | 'slotAt'>>(
      `SELECT queue_id AS queueId, item_code AS itemCode, at AS slotAt FROM bookings
       WHERE state = 'booked' AND area_id IS NULL AND ends_at > :nowMs
       AND day IN (SELECT day FROM days WHERE closed_at IS NULL) ORDER BY at, booking_id`,
      { nowMs },
    )
    .map((visitor) => ({ ...visitor, class: 'appointment' as const, probability }));
}

/** Of the last month's appointments, drawn towards what is usual while few were seen. */
function shareWhoCome(database: Database, nowMs: number): number {
  const from = new Date(nowMs - learnFromDays * 24 * 3_600_000).toISOString().slice(0, 10);
  const seen = database.one<{ all: number; came: number | null }>(
    `SELECT count(*) AS "all", sum(state = 'checkedIn') AS came FROM bookings
     WHERE day >= :from AND state IN ('checkedIn', 'noShow') AND area_id IS NULL`,
    { from },
  ) ?? { all: 0, came: 0 };
  return (believed.comes * believed.weight + (seen.came ?? 0)) / (believed.weight + seen.all);
}
