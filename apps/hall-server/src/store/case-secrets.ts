/** The erasable side of cases: who applies, what was answered, words, strokes, documents; sealed, one row each. */
import type { Applicant } from '@yiting/shared/protocol/commands/cases.ts';
import type { Keys } from '../keys/keys.ts';
import type { Database } from './database.ts';

type Reading = { readonly database: Database; readonly keys: Keys };

/** What was kept; undefined where it was erased, or lost with the disk after the last backup. */
export function readSecret<T>({ database, keys }: Reading, secretId: string | null): T | undefined {
  if (secretId === null) return undefined;
  const row = database.one<{ sealed: string }>(
    'SELECT sealed FROM case_secrets WHERE secret_id = :secretId',
    {
      secretId,
    },
  );
  return row && (JSON.parse(keys.unseal(row.sealed)) as T);
}

export function applicantOf(reading: Reading, applicantId: string | null): Applicant | null {
  return readSecret<Applicant>(reading, applicantId) ?? null;
}

export function answersOf(reading: Reading, answersId: string | null): Readonly<Record<string, string>> {
  return readSecret<Record<string, string>>(reading, answersId) ?? {};
}

/** What is hashed to find an applicant again: case of letters does not matter. */
export function personKey({ keys }: Pick<Reading, 'keys'>, documentNumber: string): string {
  return keys.lookUp('document', documentNumber.trim().toUpperCase());
}
