/** What becomes of cases by the clock, and of their scans on disk, which go with the identity of their case. */
import { keepClocks } from '../commands/cases/clocks.ts';
import type { Dispatcher } from '../commands/dispatcher.ts';
import type { CaseFiles } from '../keeping/case-files.ts';
import { scansErasedSince } from '../store/cases.ts';
import type { Database } from '../store/database.ts';

export type CaseChoreParts = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly caseFiles: CaseFiles;
  readonly now: () => number;
};

/** A hall that died between erasing a case and removing its scans makes up for it within this time, ms. */
const lookBackMs = 30 * 24 * 3_600_000;

export async function keepCases({ database, dispatcher, caseFiles, now }: CaseChoreParts): Promise<void> {
  await dispatcher.perform({ kind: 'system' }, 'chores.cases', keepClocks);
  for (const fileId of scansErasedSince(database, now() - lookBackMs)) caseFiles.forget(fileId);
}
