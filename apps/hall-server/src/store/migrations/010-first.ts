/** The first tables. Identity, free text and secrets stand apart from what the journal rebuilds. */
export const first = {
  version: 10,
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, command_id TEXT,
  type TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX journal_by_subject ON journal (subject, seq);

CREATE TABLE answers (
  command_id TEXT PRIMARY KEY, actor TEXT NOT NULL, digest TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE zones (zone_id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, retired INTEGER NOT NULL) STRICT;
CREATE TABLE queues (
  queue_id TEXT PRIMARY KEY, position INTEGER NOT NULL, zone_id TEXT NOT NULL REFERENCES zones (zone_id),
  prefix TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, settings TEXT NOT NULL, retired INTEGER NOT NULL
) STRICT;
CREATE TABLE windows (
  window_id TEXT PRIMARY KEY, number INTEGER NOT NULL, zone_id TEXT NOT NULL REFERENCES zones (zone_id),
  kind TEXT NOT NULL, profile TEXT NOT NULL, state TEXT NOT NULL, state_since INTEGER NOT NULL,
  pause_reason TEXT, officer_id TEXT, ticket_id TEXT, retired INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX windows_one_ticket ON windows (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE UNIQUE INDEX windows_one_officer ON windows (officer_id) WHERE officer_id IS NOT NULL;

CREATE TABLE items (
  item_code TEXT PRIMARY KEY, position INTEGER NOT NULL, queue_id TEXT NOT NULL, body TEXT NOT NULL, retired INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE days (day TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, closed_at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE series (day TEXT NOT NULL, prefix TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (day, prefix)) STRICT, WITHOUT ROWID;

CREATE TABLE visits (visit_id TEXT PRIMARY KEY, day TEXT NOT NULL, token TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE tickets (
  ticket_id TEXT PRIMARY KEY, visit_id TEXT NOT NULL REFERENCES visits (visit_id), day TEXT NOT NULL,
  number TEXT NOT NULL, queue_id TEXT NOT NULL REFERENCES queues (queue_id), class TEXT NOT NULL, state TEXT NOT NULL,
  taken_at INTEGER NOT NULL, since INTEGER NOT NULL, group_size INTEGER NOT NULL, language TEXT NOT NULL,
  station_id TEXT, ahead INTEGER NOT NULL, wait TEXT,
  for_window_id TEXT, for_staff_id TEXT, window_id TEXT, calls INTEGER NOT NULL DEFAULT 0, returns INTEGER NOT NULL DEFAULT 0,
  called_at INTEGER, began_at INTEGER, ended_at INTEGER, missed_at INTEGER, reason TEXT, call_id TEXT, served_ms INTEGER NOT NULL DEFAULT 0,
  paper TEXT NOT NULL, paper_reason TEXT, reprints INTEGER NOT NULL DEFAULT 0,
  UNIQUE (day, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX tickets_waiting ON tickets (queue_id, class, since) WHERE state = 'waiting';
CREATE INDEX tickets_live ON tickets (state) WHERE ended_at IS NULL;
CREATE INDEX tickets_by_end ON tickets (ended_at) WHERE ended_at IS NOT NULL;
CREATE TABLE ticket_items (
  ticket_id TEXT NOT NULL REFERENCES tickets (ticket_id), position INTEGER NOT NULL, item_code TEXT NOT NULL,
  PRIMARY KEY (ticket_id, item_code)
) STRICT, WITHOUT ROWID;
-- Erasable: wiped when the day closes (B6-95). Never in the journal.
CREATE TABLE ticket_identity (
  ticket_id TEXT PRIMARY KEY, day TEXT NOT NULL, person_key TEXT NOT NULL, sealed TEXT NOT NULL, masked TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_identity_by_person ON ticket_identity (person_key);

CREATE TABLE calls (
  call_id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL REFERENCES tickets (ticket_id), window_id TEXT NOT NULL,
  at INTEGER NOT NULL, times INTEGER NOT NULL, voice TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX calls_by_time ON calls (at);

CREATE TABLE events (
  event_id TEXT PRIMARY KEY, visit_id TEXT NOT NULL REFERENCES visits (visit_id), ticket_id TEXT NOT NULL, day TEXT NOT NULL,
  no INTEGER NOT NULL, window_id TEXT NOT NULL, officer_id TEXT NOT NULL, at INTEGER NOT NULL, items TEXT NOT NULL,
  invitation TEXT NOT NULL, UNIQUE (visit_id, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_by_window ON events (window_id, at);
CREATE INDEX events_by_day ON events (day);
CREATE TABLE ratings (
  rating_id TEXT PRIMARY KEY, event_id TEXT NOT NULL REFERENCES events (event_id), assess_number INTEGER NOT NULL, grade INTEGER NOT NULL,
  tags TEXT NOT NULL, norm_version TEXT NOT NULL, channel INTEGER NOT NULL, station_id TEXT, effective INTEGER NOT NULL,
  is_default INTEGER NOT NULL, at INTEGER NOT NULL, UNIQUE (event_id, assess_number)
) STRICT, WITHOUT ROWID;
-- Erasable: what a person wrote.
CREATE TABLE rating_texts (rating_id TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE pairings (
  pairing_id TEXT PRIMARY KEY, code TEXT NOT NULL, kind TEXT NOT NULL, hint TEXT NOT NULL, secret_hash TEXT NOT NULL,
  at INTEGER NOT NULL, state TEXT NOT NULL, sealed_key TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE stations (
  station_id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, place_id TEXT, key_hash TEXT NOT NULL UNIQUE,
  approved_at INTEGER NOT NULL, revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE print_orders (
  order_id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL, station_id TEXT NOT NULL, slip TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX print_orders_open ON print_orders (station_id) WHERE state = 'open';

CREATE TABLE staff (
  staff_id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, roles TEXT NOT NULL, active INTEGER NOT NULL,
  password_hash TEXT NOT NULL, failures INTEGER NOT NULL DEFAULT 0, locked_until INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
  session_hash TEXT PRIMARY KEY, staff_id TEXT NOT NULL REFERENCES staff (staff_id), created_at INTEGER NOT NULL, seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alarms (
  alarm_id TEXT PRIMARY KEY, window_id TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL, settled_at INTEGER
) STRICT, WITHOUT ROWID;
`,
};
