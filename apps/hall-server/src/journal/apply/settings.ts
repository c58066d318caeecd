/** Rows of calendars and settings. */
import type { ApplyTable } from './apply-table.ts';

type Settings = 'calendar.proposed' | 'calendar.withdrawn' | 'calendar.yearTaken' | 'setting.set';

export const applySettings: Pick<ApplyTable, Settings> = {
  'calendar.proposed': (database, { subject, body, at, actor }) => {
    database.run(
      `INSERT INTO calendar_proposals (proposal_id, year, source, days, at, proposed_by)
       VALUES (:subject, :year, :source, :days, :at, :actor)`,
      { subject, year: body.year, source: body.source, days: JSON.stringify(body.days), at, actor },
    );
  },
  'calendar.withdrawn': (database, { subject }) => {
    database.run('DELETE FROM calendar_proposals WHERE proposal_id = :subject', { subject });
  },
  'calendar.yearTaken': (database, { body, at, actor }) => {
    database.run(
      `INSERT INTO calendar_years (year, source, days, taken_at, proposed_by, confirmed_by)
       VALUES (:year, :source, :days, :at, :proposedBy, :actor)
       ON CONFLICT (year) DO UPDATE SET source = :source, days = :days, taken_at = :at, proposed_by = :proposedBy, confirmed_by = :actor`,
      {
        year: body.year,
        source: body.source,
        days: JSON.stringify(body.days),
        at,
        proposedBy: body.proposedBy,
        actor,
      },
    );
    if (body.proposalId !== null)
      database.run('DELETE FROM calendar_proposals WHERE proposal_id = :proposalId', {
        proposalId: body.proposalId,
      });
  },
  'setting.set': (database, { subject, body, at, actor }) => {
    database.run(
      `INSERT INTO settings (name, body, at, set_by) VALUES (:subject, :body, :at, :actor)
       ON CONFLICT (name) DO UPDATE SET body = :body, at = :at, set_by = :actor`,
      { subject, body: JSON.stringify(body.value), at, actor },
    );
  },
};
