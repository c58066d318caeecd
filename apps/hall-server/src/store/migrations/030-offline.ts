/** Numbers that kiosks give without the hall: leases, and the few that a person must look after. */
export const offline = {
  version: 30,
  sql: `
ALTER TABLE tickets ADD COLUMN offline INTEGER NOT NULL DEFAULT 0;
CREATE TABLE offline_leases (
  lease_id TEXT PRIMARY KEY, station_id TEXT NOT NULL, day TEXT NOT NULL, queue_id TEXT NOT NULL, prefix TEXT NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, granted_at INTEGER NOT NULL, ended_at INTEGER, end_reason TEXT, voided TEXT,
  UNIQUE (day, prefix, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX offline_leases_open ON offline_leases (station_id) WHERE ended_at IS NULL;
CREATE TABLE offline_notes (
  ticket_id TEXT PRIMARY KEY, number TEXT NOT NULL, day TEXT NOT NULL, queue_id TEXT NOT NULL, item_code TEXT,
  taken_at INTEGER NOT NULL, station_id TEXT NOT NULL, reason TEXT NOT NULL, called_as TEXT, at INTEGER NOT NULL, settled_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX offline_notes_open ON offline_notes (at) WHERE settled_at IS NULL;
`,
};
