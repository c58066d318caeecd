/** Rows around a case: documents, approvals asked live, signatures, scans; and mandates. */
import type { ApplyTable } from './apply-table.ts';

type Acts =
  | 'document.made'
  | 'document.printed'
  | 'document.reprinted'
  | 'approval.asked'
  | 'approval.askedBack'
  | 'approval.replied'
  | 'approval.settled'
  | 'signature.asked'
  | 'signature.given'
  | 'signature.cancelled'
  | 'file.stored'
  | 'grant.given'
  | 'grant.revoked';

export const applyCaseActs: Pick<ApplyTable, Acts> = {
  'document.made': (database, { subject, body, at }) => {
    const { model, ...rest } = body;
    database.run(
      `INSERT INTO case_documents (document_id, case_id, kind, number, year, serial, at, secret_id)
       VALUES (:subject, :caseId, :kind, :number, :year, :serial, :at, :secretId)`,
      { subject, ...rest, at, secretId: model.secretId },
    );
    database.run(
      `INSERT INTO document_series (kind, year, last) VALUES (:kind, :year, :serial)
       ON CONFLICT (kind, year) DO UPDATE SET last = :serial`,
      { kind: body.kind, year: body.year, serial: body.serial },
    );
  },
  'document.printed': (database, { subject, at }) => {
    database.run('UPDATE case_documents SET printed_at = :at WHERE document_id = :subject', { subject, at });
  },
  'document.reprinted': (database, { subject }) => {
    database.run('UPDATE case_documents SET reprints = reprints + 1 WHERE document_id = :subject', {
      subject,
    });
  },

  'approval.asked': (database, { subject, body, at }) => {
    const { words, ...rest } = body;
    database.run(
      `INSERT INTO case_approvals (approval_id, case_id, window_id, officer_id, to_staff_id, to_department, asked_at, due_at, remaining_ms, state, words_id)
       VALUES (:subject, :caseId, :windowId, :officerId, :toStaffId, :toDepartment, :at, :dueAt, :remaining, 'open', :wordsId)`,
      { subject, ...rest, at, remaining: body.dueAt - at, wordsId: words?.secretId ?? null },
    );
  },
  'approval.askedBack': (database, { subject, body }) => {
    database.run(
      "UPDATE case_approvals SET state = 'askedBack', question_id = :questionId, remaining_ms = :remainingMs, due_at = :dueAt WHERE approval_id = :subject",
      {
        subject,
        questionId: body.question.secretId,
        remainingMs: body.remainingMs,
        dueAt: body.dueAt,
      },
    );
  },
  'approval.replied': (database, { subject, body }) => {
    database.run(
      "UPDATE case_approvals SET state = 'open', reply_id = :replyId, due_at = :dueAt WHERE approval_id = :subject",
      { subject, replyId: body.reply.secretId, dueAt: body.dueAt },
    );
  },
  'approval.settled': (database, { subject, body, at, actor }) => {
    database.run(
      'UPDATE case_approvals SET state = :state, settled_at = :at, settled_by = :actor WHERE approval_id = :subject',
      { subject, state: body.state, at, actor },
    );
  },

  'signature.asked': (database, { subject, body, at }) => {
    database.run(
      "INSERT INTO case_signatures (signature_id, case_id, window_id, purpose, state, at) VALUES (:subject, :caseId, :windowId, :purpose, 'open', :at)",
      { subject, ...body, at },
    );
  },
  'signature.given': (database, { subject, body }) => {
    database.run(
      "UPDATE case_signatures SET state = 'given', strokes_id = :strokesId WHERE signature_id = :subject",
      { subject, strokesId: body.strokes.secretId },
    );
  },
  'signature.cancelled': (database, { subject }) => {
    database.run("UPDATE case_signatures SET state = 'cancelled' WHERE signature_id = :subject", { subject });
  },

  'file.stored': (database, { subject, body, at }) => {
    database.run(
      'INSERT INTO case_files (file_id, case_id, kind, bytes, sha256, at) VALUES (:subject, :caseId, :kind, :bytes, :sha256, :at)',
      { subject, ...body, at },
    );
  },

  'grant.given': (database, { subject, body, at }) => {
    database.run(
      'INSERT INTO grants (grant_id, officer_id, body, given_at) VALUES (:subject, :officerId, :body, :at)',
      { subject, officerId: body.grant.officerId, body: JSON.stringify(body.grant), at },
    );
  },
  'grant.revoked': (database, { subject, at }) => {
    database.run('UPDATE grants SET revoked_at = :at WHERE grant_id = :subject', { subject, at });
  },
};
