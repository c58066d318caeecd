/** Cases with their documents, approvals, signatures, scans; mandates; items in depth. Identity and words stand apart, sealed. */
export const cases = {
  version: 110,
  sql: `
CREATE TABLE item_definitions (
  item_code TEXT NOT NULL, version TEXT NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL, is_current INTEGER NOT NULL,
  PRIMARY KEY (item_code, version)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX item_definitions_current ON item_definitions (item_code) WHERE is_current = 1;

CREATE TABLE case_series (day TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE document_series (kind TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (kind, year)) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  case_id TEXT PRIMARY KEY, case_no TEXT NOT NULL UNIQUE, day TEXT NOT NULL, item_code TEXT NOT NULL, item_version TEXT NOT NULL,
  department TEXT NOT NULL, ticket_id TEXT NOT NULL REFERENCES tickets (ticket_id), seat_ticket_id TEXT NOT NULL,
  window_id TEXT NOT NULL, officer_id TEXT NOT NULL, life TEXT NOT NULL, state TEXT NOT NULL,
  scenario TEXT, value_yuan REAL, applicant_kind TEXT, applicant_id TEXT, answers_id TEXT, serial_id TEXT,
  materials TEXT NOT NULL DEFAULT '{}', assigned_to TEXT, assigned_staff_id TEXT, power TEXT,
  opened_at INTEGER NOT NULL, accepted_at INTEGER, decided_at INTEGER, closed_at INTEGER, issued_at INTEGER,
  delivered_at INTEGER, ended_at INTEGER, overdue_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_seat ON cases (seat_ticket_id);
CREATE INDEX cases_by_ticket ON cases (ticket_id);
CREATE INDEX cases_by_day ON cases (day);
CREATE INDEX cases_open ON cases (state) WHERE ended_at IS NULL;
CREATE INDEX cases_by_decision ON cases (decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX cases_by_acceptance ON cases (accepted_at) WHERE accepted_at IS NOT NULL;

CREATE TABLE case_documents (
  document_id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (case_id), kind TEXT NOT NULL, number TEXT NOT NULL,
  year INTEGER NOT NULL, serial INTEGER NOT NULL, at INTEGER NOT NULL, secret_id TEXT NOT NULL, reprints INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, year, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_documents_by_case ON case_documents (case_id);

CREATE TABLE case_approvals (
  approval_id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (case_id), window_id TEXT NOT NULL, officer_id TEXT NOT NULL,
  to_staff_id TEXT, to_department TEXT, asked_at INTEGER NOT NULL, due_at INTEGER NOT NULL, remaining_ms INTEGER NOT NULL,
  state TEXT NOT NULL, words_id TEXT, question_id TEXT, reply_id TEXT, settled_at INTEGER, settled_by TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX case_approvals_open ON case_approvals (case_id) WHERE settled_at IS NULL;
CREATE INDEX case_approvals_by_case ON case_approvals (case_id, asked_at);
CREATE INDEX case_approvals_settled ON case_approvals (settled_at) WHERE settled_at IS NOT NULL;

CREATE TABLE case_signatures (
  signature_id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (case_id), window_id TEXT NOT NULL, purpose TEXT NOT NULL,
  state TEXT NOT NULL, at INTEGER NOT NULL, strokes_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX case_signatures_by_case ON case_signatures (case_id);
CREATE INDEX case_signatures_open ON case_signatures (window_id) WHERE state = 'open';

CREATE TABLE case_files (
  file_id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES cases (case_id), kind TEXT NOT NULL, bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_files_by_case ON case_files (case_id);

CREATE TABLE grants (
  grant_id TEXT PRIMARY KEY, officer_id TEXT NOT NULL, body TEXT NOT NULL, given_at INTEGER NOT NULL, revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_officer ON grants (officer_id);

-- Erasable, kept as long as the files of cases are (limits.caseIdentityKeptMs). Never in the journal.
CREATE TABLE case_secrets (
  secret_id TEXT PRIMARY KEY, case_id TEXT NOT NULL, kind TEXT NOT NULL, sealed TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_secrets_by_case ON case_secrets (case_id);
CREATE TABLE case_people (
  case_id TEXT NOT NULL, person_key TEXT NOT NULL, masked TEXT NOT NULL, PRIMARY KEY (case_id, person_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_people_by_person ON case_people (person_key);

-- A service event of one case (一事一评) beside the visit's.
ALTER TABLE events ADD COLUMN case_id TEXT;
`,
};
