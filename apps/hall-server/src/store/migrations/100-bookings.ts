/** Appointments, the places they take, slots the hall closed, messages to people; and, apart and erasable, who they are. */
export const bookings = {
  version: 100,
  sql: `
CREATE TABLE bookings (
  booking_id TEXT PRIMARY KEY, visit_id TEXT NOT NULL REFERENCES visits (visit_id), code TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
  day TEXT NOT NULL, queue_id TEXT NOT NULL, item_code TEXT, at INTEGER NOT NULL, ends_at INTEGER NOT NULL, places INTEGER NOT NULL,
  channel TEXT NOT NULL, language TEXT NOT NULL, held_by TEXT NOT NULL, held_until INTEGER, made_at INTEGER NOT NULL,
  ticket_id TEXT, lost_slot INTEGER NOT NULL DEFAULT 0, forgiven_at INTEGER, hall_moved_from INTEGER, area_id TEXT, half TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX bookings_by_day ON bookings (day, queue_id, at);
CREATE INDEX bookings_by_visit ON bookings (visit_id);
CREATE INDEX bookings_held ON bookings (held_until) WHERE state = 'held';
CREATE INDEX bookings_to_come ON bookings (ends_at) WHERE state = 'booked';
-- Places taken: by a booking, or (until) by a hold and by a cancelled place that cools off.
CREATE TABLE booking_slots (
  queue_id TEXT NOT NULL, at INTEGER NOT NULL, holder TEXT NOT NULL, ends_at INTEGER NOT NULL, places INTEGER NOT NULL,
  channel TEXT NOT NULL, until INTEGER, PRIMARY KEY (queue_id, at, holder)
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_slots_by_holder ON booking_slots (holder);
CREATE INDEX booking_slots_until ON booking_slots (until) WHERE until IS NOT NULL;
CREATE TABLE slot_closures (
  queue_id TEXT NOT NULL, from_at INTEGER NOT NULL, to_at INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (queue_id, from_at)
) STRICT, WITHOUT ROWID;
CREATE TABLE messages (
  message_id TEXT PRIMARY KEY, booking_id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, next_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_waiting ON messages (next_at) WHERE state = 'waiting';

-- Erasable: until the day after the appointment. Never in the journal.
CREATE TABLE booking_identity (
  booking_id TEXT PRIMARY KEY, person_key TEXT NOT NULL, phone_key TEXT, organisation_key TEXT, is_agent INTEGER NOT NULL,
  sealed TEXT NOT NULL, sealed_phone TEXT, masked TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_identity_by_person ON booking_identity (person_key);
CREATE INDEX booking_identity_by_phone ON booking_identity (phone_key) WHERE phone_key IS NOT NULL;
-- Erasable: ninety days (B6-95).
CREATE TABLE no_shows (booking_id TEXT PRIMARY KEY, person_key TEXT NOT NULL, day TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX no_shows_by_person ON no_shows (person_key);
-- Erasable: the words of a message and where it goes.
CREATE TABLE message_texts (
  message_id TEXT PRIMARY KEY, sealed TEXT NOT NULL, sealed_phone TEXT NOT NULL, phone_masked TEXT NOT NULL, phone_key TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX message_texts_by_phone ON message_texts (phone_key, at);
-- Erasable: the code a phone was sent, as keyed hash.
CREATE TABLE sent_codes (booking_id TEXT PRIMARY KEY, hash TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`,
};
