/** Reading cases and what belongs to them. Rows change only through the journal (`journal/apply`). */
import type { ServiceCase } from '@yiting/shared/domain/case/service-case.ts';
import type { CaseState } from '@yiting/shared/domain/case/states.ts';
import type { DocumentKind } from '@yiting/shared/protocol/cases.ts';
import type { MaterialWay, SignaturePurpose } from '@yiting/shared/protocol/commands/cases.ts';
import type { DecisionPower } from '../journal/case-entries.ts';
import type { Database } from './database.ts';

export type Materials = Readonly<
  Record<string, { readonly way: MaterialWay; readonly fileId: string | null }>
>;
export type CaseRow = {
  readonly caseId: string;
  readonly caseNo: string;
  /** 统一审批编码 of the city's platform. */
  readonly unifiedApprovalNo: string | null;
  readonly day: string;
  readonly itemCode: string;
  readonly itemVersion: string;
  readonly department: string;
  /** In which it was opened; only what was done before that visit ended is on the spot. */
  readonly ticketId: string;
  /** With which the applicant sits at a window now, or sat last. */
  readonly seatTicketId: string;
  readonly windowId: string;
  /** Who took it in. */
  readonly officerId: string;
  readonly life: ServiceCase;
  readonly state: CaseState;
  readonly scenario: string | null;
  readonly valueYuan: number | null;
  readonly applicantKind: 'person' | 'organisation' | null;
  readonly applicantId: string | null;
  readonly answersId: string | null;
  readonly serialId: string | null;
  readonly materials: Materials;
  readonly assignedTo: 'officer' | 'backOffice' | null;
  readonly power: DecisionPower | null;
  readonly openedAt: number;
  readonly acceptedAt: number | null;
  readonly decidedAt: number | null;
  readonly deliveredAt: number | null;
  readonly endedAt: number | null;
  readonly overdueAt: number | null;
  /** When identity and words went: long after its end, or a draft that was opened by mistake. */
  readonly erasedAt: number | null;
};
export type DocumentRow = {
  readonly documentId: string;
  readonly caseId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly at: number;
  readonly secretId: string;
  readonly printedAt: number | null;
  readonly reprints: number;
};
export type ApprovalRow = {
  readonly approvalId: string;
  readonly caseId: string;
  readonly windowId: string;
  readonly officerId: string;
  readonly toStaffId: string | null;
  readonly toDepartment: string | null;
  readonly askedAt: number;
  readonly dueAt: number;
  readonly remainingMs: number;
  readonly state: 'open' | 'askedBack' | 'approved' | 'refused' | 'unanswered' | 'withdrawn';
  readonly wordsId: string | null;
  readonly questionId: string | null;
  readonly replyId: string | null;
  readonly settledAt: number | null;
  readonly settledBy: string | null;
};
export type SignatureRow = {
  readonly signatureId: string;
  readonly caseId: string;
  readonly windowId: string;
  readonly purpose: SignaturePurpose;
  readonly state: 'open' | 'given' | 'cancelled';
  readonly strokesId: string | null;
};
export type FileRow = {
  readonly fileId: string;
  readonly caseId: string;
  readonly kind: 'pdf' | 'jpeg' | 'png';
  readonly bytes: number;
  readonly sha256: string;
};

type RawCase = Omit<CaseRow, 'life' | 'materials' | 'power'> & {
  life: string;
  materials: string;
  power: string | null;
};
type Bindings = Readonly<Record<string, string | number | null>>;

const caseColumns = `case_id AS caseId, case_no AS caseNo, unified_approval_no AS unifiedApprovalNo, day, item_code AS itemCode, item_version AS itemVersion, department,
  ticket_id AS ticketId, seat_ticket_id AS seatTicketId, window_id AS windowId, officer_id AS officerId, life, state, scenario,
  value_yuan AS valueYuan, applicant_kind AS applicantKind, applicant_id AS applicantId, answers_id AS answersId, serial_id AS serialId,
  materials, assigned_to AS assignedTo, power, opened_at AS openedAt, accepted_at AS acceptedAt, decided_at AS decidedAt,
  delivered_at AS deliveredAt, ended_at AS endedAt, overdue_at AS overdueAt, erased_at AS erasedAt`;
const approvalColumns = `approval_id AS approvalId, case_id AS caseId, window_id AS windowId, officer_id AS officerId,
  to_staff_id AS toStaffId, to_department AS toDepartment, asked_at AS askedAt, due_at AS dueAt, remaining_ms AS remainingMs, state,
  words_id AS wordsId, question_id AS questionId, reply_id AS replyId, settled_at AS settledAt, settled_by AS settledBy`;
const signatureColumns =
  'signature_id AS signatureId, case_id AS caseId, window_id AS windowId, purpose, state, strokes_id AS strokesId';
const documentColumns =
  'document_id AS documentId, case_id AS caseId, kind, number, at, secret_id AS secretId, printed_at AS printedAt, reprints';
const fileColumns = 'file_id AS fileId, case_id AS caseId, kind, bytes, sha256';

/** `condition` is SQL of this program, never text from outside. */
export function casesWhere(database: Database, condition: string, bindings: Bindings = {}): CaseRow[] {
  return database.all<RawCase>(`SELECT ${caseColumns} FROM cases WHERE ${condition}`, bindings).map(readCase);
}
export function findCase(database: Database, caseId: string): CaseRow | undefined {
  return casesWhere(database, 'case_id = :caseId', { caseId })[0];
}
/** A draft that was discarded is no case any more. */
const standing = "(state <> 'draft' OR erased_at IS NULL)";

/** Cases of whoever sits with this ticket, in the order they were opened. */
export function casesAtSeat(database: Database, ticketId: string): CaseRow[] {
  return casesWhere(database, `seat_ticket_id = :ticketId AND ${standing} ORDER BY opened_at, case_id`, {
    ticketId,
  });
}
/** Newest first. */
export function casesOfDay(database: Database, day: string, most: number): CaseRow[] {
  return casesWhere(database, `day = :day AND ${standing} ORDER BY opened_at DESC LIMIT :most`, {
    day,
    most,
  });
}
export function casesOfPerson(database: Database, personKey: string): CaseRow[] {
  return casesWhere(
    database,
    'case_id IN (SELECT case_id FROM case_people WHERE person_key = :personKey) ORDER BY opened_at DESC LIMIT 50',
    { personKey },
  );
}
export function lastCaseSerial(database: Database, day: string): number {
  return database.one<{ last: number }>('SELECT last FROM case_series WHERE day = :day', { day })?.last ?? 0;
}
export function lastDocumentSerial(database: Database, kind: DocumentKind, year: number): number {
  return (
    database.one<{ last: number }>('SELECT last FROM document_series WHERE kind = :kind AND year = :year', {
      kind,
      year,
    })?.last ?? 0
  );
}

export function documentsOf(database: Database, caseId: string): DocumentRow[] {
  return database.all(
    `SELECT ${documentColumns} FROM case_documents WHERE case_id = :caseId ORDER BY at, document_id`,
    { caseId },
  );
}
export function findDocument(database: Database, documentId: string): DocumentRow | undefined {
  return database.one(`SELECT ${documentColumns} FROM case_documents WHERE document_id = :documentId`, {
    documentId,
  });
}

export function findApproval(database: Database, approvalId: string): ApprovalRow | undefined {
  return database.one(`SELECT ${approvalColumns} FROM case_approvals WHERE approval_id = :approvalId`, {
    approvalId,
  });
}
export function latestApproval(database: Database, caseId: string): ApprovalRow | undefined {
  return database.one(
    `SELECT ${approvalColumns} FROM case_approvals WHERE case_id = :caseId ORDER BY asked_at DESC, approval_id DESC LIMIT 1`,
    { caseId },
  );
}
export function openApprovals(database: Database): ApprovalRow[] {
  return database.all(
    `SELECT ${approvalColumns} FROM case_approvals WHERE settled_at IS NULL ORDER BY asked_at`,
  );
}
export function approvalsSettledSince(database: Database, since: number): ApprovalRow[] {
  return database.all(
    `SELECT ${approvalColumns} FROM case_approvals WHERE settled_at >= :since ORDER BY settled_at DESC`,
    { since },
  );
}

export function signaturesOf(database: Database, caseId: string): SignatureRow[] {
  return database.all(
    `SELECT ${signatureColumns} FROM case_signatures WHERE case_id = :caseId ORDER BY at, signature_id`,
    { caseId },
  );
}
export function findSignature(database: Database, signatureId: string): SignatureRow | undefined {
  return database.one(`SELECT ${signatureColumns} FROM case_signatures WHERE signature_id = :signatureId`, {
    signatureId,
  });
}
export function openSignatureAt(database: Database, windowId: string): SignatureRow | undefined {
  return database.one(
    `SELECT ${signatureColumns} FROM case_signatures WHERE state = 'open' AND window_id = :windowId ORDER BY at DESC, signature_id DESC LIMIT 1`,
    { windowId },
  );
}
export function findFile(database: Database, fileId: string): FileRow | undefined {
  return database.one(`SELECT ${fileColumns} FROM case_files WHERE file_id = :fileId`, { fileId });
}
/** Scans of cases whose identity and words were erased since a moment, ms. */
export function scansErasedSince(database: Database, since: number): string[] {
  return database
    .all<{ fileId: string }>(
      'SELECT f.file_id AS fileId FROM cases c JOIN case_files f ON f.case_id = c.case_id WHERE c.erased_at >= :since',
      { since },
    )
    .map(({ fileId }) => fileId);
}
export function fileCount(database: Database, caseId: string): number {
  return (
    database.one<{ count: number }>('SELECT count(*) AS count FROM case_files WHERE case_id = :caseId', {
      caseId,
    })?.count ?? 0
  );
}
export function maskedApplicant(database: Database, caseId: string): string | null {
  return (
    database.one<{ masked: string }>('SELECT masked FROM case_people WHERE case_id = :caseId LIMIT 1', {
      caseId,
    })?.masked ?? null
  );
}

function readCase({ life, materials, power, ...row }: RawCase): CaseRow {
  return {
    ...row,
    life: JSON.parse(life) as ServiceCase,
    materials: JSON.parse(materials) as Materials,
    power: power === null ? null : (JSON.parse(power) as DecisionPower),
  };
}
