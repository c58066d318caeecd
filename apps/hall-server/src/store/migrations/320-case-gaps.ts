/** When the original of a document was printed; the city's number of a case; when a case was erased. */
export const caseGaps = {
  version: 320,
  sql: `
ALTER TABLE case_documents ADD COLUMN printed_at INTEGER;
-- What was printed again had been printed before.
UPDATE case_documents SET printed_at = at WHERE reprints > 0;
ALTER TABLE cases ADD COLUMN unified_approval_no TEXT;
CREATE UNIQUE INDEX cases_by_unified_no ON cases (unified_approval_no) WHERE unified_approval_no IS NOT NULL;
ALTER TABLE cases ADD COLUMN erased_at INTEGER;
CREATE INDEX cases_erased ON cases (erased_at) WHERE erased_at IS NOT NULL;
`,
};
