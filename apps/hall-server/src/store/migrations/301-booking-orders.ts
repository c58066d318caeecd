/** Slips of appointments that were ordered again: counted, and printed where they were ordered to (B4-65). */
export const bookingOrders = {
  version: 301,
  sql: `
CREATE TABLE booking_orders (
  order_id TEXT PRIMARY KEY, booking_id TEXT NOT NULL, station_id TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_orders_open ON booking_orders (station_id) WHERE state = 'open';
`,
};
