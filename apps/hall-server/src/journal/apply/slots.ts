/** Rows of slots that the hall closed. */
import type { Database } from '../../store/database.ts';
import type { ApplyTable } from './apply-table.ts';

export const applySlots: Pick<ApplyTable, 'slot.closed' | 'slot.opened'> = {
  'slot.closed': (database, { subject, body }) => {
    openRange(database, subject, body);
    addClosure(database, subject, body.from, body.to, body.reason);
  },
  'slot.opened': (database, { subject, body }) => openRange(database, subject, body),
};

/** Takes a stretch out of all closures; what is left of them on both sides stays closed. */
function openRange(database: Database, queueId: string, { from, to }: { from: number; to: number }): void {
  const touched = database.all<{ from: number; to: number; reason: string }>(
    `SELECT from_at AS "from", to_at AS "to", reason FROM slot_closures WHERE queue_id = :queueId AND from_at < :to AND to_at > :from`,
    { queueId, from, to },
  );
  for (const closure of touched) {
    database.run('DELETE FROM slot_closures WHERE queue_id = :queueId AND from_at = :from', {
      queueId,
      from: closure.from,
    });
    if (closure.from < from) addClosure(database, queueId, closure.from, from, closure.reason);
    if (closure.to > to) addClosure(database, queueId, to, closure.to, closure.reason);
  }
}

function addClosure(database: Database, queueId: string, from: number, to: number, reason: string): void {
  database.run(
    'INSERT INTO slot_closures (queue_id, from_at, to_at, reason) VALUES (:queueId, :from, :to, :reason)',
    { queueId, from, to, reason },
  );
}
