/** Rows of stations and staff. Names and passwords lie in their rows only; a rebuilt account has none and cannot sign in. */
import type { ApplyTable } from './apply-table.ts';

type Stations =
  | 'station.approved'
  | 'station.revoked'
  | 'station.rollChanged'
  | 'pairing.rejected'
  | 'staff.created'
  | 'staff.rolesSet'
  | 'staff.passwordSet'
  | 'staff.activeSet'
  | 'staff.signedIn'
  | 'staff.signedOut'
  | 'staff.lockedOut';

export const applyStations: Pick<ApplyTable, Stations> = {
  'station.approved': (database, { subject, body, at }) => {
    database.run(
      'INSERT INTO stations (station_id, kind, name, place_id, key_hash, approved_at) VALUES (:subject, :kind, :name, :placeId, :keyHash, :at)',
      { subject, kind: body.kind, name: body.name, placeId: body.placeId, keyHash: body.keyHash, at },
    );
  },
  'station.revoked': (database, { subject, at }) => {
    database.run('UPDATE stations SET revoked_at = :at WHERE station_id = :subject', { subject, at });
  },
  'station.rollChanged': (database, { subject, body, at }) => {
    database.run(
      'UPDATE stations SET roll_changed_at = :at, roll_metres = :metres WHERE station_id = :subject',
      { subject, at, metres: body.metres },
    );
  },
  'pairing.rejected': (database, { subject }) => {
    database.run("UPDATE pairings SET state = 'rejected' WHERE pairing_id = :subject", { subject });
  },
  'staff.created': (database, { subject, body }) => {
    database.run(
      "INSERT INTO staff (staff_id, login, name, roles, active, password_hash) VALUES (:subject, :login, :login, :roles, 1, '')",
      {
        subject,
        login: body.login,
        roles: JSON.stringify(body.roles),
      },
    );
  },
  'staff.rolesSet': (database, { subject, body }) => {
    database.run('UPDATE staff SET roles = :roles WHERE staff_id = :subject', {
      subject,
      roles: JSON.stringify(body.roles),
    });
  },
  'staff.passwordSet': (database, { subject }) => {
    database.run('UPDATE staff SET failures = 0, locked_until = NULL WHERE staff_id = :subject', { subject });
    database.run('DELETE FROM sessions WHERE staff_id = :subject', { subject });
  },
  'staff.activeSet': (database, { subject, body }) => {
    database.run('UPDATE staff SET active = :active WHERE staff_id = :subject', {
      subject,
      active: body.active ? 1 : 0,
    });
    if (!body.active) database.run('DELETE FROM sessions WHERE staff_id = :subject', { subject });
  },
  'staff.signedIn': (database, { subject }) => {
    database.run('UPDATE staff SET failures = 0, locked_until = NULL WHERE staff_id = :subject', { subject });
  },
  'staff.signedOut': () => undefined,
  'staff.lockedOut': (database, { subject, body }) => {
    database.run('UPDATE staff SET locked_until = :untilMs WHERE staff_id = :subject', {
      subject,
      untilMs: body.untilMs,
    });
  },
};
