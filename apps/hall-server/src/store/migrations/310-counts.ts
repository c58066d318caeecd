/**
 * How many wait, by queue and class, kept by the database itself: whatever changes a ticket, the count follows in the same
 * transaction. Counting those that wait anew cost a third of a number. And three indexes for what screens ask all the time.
 */
export const counts = {
  version: 310,
  sql: `
-- No row where nobody waits.
CREATE TABLE waiting_counts (
  queue_id TEXT NOT NULL, class TEXT NOT NULL, waiting INTEGER NOT NULL, PRIMARY KEY (queue_id, class)
) STRICT, WITHOUT ROWID;
INSERT INTO waiting_counts SELECT queue_id, class, count(*) FROM tickets WHERE state = 'waiting' GROUP BY queue_id, class;
CREATE TRIGGER waiting_begun AFTER INSERT ON tickets WHEN NEW.state = 'waiting' BEGIN
  INSERT INTO waiting_counts VALUES (NEW.queue_id, NEW.class, 1) ON CONFLICT DO UPDATE SET waiting = waiting + 1;
END;
CREATE TRIGGER waiting_left AFTER UPDATE OF state, queue_id, class ON tickets WHEN OLD.state = 'waiting' BEGIN
  UPDATE waiting_counts SET waiting = waiting - 1 WHERE queue_id = OLD.queue_id AND class = OLD.class;
  DELETE FROM waiting_counts WHERE queue_id = OLD.queue_id AND class = OLD.class AND waiting = 0;
END;
CREATE TRIGGER waiting_again AFTER UPDATE OF state, queue_id, class ON tickets WHEN NEW.state = 'waiting' BEGIN
  INSERT INTO waiting_counts VALUES (NEW.queue_id, NEW.class, 1) ON CONFLICT DO UPDATE SET waiting = waiting + 1;
END;
CREATE TRIGGER waiting_deleted AFTER DELETE ON tickets WHEN OLD.state = 'waiting' BEGIN
  UPDATE waiting_counts SET waiting = waiting - 1 WHERE queue_id = OLD.queue_id AND class = OLD.class;
  DELETE FROM waiting_counts WHERE queue_id = OLD.queue_id AND class = OLD.class AND waiting = 0;
END;

CREATE INDEX events_invited ON events (at) WHERE invitation = 'open';
DROP INDEX events_by_day;
CREATE INDEX events_by_day ON events (day, case_id, window_id, invitation);
CREATE INDEX tickets_without_paper ON tickets (day, ticket_id) WHERE paper IN ('failed', 'sentUnverified');
`,
};
