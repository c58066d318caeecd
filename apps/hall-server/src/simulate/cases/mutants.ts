/** Rules of cases broken on purpose: a ledger that does not notice every one of them proves nothing. */
import { ok } from '@yiting/shared/basics/result.ts';
import { handlers } from '../../commands/handlers.ts';
import { applyEntry } from '../../journal/apply/apply.ts';
import type { AnyEntry, EntryType } from '../../journal/entries.ts';
import type { Database } from '../../store/database.ts';
import { type Seams, soundSeams } from '../hall/world.ts';

export type CaseMutant = { readonly name: string; readonly seams: Seams };

export const caseMutants: readonly CaseMutant[] = [
  {
    name: 'a revocation is not carried out',
    seams: { ...soundSeams, handlers: { ...handlers, 'grant.revoke': () => ok({}) } },
  },
  {
    name: 'what is missing is taken for there',
    seams: {
      ...soundSeams,
      handlers: {
        ...handlers,
        'case.accept': (transaction, body, prepared) => {
          transaction.database.run(
            `UPDATE cases SET materials = replace(materials, '"missing"', '"paper"') WHERE case_id = :caseId`,
            { caseId: body.caseId },
          );
          return handlers['case.accept'](transaction, body, prepared);
        },
      },
    },
  },
  {
    name: 'any signature counts for anything',
    seams: {
      ...soundSeams,
      handlers: {
        ...handlers,
        'case.deliver': (transaction, body, prepared) => {
          transaction.database.run("UPDATE case_signatures SET purpose = 'receipt' WHERE case_id = :caseId", {
            caseId: body.caseId,
          });
          return handlers['case.deliver'](transaction, body, prepared);
        },
      },
    },
  },
  moved('accepted by the clock from today, not from the day it came', 'deem', (database, { subject, at }) => {
    const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
    setLife(database, subject, '$.acceptedOn', day);
  }),
  moved('a gap is forgotten', 'acceptWithGaps', (database, { subject }) => {
    database.run("UPDATE cases SET life = json_set(life, '$.gaps', json('[]')) WHERE case_id = :subject", {
      subject,
    });
  }),
  moved('what was stopped counts in the limit', 'resume', (database, { subject }) => {
    database.run(
      "UPDATE cases SET life = json_set(life, '$.suspensions', json('[]')) WHERE case_id = :subject",
      { subject },
    );
  }),
  moved('a decision forgets its mandate', 'approve', (database, { subject }) => {
    database.run('UPDATE cases SET power = NULL WHERE case_id = :subject', { subject });
  }),
  moved('a withdrawn case goes on', 'withdraw', (database, { subject }) => {
    database.run("UPDATE cases SET state = 'underReview', ended_at = NULL WHERE case_id = :subject", {
      subject,
    });
  }),
  moved('a row changes past the journal', 'close', (database, { subject }) => {
    database.run('UPDATE cases SET closed_at = closed_at + 1 WHERE case_id = :subject', { subject });
  }),
  rows('nobody is overdue', 'case.overdue', (database, { subject }) => {
    database.run('UPDATE cases SET overdue_at = NULL WHERE case_id = :subject', { subject });
  }),
  rows('two eyes are enough', 'case.opened', (database, { subject }) => {
    database.run("UPDATE cases SET officer_id = 'somebody' WHERE case_id = :subject", { subject });
  }),
  rows('an approval is never over', 'approval.settled', (database, { subject }) => {
    database.run(
      "UPDATE case_approvals SET state = 'open', settled_at = NULL, due_at = due_at + 900000000 WHERE approval_id = :subject",
      { subject },
    );
  }),
  rows('an approver is waited for without end', 'approval.asked', (database, { subject }) => {
    database.run('UPDATE case_approvals SET due_at = due_at + 900000000 WHERE approval_id = :subject', {
      subject,
    });
  }),
  rows('a number of a document is left out', 'document.made', (database, { body }) => {
    if (body.serial % 7 === 0)
      database.run('UPDATE document_series SET last = last + 1 WHERE kind = :kind', { kind: body.kind });
  }),
  rows('a case cannot be rated apart', 'case.served', (database, { body }) => {
    database.run('DELETE FROM events WHERE event_id = :eventId', { eventId: body.eventId });
  }),
];

function setLife(database: Database, caseId: string, path: string, value: string): void {
  database.run('UPDATE cases SET life = json_set(life, :path, :value) WHERE case_id = :caseId', {
    caseId,
    path,
    value,
  });
}

/** After the rows of an entry were changed as they should be, something else happens to them. */
function rows<T extends EntryType>(
  name: string,
  type: T,
  then: (database: Database, entry: Extract<AnyEntry, { type: T }>) => void,
): CaseMutant {
  const apply: typeof applyEntry = (database, entry, context) => {
    applyEntry(database, entry, context);
    if (entry.type === type) then(database, entry as Extract<AnyEntry, { type: T }>);
  };
  return { name, seams: { ...soundSeams, apply } };
}

function moved(
  name: string,
  act: string,
  then: (database: Database, entry: Extract<AnyEntry, { type: 'case.moved' }>) => void,
): CaseMutant {
  return rows(name, 'case.moved', (database, entry) => {
    if (entry.body.act === act) then(database, entry);
  });
}
