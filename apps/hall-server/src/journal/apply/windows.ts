/** Rows of windows and alarms. */
import type { WindowState } from '@yiting/shared/protocol/fields.ts';
import type { Database } from '../../store/database.ts';
import type { ApplyTable } from './apply-table.ts';

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
    endPause(database, subject, at);
    releaseAddressed(database, subject);
    database.run(
      "UPDATE windows SET state = 'closed', state_since = :at, officer_id = NULL, pause_reason = NULL WHERE window_id = :subject",
      { subject, at },
    );
  },
  'window.paused': (database, { subject, body, at }) => {
    database.run(
      'INSERT OR IGNORE INTO window_pauses (window_id, from_at, reason) VALUES (:subject, :at, :reason)',
      { subject, at, reason: body.reason },
    );
    database.run(
      "UPDATE windows SET state = 'paused', state_since = :at, pause_reason = :reason WHERE window_id = :subject",
      { subject, at, reason: body.reason },
    );
  },
  'window.resumed': (database, { subject, at }) => {
    endPause(database, subject, at);
    database.run(
      "UPDATE windows SET state = 'idle', state_since = :at, pause_reason = NULL WHERE window_id = :subject",
      { subject, at },
    );
  },
  'window.handedOver': (database, { subject, body }) => {
    releaseFrom(database, body.fromStaffId);
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

function endPause(database: Database, windowId: string, at: number): void {
  database.run('UPDATE window_pauses SET to_at = :at WHERE window_id = :windowId AND to_at IS NULL', {
    windowId,
    at,
  });
}

/** Who waits for a window or a person that goes away is called by the others of his queue again. */
function releaseAddressed(database: Database, windowId: string): void {
  database.run(
    "UPDATE tickets SET for_window_id = NULL WHERE state = 'waiting' AND for_window_id = :windowId",
    { windowId },
  );
  const window = database.one<{ officerId: string | null }>(
    'SELECT officer_id AS officerId FROM windows WHERE window_id = :windowId',
    { windowId },
  );
  if (window?.officerId) releaseFrom(database, window.officerId);
}

function releaseFrom(database: Database, staffId: string): void {
  database.run("UPDATE tickets SET for_staff_id = NULL WHERE state = 'waiting' AND for_staff_id = :staffId", {
    staffId,
  });
}

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
