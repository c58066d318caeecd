/** Rows of the plan, the catalogue, the day and the queues. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { ApplyTable } from './apply-table.ts';
import { replacePlan } from './plan.ts';
import { setMeta } from './set-meta.ts';

type Hall =
  | 'hall.started'
  | 'hall.restored'
  | 'hall.planImported'
  | 'hall.catalogueImported'
  | 'hall.clockAdopted'
  | 'day.opened'
  | 'day.closed'
  | 'queue.stateSet';

export const applyHall: Pick<ApplyTable, Hall> = {
  'hall.started': () => undefined,
  // Numbers given in the last second before the damage may be on paper: they are skipped, not given twice.
  'hall.restored': (database) => {
    database.run(
      'UPDATE series SET last = last + :skipped WHERE day IN (SELECT day FROM days WHERE closed_at IS NULL)',
      {
        skipped: limits.numbersSkippedAfterRestore,
      },
    );
    for (const series of ['case_series', 'document_series'])
      database.run(`UPDATE ${series} SET last = last + :skipped`, {
        skipped: limits.numbersSkippedAfterRestore,
      });
  },
  'hall.clockAdopted': () => undefined,
  'hall.planImported': (database, { body, at }) => replacePlan(database, body.plan, at),

  'hall.catalogueImported': (database, { body }) => {
    database.run('UPDATE items SET retired = 1');
    for (const [position, item] of body.items.entries()) {
      database.run(
        `INSERT INTO items (item_code, position, queue_id, body, retired) VALUES (:code, :position, :queueId, :body, 0)
         ON CONFLICT (item_code) DO UPDATE SET position = :position, queue_id = :queueId, body = :body, retired = 0`,
        { code: item.code, position, queueId: item.queueId, body: JSON.stringify(item) },
      );
    }
    // Items that no ticket ever used need not be remembered; those in use are only retired.
    database.run(
      'DELETE FROM items WHERE retired = 1 AND item_code NOT IN (SELECT item_code FROM ticket_items)',
    );
    setMeta(database, 'catalogue.version', String(body.version));
    setMeta(database, 'catalogue.departments', JSON.stringify(body.departments));
    setMeta(database, 'catalogue.themes', JSON.stringify(body.themes));
  },

  'day.opened': (database, { body, at }) => {
    database.run(
      'INSERT INTO days (day, opened_at) VALUES (:day, :at) ON CONFLICT (day) DO UPDATE SET closed_at = NULL',
      { day: body.day, at },
    );
    database.run("UPDATE queues SET state = 'open' WHERE retired = 0");
  },
  'day.closed': (database, { body, at }) => {
    database.run('UPDATE days SET closed_at = :at WHERE day = :day', { day: body.day, at });
    database.run("UPDATE queues SET state = 'closed'");
    database.run('DELETE FROM ticket_identity');
  },
  'queue.stateSet': (database, { subject, body }) => {
    database.run('UPDATE queues SET state = :state WHERE queue_id = :subject', {
      state: body.state,
      subject,
    });
  },
};
