/** Rows of messages to people; their words lie apart and are erasable. */
import type { ApplyTable } from './apply-table.ts';

export const applyMessages: Pick<ApplyTable, 'message.queued' | 'message.settled'> = {
  'message.queued': (database, { subject, body, at }) => {
    database.run(
      `INSERT INTO messages (message_id, booking_id, kind, at, state, next_at) VALUES (:subject, :bookingId, :kind, :at, 'waiting', :at)`,
      { subject, bookingId: body.bookingId, kind: body.kind, at },
    );
  },
  'message.settled': (database, { subject, body }) => {
    database.run(
      'UPDATE messages SET state = :state, next_at = :nextAt, attempts = attempts + 1 WHERE message_id = :subject',
      { subject, state: body.state, nextAt: body.nextAt },
    );
  },
};
