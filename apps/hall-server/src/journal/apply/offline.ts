/** Rows of offline numbers: leases, tickets given without the hall, notes for a person. */
import type { ApplyTable } from './apply-table.ts';

type Offline =
  | 'offline.leased'
  | 'offline.leaseEnded'
  | 'offline.noted'
  | 'offline.noteSettled'
  | 'ticket.takenOffline';

export const applyOffline: Pick<ApplyTable, Offline> = {
  'offline.leased': (database, { subject, body, at }) => {
    database.run(
      `INSERT INTO offline_leases (lease_id, station_id, day, queue_id, prefix, first, last, granted_at)
       VALUES (:subject, :stationId, :day, :queueId, :prefix, :first, :last, :at)`,
      { subject, ...body, at },
    );
  },
  'offline.leaseEnded': (database, { subject, body, at }) => {
    database.run(
      'UPDATE offline_leases SET ended_at = :at, end_reason = :reason, voided = :voided WHERE lease_id = :subject',
      { subject, at, reason: body.reason, voided: JSON.stringify(body.voided) },
    );
  },
  'offline.noted': (database, { subject, body, at }) => {
    database.run(
      `INSERT INTO offline_notes (ticket_id, number, day, queue_id, item_code, taken_at, station_id, reason, called_as, at)
       VALUES (:subject, :number, :day, :queueId, :itemCode, :takenAt, :stationId, :reason, :calledAs, :at)`,
      { subject, ...body, at },
    );
  },
  'offline.noteSettled': (database, { subject, at }) => {
    database.run('UPDATE offline_notes SET settled_at = :at WHERE ticket_id = :subject', { subject, at });
  },
  // Numbered apart from the online series; waits from the moment it was given. People ahead were known to nobody.
  'ticket.takenOffline': (database, { subject, body }, { tokenFor }) => {
    database.run(
      'INSERT INTO visits (visit_id, day, token, created_at) VALUES (:visitId, :day, :token, :at)',
      {
        visitId: body.visitId,
        day: body.day,
        token: tokenFor(body.visitId),
        at: body.takenAt,
      },
    );
    database.run(
      `INSERT INTO tickets (ticket_id, visit_id, day, number, queue_id, class, state, taken_at, since, group_size, language, station_id, ahead, wait, paper, paper_reason, offline)
       VALUES (:subject, :visitId, :day, :number, :queueId, 'walkIn', 'waiting', :takenAt, :takenAt, 1, :language, :stationId, 0, NULL, :paper, :paperReason, 1)`,
      {
        subject,
        visitId: body.visitId,
        day: body.day,
        number: body.number,
        queueId: body.queueId,
        takenAt: body.takenAt,
        language: body.language,
        stationId: body.stationId,
        paper: body.paper,
        paperReason: body.paperReason,
      },
    );
    if (body.serial !== null)
      database.run(
        'INSERT INTO series (day, prefix, last) VALUES (:day, :prefix, :serial) ON CONFLICT (day, prefix) DO UPDATE SET last = :serial',
        { day: body.day, prefix: body.prefix, serial: body.serial },
      );
    if (body.itemCode !== null)
      database.run(
        'INSERT INTO ticket_items (ticket_id, position, item_code) VALUES (:subject, 1, :itemCode)',
        {
          subject,
          itemCode: body.itemCode,
        },
      );
  },
};
