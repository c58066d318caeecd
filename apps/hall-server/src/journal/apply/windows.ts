/** Rows of windows and alarms. */
import type { WindowState } from '@yiting/shared/protocol/fields.ts';
import type { Database } from '../../store/database.ts';
import type { ApplyTable } from './apply.ts';

type Windows =
  | 'window.opened'
  | 'window.closed'
  | 'window.paused'
  | 'window.resumed'
  | 'window.handedOver'
  | 'alarm.raised'
  | 'alarm.settled';

export const applyWindows: Pick<ApplyTable, Windows> = {
  'window.opened': (database, { subject, body, at }) => {
    database.run(
      "UPDATE windows SET state = 'idle', state_since = :at, officer_id = :officerId, pause_reason = NULL WHERE window_id = :subject",
      {
        subject,
        at,
        officerId: body.officerId,
      },
    );
  },
  'window.closed': (database, { subject, at }) => {
    database.run(
      "UPDATE windows SET state = 'closed', state_since = :at, officer_id = NULL, pause_reason = NULL WHERE window_id = :subject",
      { subject, at },
    );
  },
  'window.paused': (database, { subject, body, at }) => {
    database.run(
      "UPDATE windows SET state = 'paused', state_since = :at, pause_reason = :reason WHERE window_id = :subject",
      { subject, at, reason: body.reason },
    );
  },
  'window.resumed': (database, { subject, at }) => {
    database.run(
      "UPDATE windows SET state = 'idle', state_since = :at, pause_reason = NULL WHERE window_id = :subject",
      { subject, at },
    );
  },
  'window.handedOver': (database, { subject, body }) => {
    database.run('UPDATE windows SET officer_id = :officerId WHERE window_id = :subject', {
      subject,
      officerId: body.toStaffId,
    });
  },
  'alarm.raised': (database, { subject, body, actor, at }) => {
    database.run(
      'INSERT INTO alarms (alarm_id, window_id, actor, at) VALUES (:subject, :windowId, :actor, :at)',
      { subject, windowId: body.windowId, actor, at },
    );
  },
  'alarm.settled': (database, { subject, at }) => {
    database.run('UPDATE alarms SET settled_at = :at WHERE alarm_id = :subject', { subject, at });
  },
};

export function setWindow(
  database: Database,
  windowId: string,
  change: { state: WindowState; at: number; ticketId: string | null },
): void {
  database.run(
    'UPDATE windows SET state = :state, state_since = :at, ticket_id = :ticketId WHERE window_id = :windowId',
    { windowId, ...change },
  );
}
