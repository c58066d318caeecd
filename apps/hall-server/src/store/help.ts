/** Rows of calls for help (帮办). */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { Database } from './database.ts';

export type HelpRow = {
  readonly helpId: string;
  readonly stationId: string;
  readonly language: Language;
  readonly at: number;
  readonly helperId: string | null;
  readonly settledAt: number | null;
};

const columns =
  'help_id AS helpId, station_id AS stationId, language, at, helper_id AS helperId, settled_at AS settledAt';

export function findHelp(database: Database, helpId: string): HelpRow | null {
  return (
    database.one<HelpRow>(`SELECT ${columns} FROM help_calls WHERE help_id = :helpId`, { helpId }) ?? null
  );
}

/** Oldest first: who has waited longest is gone to first. */
export function openHelp(database: Database): HelpRow[] {
  return database.all<HelpRow>(`SELECT ${columns} FROM help_calls WHERE settled_at IS NULL ORDER BY at`);
}

export function openHelpAt(database: Database, stationId: string): HelpRow | null {
  return openHelp(database).find((row) => row.stationId === stationId) ?? null;
}
