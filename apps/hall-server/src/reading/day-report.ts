/** The figures of one day, past or present. */
import type { DayReport } from '@yiting/shared/protocol/queries.ts';
import { hallTime } from '../hall-clock.ts';
import type { Database } from '../store/database.ts';

type Ticket = { queueId: string; state: string; takenAt: number; endedAt: number | null; servedMs: number };

export function dayReport(database: Database, day: string, timeZone: string): DayReport {
  const tickets = database.all<Ticket>(
    'SELECT queue_id AS queueId, state, taken_at AS takenAt, ended_at AS endedAt, served_ms AS servedMs FROM tickets WHERE day = :day',
    { day },
  );
  const served = tickets.filter(({ state }) => state === 'done');
  const waits = served.map(waitMinutes).sort((left, right) => left - right);
  const count = (state: string) => tickets.filter((ticket) => ticket.state === state).length;
  return {
    day,
    taken: tickets.length,
    served: served.length,
    missed: count('missed'),
    cancelled: count('cancelled'),
    voided: count('void'),
    meanWaitMinutes: mean(waits),
    p90WaitMinutes: waits[Math.ceil(waits.length * 0.9) - 1] ?? null,
    meanServiceMinutes: mean(served.map(({ servedMs }) => servedMs / 60_000)),
    byHour: byHour(tickets, timeZone),
    byQueue: byQueue(tickets),
    grades: database.all<{ grade: number; count: number }>(
      `SELECT r.grade, count(*) AS count FROM ratings r JOIN events e ON e.event_id = r.event_id
       WHERE e.day = :day AND r.effective = 1 AND r.is_default = 0 GROUP BY r.grade ORDER BY r.grade DESC`,
      { day },
    ),
    events:
      database.one<{ count: number }>(
        'SELECT count(*) AS count FROM events WHERE day = :day AND case_id IS NULL',
        { day },
      )?.count ?? 0,
  };
}

function waitMinutes({ takenAt, endedAt, servedMs }: Ticket): number {
  return Math.max(0, (endedAt ?? takenAt) - servedMs - takenAt) / 60_000;
}

function byHour(tickets: readonly Ticket[], timeZone: string): DayReport['byHour'] {
  const hour = (at: number) => Number(hallTime(at, timeZone).slice(0, 2));
  const hours = new Map<number, { taken: number; served: number }>();
  const at = (each: number) => hours.get(each) ?? { taken: 0, served: 0 };
  for (const ticket of tickets) {
    const taken = hour(ticket.takenAt);
    hours.set(taken, { ...at(taken), taken: at(taken).taken + 1 });
    if (ticket.state !== 'done' || ticket.endedAt === null) continue;
    const ended = hour(ticket.endedAt);
    hours.set(ended, { ...at(ended), served: at(ended).served + 1 });
  }
  return [...hours]
    .sort(([left], [right]) => left - right)
    .map(([each, counts]) => ({ hour: each, ...counts }));
}

function byQueue(tickets: readonly Ticket[]): DayReport['byQueue'] {
  return [...Map.groupBy(tickets, ({ queueId }) => queueId)].map(([queueId, all]) => {
    const served = all.filter(({ state }) => state === 'done');
    return {
      queueId,
      taken: all.length,
      served: served.length,
      meanWaitMinutes: mean(served.map(waitMinutes)),
    };
  });
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
