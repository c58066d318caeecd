/** What the wait announced is compared with: when a ticket was first called, and how often it left the plain way. */
export const waits = {
  version: 60,
  sql: `
ALTER TABLE tickets ADD COLUMN first_called_at INTEGER;
-- Times a ticket was moved on, put back, held, given priority or brought back: its wait is no longer the one announced.
ALTER TABLE tickets ADD COLUMN detours INTEGER NOT NULL DEFAULT 0;
UPDATE tickets SET
  first_called_at = (SELECT min(c.at) FROM calls c WHERE c.ticket_id = tickets.ticket_id),
  detours = (SELECT count(*) FROM journal j WHERE j.subject = tickets.ticket_id AND j.type IN
    ('ticket.transferred', 'ticket.putBack', 'ticket.held', 'ticket.prioritised', 'ticket.returned'));
CREATE INDEX tickets_by_taking ON tickets (day, taken_at);
-- When windows paused: what is habit can be expected.
CREATE TABLE window_pauses (
  window_id TEXT NOT NULL, from_at INTEGER NOT NULL, reason TEXT NOT NULL, to_at INTEGER, PRIMARY KEY (window_id, from_at)
) STRICT, WITHOUT ROWID;
`,
};
