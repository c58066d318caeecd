/** Puts identity and words of a case into a sealed row of its own, and gives the digest by which the journal refers to it. */
import type { Kept } from '../../journal/case-entries.ts';
import type { Transaction } from '../transaction.ts';

export function keepSecret(
  { database, keys, now, newId }: Transaction,
  caseId: string,
  kind: string,
  value: unknown,
): Kept {
  const secretId = newId();
  const text = JSON.stringify(value);
  database.run(
    'INSERT INTO case_secrets (secret_id, case_id, kind, sealed, at) VALUES (:secretId, :caseId, :kind, :sealed, :now)',
    { secretId, caseId, kind, sealed: keys.seal(text), now },
  );
  return { secretId, digest: keys.lookUp('case', `${secretId}\n${text}`) };
}

/** What was there before a new version is erased with it. */
export function dropSecret({ database }: Transaction, secretId: string | null): void {
  if (secretId !== null) database.run('DELETE FROM case_secrets WHERE secret_id = :secretId', { secretId });
}
