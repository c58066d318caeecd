/** Visits that were opened before there was a number: the ones that may come to nothing are found among few. */
export const openedVisits = {
  version: 300,
  sql: `
ALTER TABLE visits ADD COLUMN opened INTEGER NOT NULL DEFAULT 0;
CREATE INDEX visits_opened ON visits (day) WHERE opened = 1;
UPDATE visits SET opened = 1 WHERE visit_id IN (SELECT subject FROM journal WHERE type = 'visit.opened');
`,
};
