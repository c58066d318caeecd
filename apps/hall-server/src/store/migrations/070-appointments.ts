/** The slot a visitor booked: what tells an appointment in the queue when it is due. Tickets taken before had none. */
export const appointments = {
  version: 70,
  sql: 'ALTER TABLE tickets ADD COLUMN appointment_at INTEGER;',
};
