/** Reading staff, sessions, stations and pairings; and the rows of theirs that the journal must not know. */
import type { Role, StationKind } from '@yiting/shared/protocol/fields.ts';
import type { Database } from './database.ts';

export type StaffRow = {
  readonly staffId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly passwordHash: string;
  readonly failures: number;
  readonly lockedUntil: number | null;
};
export type StationRow = {
  readonly stationId: string;
  readonly kind: StationKind;
  readonly name: string;
  readonly placeId: string | null;
  readonly approvedAt: number;
  readonly revokedAt: number | null;
  /** When staff last said that a new roll of paper is in, and its length; null before the first time. */
  readonly rollChangedAt: number | null;
  readonly rollMetres: number | null;
};
export type PairingRow = {
  readonly pairingId: string;
  readonly code: string;
  readonly kind: StationKind;
  readonly hint: string;
  readonly secretHash: string;
  readonly at: number;
  readonly state: 'waiting' | 'approved' | 'rejected';
  readonly sealedKey: string | null;
};
type RawStaff = Omit<StaffRow, 'roles' | 'active'> & { roles: string; active: number };

const staffColumns =
  'staff_id AS staffId, login, name, roles, active, password_hash AS passwordHash, failures, locked_until AS lockedUntil';
const stationColumns =
  'station_id AS stationId, kind, name, place_id AS placeId, approved_at AS approvedAt, revoked_at AS revokedAt, roll_changed_at AS rollChangedAt, roll_metres AS rollMetres';
const pairingColumns =
  'pairing_id AS pairingId, code, kind, hint, secret_hash AS secretHash, at, state, sealed_key AS sealedKey';

export function allStaff(database: Database): StaffRow[] {
  return database.all<RawStaff>(`SELECT ${staffColumns} FROM staff ORDER BY login`).map(readStaff);
}
export function findStaff(database: Database, staffId: string): StaffRow | undefined {
  const row = database.one<RawStaff>(`SELECT ${staffColumns} FROM staff WHERE staff_id = :staffId`, {
    staffId,
  });
  return row && readStaff(row);
}
export function staffByLogin(database: Database, login: string): StaffRow | undefined {
  const row = database.one<RawStaff>(`SELECT ${staffColumns} FROM staff WHERE login = :login`, { login });
  return row && readStaff(row);
}
export function staffOfSession(
  database: Database,
  sessionHash: string,
  seenAfter: number,
): StaffRow | undefined {
  const row = database.one<RawStaff>(
    `SELECT ${staffColumns} FROM staff WHERE active = 1 AND staff_id = (SELECT staff_id FROM sessions WHERE session_hash = :sessionHash AND seen_at > :seenAfter)`,
    { sessionHash, seenAfter },
  );
  return row && readStaff(row);
}

export function allStations(database: Database): StationRow[] {
  return database.all(`SELECT ${stationColumns} FROM stations ORDER BY approved_at`);
}
export function findStation(database: Database, stationId: string): StationRow | undefined {
  return database.one(`SELECT ${stationColumns} FROM stations WHERE station_id = :stationId`, { stationId });
}
export function stationByKey(database: Database, keyHash: string): StationRow | undefined {
  return database.one(
    `SELECT ${stationColumns} FROM stations WHERE key_hash = :keyHash AND revoked_at IS NULL`,
    { keyHash },
  );
}

export function findPairing(database: Database, pairingId: string): PairingRow | undefined {
  return database.one(`SELECT ${pairingColumns} FROM pairings WHERE pairing_id = :pairingId`, { pairingId });
}
export function waitingPairings(database: Database, after: number): PairingRow[] {
  return database.all(
    `SELECT ${pairingColumns} FROM pairings WHERE state = 'waiting' AND at > :after ORDER BY at`,
    { after },
  );
}

function readStaff(row: RawStaff): StaffRow {
  return { ...row, roles: JSON.parse(row.roles) as Role[], active: row.active === 1 };
}
