/** Years of the State Council's calendar with where they came from, proposals that wait for a second person, settings. */
export const calendars = {
  version: 90,
  sql: `
CREATE TABLE calendar_years (
  year INTEGER PRIMARY KEY, source TEXT NOT NULL, days TEXT NOT NULL, taken_at INTEGER NOT NULL,
  proposed_by TEXT NOT NULL, confirmed_by TEXT NOT NULL
) STRICT;
CREATE TABLE calendar_proposals (
  proposal_id TEXT PRIMARY KEY, year INTEGER NOT NULL, source TEXT NOT NULL, days TEXT NOT NULL, at INTEGER NOT NULL, proposed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (name TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL, set_by TEXT NOT NULL) STRICT, WITHOUT ROWID;
`,
};
