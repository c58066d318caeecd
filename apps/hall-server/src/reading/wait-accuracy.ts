/** The waits of a day as announced, against those that were: of tickets that were called once and simply served. */
import { type ComparedWait, type WaitAccuracy, waitAccuracy } from '@yiting/shared/domain/wait/accuracy.ts';
import { hallTime } from '../hall-clock.ts';
import type { Database } from '../store/database.ts';

type Row = { queueId: string; takenAt: number; calledAt: number; wait: string };

export function readWaitAccuracy(database: Database, day: string, timeZone: string): WaitAccuracy {
  const rows = database.all<Row>(
    `SELECT queue_id AS queueId, taken_at AS takenAt, first_called_at AS calledAt, wait FROM tickets
     WHERE day = :day AND state = 'done' AND detours = 0 AND wait IS NOT NULL AND first_called_at IS NOT NULL
     ORDER BY queue_id, taken_at`,
    { day },
  );
  return waitAccuracy(
    rows.map(({ queueId, takenAt, calledAt, wait }) => ({
      queueId,
      hour: Number(hallTime(takenAt, timeZone).slice(0, 2)),
      announced: JSON.parse(wait) as ComparedWait['announced'],
      waitedMinutes: (calledAt - takenAt) / 60_000,
    })),
  );
}
