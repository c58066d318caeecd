/** Rows of calls for help. */
import type { ApplyTable } from './apply-table.ts';

type Help = 'help.called' | 'help.answered' | 'help.settled';

export const applyHelp: Pick<ApplyTable, Help> = {
  'help.called': (database, { subject, body, at }) => {
    database.run(
      'INSERT INTO help_calls (help_id, station_id, language, at) VALUES (:subject, :stationId, :language, :at)',
      { subject, stationId: body.stationId, language: body.language, at },
    );
  },
  'help.answered': (database, { subject, body, at }) => {
    database.run('UPDATE help_calls SET helper_id = :helperId, answered_at = :at WHERE help_id = :subject', {
      subject,
      helperId: body.helperId,
      at,
    });
  },
  'help.settled': (database, { subject, body, at }) => {
    database.run(
      'UPDATE help_calls SET settled_at = :at, helper_id = :helperId, outcome = :outcome, minutes = :minutes WHERE help_id = :subject',
      { subject, at, helperId: body.helperId, outcome: body.outcome, minutes: body.minutes },
    );
  },
};
