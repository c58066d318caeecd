/** Upkeep of stations from afar: out of service, orders, the newest self-test of each. */
export const upkeep = {
  version: 50,
  sql: `
CREATE TABLE station_upkeep (
  station_id TEXT PRIMARY KEY, out_reason TEXT, out_since INTEGER, restart_order TEXT,
  test_order TEXT, test_report TEXT, test_at INTEGER
) STRICT, WITHOUT ROWID;
`,
};
