/** One case as its desk needs it: what was said and given, what may be done now, under which mandate, until when. */
import type { DueDate, WorkingCalendar } from '@yiting/shared/domain/calendar/working-days.ts';
import { type CaseActType, movesFrom } from '@yiting/shared/domain/case/acts.ts';
import { deadlinesOf, isOverdue } from '@yiting/shared/domain/case/clocks.ts';
import { openGaps } from '@yiting/shared/domain/case/moves.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import { materialsFor } from '@yiting/shared/domain/item/intake.ts';
import { grantFor } from '@yiting/shared/domain/powers/grant.ts';
import type {
  ApprovalLine,
  CaseDetail,
  CaseLine,
  MaterialLine,
  PowerLine,
} from '@yiting/shared/protocol/cases.ts';
import { itemOf } from '../../commands/cases/case-here.ts';
import { mayAsk, wishOf } from '../../commands/cases/powers.ts';
import { hallDay } from '../../hall-clock.ts';
import type { Keys } from '../../keys/keys.ts';
import { readWorkingCalendar } from '../../store/calendar.ts';
import { answersOf, applicantOf, readSecret } from '../../store/case-secrets.ts';
import {
  type ApprovalRow,
  type CaseRow,
  documentsOf,
  findCase,
  latestApproval,
  maskedApplicant,
  signaturesOf,
} from '../../store/cases.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { grantsOf } from '../../store/grants.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Snapshot } from '../snapshot.ts';

/** A hall as it stands, with the keys to what was sealed. */
export type Looking = { readonly hall: Snapshot; readonly keys: Keys };

/** Acts that only the clock does. */
const byClock: readonly CaseActType[] = ['deem', 'promise'];

export function todayIn(hall: Snapshot): string {
  return hallDay(hall.now, hall.plan.hall.timeZone);
}

export function caseLine({ hall }: Looking, row: CaseRow): CaseLine {
  const { life } = row;
  const [today, calendar] = [todayIn(hall), calendarIn(hall)];
  return {
    caseId: row.caseId,
    caseNo: row.caseNo,
    unifiedApprovalNo: row.unifiedApprovalNo,
    itemCode: row.itemCode,
    itemName: itemName(hall, row.itemCode),
    state: row.state,
    caseType: life.terms.caseType,
    applicantMasked: maskedApplicant(hall.database, row.caseId),
    due: dueOf(row, calendar, today),
    overdue: row.overdueAt !== null || isOverdue(life, calendar, today),
  };
}

/** `staffId`: whose mandates are asked for. Null for an item that nobody described. */
export function caseDetail(looking: Looking, row: CaseRow, staffId: string | null): CaseDetail | null {
  const { hall } = looking;
  const { database } = hall;
  const item = itemOf(database, row);
  if (!item) return null;
  const answers = answersOf({ database, keys: looking.keys }, row.answersId);
  const materials = materialLines(row, item, answers);
  const approval = latestApproval(database, row.caseId);
  const ticket = findTicket(database, row.ticketId);
  return {
    ...caseLine(looking, row),
    item,
    answers,
    applicant: applicantOf({ database, keys: looking.keys }, row.applicantId),
    materials,
    missing: materials.filter(({ way }) => way === 'missing').length,
    acts: (Object.keys(movesFrom) as CaseActType[]).filter(
      (act) => movesFrom[act].includes(row.state) && !byClock.includes(act),
    ),
    power: powerLine(looking, { row, item }, staffId),
    approval: approval ? approvalLine(looking, approval, row) : null,
    signatures: signaturesOf(database, row.caseId).map(({ signatureId, purpose, state }) => ({
      signatureId,
      purpose,
      state,
    })),
    documents: documentsOf(database, row.caseId).map(
      ({ documentId, kind, number, at, printedAt, reprints }) => ({
        documentId,
        kind,
        number,
        at,
        printed: printedAt !== null,
        reprints,
      }),
    ),
    deadlines: deadlinesOf(row.life, calendarIn(hall), todayIn(hall)),
    serial: readSecret<string>({ database, keys: looking.keys }, row.serialId) ?? null,
    assignedTo: row.assignedTo,
    onSpot: row.decidedAt !== null && (ticket?.endedAt ?? row.decidedAt) >= row.decidedAt,
  };
}

/** Null when its case is not there, which a foreign key rules out. */
export function approvalLine(
  { hall, keys }: Looking,
  approval: ApprovalRow,
  row: CaseRow | undefined = findCase(hall.database, approval.caseId),
): ApprovalLine | null {
  if (!row) return null;
  const read = (secretId: string | null) =>
    readSecret<string>({ database: hall.database, keys }, secretId) ?? null;
  const seat = findTicket(hall.database, row.seatTicketId);
  const name = (staffId: string | null) => hall.staff.find((each) => each.staffId === staffId)?.name ?? '';
  const settledBy = /^staff:(.+)$/.exec(approval.settledBy ?? '')?.[1];
  return {
    approvalId: approval.approvalId,
    caseId: row.caseId,
    caseNo: row.caseNo,
    itemName: itemName(hall, row.itemCode),
    windowNumber: hall.windowNumber(approval.windowId) ?? 0,
    officerName: name(approval.officerId),
    askedAt: approval.askedAt,
    visitorSince: seat?.state === 'serving' ? seat.beganAt : null,
    dueAt: approval.dueAt,
    to: approval.toDepartment ?? name(approval.toStaffId),
    state: approval.state,
    words: read(approval.wordsId) ?? '',
    question: read(approval.questionId),
    reply: read(approval.replyId),
    answeredBy: settledBy ? { staffId: settledBy, name: name(settledBy) } : null,
    answeredAt: approval.settledAt,
  };
}

export function itemName(hall: Snapshot, itemCode: string): string {
  return itemByCode(hall.database, itemCode)?.name.zh ?? itemCode;
}

export function calendarIn(hall: Snapshot): WorkingCalendar {
  return hall.once('workingCalendar', () => readWorkingCalendar(hall.database));
}

/** The next day that matters: to answer, to fill a gap, to decide, to hand over. */
function dueOf({ life }: CaseRow, calendar: WorkingCalendar, today: string): DueDate | null {
  const { intake, gap, decision, delivery } = deadlinesOf(life, calendar, today);
  const due = [intake, gap, decision, delivery].filter((each) => each !== null);
  return due.toSorted((left, right) => (left.date < right.date ? -1 : 1))[0] ?? null;
}

function materialLines(
  { life, materials }: CaseRow,
  item: ItemDefinition,
  answers: Readonly<Record<string, string>>,
): MaterialLine[] {
  const gaps = openGaps(life);
  return materialsFor(item, answers).map(({ code, name, key, source, commitment }) => ({
    code,
    name,
    key,
    source,
    commitment,
    way: materials[code]?.way ?? (source === 'applicant' ? 'missing' : source),
    fileId: materials[code]?.fileId ?? null,
    gapDue: gaps.find(({ materialCode }) => materialCode === code)?.due ?? null,
  }));
}

function powerLine(
  { hall }: Looking,
  here: { readonly row: CaseRow; readonly item: ItemDefinition },
  staffId: string | null,
): PowerLine {
  const nobody = { mayDecide: false, mode: null, documentNo: null, validTo: null, valueLimitYuan: null };
  if (staffId === null) return { ...nobody, refusal: 'noGrant', mayAsk: false };
  const grants = hall.once(`grants-${staffId}`, () => grantsOf(hall.database, staffId));
  const wish = wishOf(here, { staffId, today: todayIn(hall) });
  const grant = grantFor(grants, wish);
  if (!grant.ok) {
    const { error: refusal } = grant;
    // The mandate nearest to a yes, so that the refusal can name its paper.
    const nearest = grants.find((each) => {
      const alone = grantFor([each], wish);
      return refusal !== 'noGrant' && !alone.ok && alone.error === refusal;
    });
    const { documentNo = null, valueLimitYuan = null } = nearest ?? {};
    return { ...nobody, refusal, documentNo, valueLimitYuan, mayAsk: mayAsk(grants, wish) };
  }
  const { mode, documentNo, validTo, valueLimitYuan } = grant.value;
  return { mayDecide: true, refusal: null, mode, documentNo, validTo, valueLimitYuan, mayAsk: false };
}
