/** The phone page finds the tickets of a visit. */
export const phones = {
  version: 40,
  sql: `
CREATE INDEX tickets_by_visit ON tickets (visit_id);
ALTER TABLE stations ADD COLUMN roll_changed_at INTEGER;
ALTER TABLE stations ADD COLUMN roll_metres INTEGER;
`,
};
