/** Calls for help at kiosks: who went, how long it took, what became of it (B3-55). */
export const help = {
  version: 80,
  sql: `
CREATE TABLE help_calls (
  help_id TEXT PRIMARY KEY, station_id TEXT NOT NULL, language TEXT NOT NULL, at INTEGER NOT NULL,
  helper_id TEXT, answered_at INTEGER, settled_at INTEGER, outcome TEXT, minutes INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX help_calls_one_open ON help_calls (station_id) WHERE settled_at IS NULL;
`,
};
