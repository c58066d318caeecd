/** Reading mandates (窗口事务官). */
import type { Grant } from '@yiting/shared/domain/powers/grant.ts';
import type { Database } from './database.ts';

type Row = { body: string; revokedAt: number | null };
const columns = 'body, revoked_at AS revokedAt';

export function grantsOf(database: Database, officerId: string): Grant[] {
  return database
    .all<Row>(`SELECT ${columns} FROM grants WHERE officer_id = :officerId ORDER BY given_at, grant_id`, {
      officerId,
    })
    .map(readGrant);
}

export function allGrants(database: Database): Grant[] {
  return database.all<Row>(`SELECT ${columns} FROM grants ORDER BY given_at, grant_id`).map(readGrant);
}

export function findGrant(database: Database, grantId: string): Grant | undefined {
  const row = database.one<Row>(`SELECT ${columns} FROM grants WHERE grant_id = :grantId`, { grantId });
  return row && readGrant(row);
}

function readGrant({ body, revokedAt }: Row): Grant {
  return { ...(JSON.parse(body) as Grant), revokedAt };
}
