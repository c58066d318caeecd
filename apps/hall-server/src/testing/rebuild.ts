/** Rebuilds a hall from its journal alone and compares: what differs was changed past the journal. */

import type { MirrorLine } from '../keeping/mirror.ts';
import { insertLine } from '../keeping/restore.ts';
import { Database } from '../store/database.ts';

/** Table → columns that the journal rebuilds. Identity, texts, names, secrets and answers lie in no journal. */
const rebuilt: Readonly<Record<string, string>> = {
  zones: '*',
  queues: '*',
  windows: '*',
  items: '*',
  days: '*',
  series: '*',
  visits: '*',
  tickets: '*',
  ticket_items: '*',
  waiting_counts: '*',
  calls: '*',
  events: '*',
  ratings: '*',
  stations: '*',
  station_upkeep: '*',
  print_orders: '*',
  offline_leases: '*',
  offline_notes: '*',
  alarms: '*',
  calendar_years: '*',
  calendar_proposals: '*',
  settings: '*',
  help_calls: '*',
  bookings: '*',
  booking_slots: '*',
  booking_orders: '*',
  slot_closures: '*',
  messages: '*',
  window_pauses: '*',
  item_definitions: '*',
  case_series: '*',
  document_series: '*',
  cases: '*',
  case_documents: '*',
  case_approvals: '*',
  case_signatures: '*',
  case_files: '*',
  grants: '*',
  staff: 'staff_id, login, roles, active',
};
const notRebuilt = [
  'journal',
  'meta',
  'answers',
  'ticket_identity',
  'rating_texts',
  'pairings',
  'sessions',
  'booking_identity',
  'no_shows',
  'message_texts',
  'sent_codes',
  'case_secrets',
  'case_people',
];

export type Comparison = { readonly different: readonly string[]; readonly rows: number };

/** Names the tables that differ; throws when a table is in neither list. */
export function compareWithJournal(database: Database, tokenFor: (visitId: string) => string): Comparison {
  const copy = new Database(':memory:');
  try {
    copy.run('BEGIN');
    for (const line of readLines(database)) insertLine(copy, line, { tokenFor });
    copy.run('COMMIT');
    return compareTables(database, copy);
  } finally {
    copy.close();
  }
}

/** Compares a hall with one that was rebuilt beside it. Throws when a table is in neither list. */
export function compareTables(database: Database, copy: Database): Comparison {
  const known = [...Object.keys(rebuilt), ...notRebuilt];
  const tables = database.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const unknown = tables
    .map(({ name }) => name)
    .filter((name) => !known.includes(name) && !name.startsWith('sqlite_'));
  if (unknown.length > 0) throw new Error(`is ${unknown.join(', ')} rebuilt from the journal or not?`);
  let rows = 0;
  const different = Object.entries(rebuilt).flatMap(([table, columns]) => {
    const sql = `SELECT ${columns} FROM ${table} ORDER BY 1, 2`;
    const here = database.all(sql);
    rows += here.length;
    return JSON.stringify(here) === JSON.stringify(copy.all(sql)) ? [] : [table];
  });
  return { different, rows };
}

export function readLines(database: Database): MirrorLine[] {
  return database.all<MirrorLine>(
    'SELECT seq, at, actor, command_id AS commandId, type, subject, body, hash FROM journal ORDER BY seq',
  );
}
