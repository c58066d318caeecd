/** The views of cases: at the window, on the review desk, on the tablet that is signed on. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { boundsOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import { signingText } from '@yiting/shared/domain/documents/signing.ts';
import { materialsFor } from '@yiting/shared/domain/item/intake.ts';
import type { ReviewView, SignView, VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import { itemOf } from '../../commands/cases/case-here.ts';
import { answersOf } from '../../store/case-secrets.ts';
import {
  type ApprovalRow,
  approvalsSettledSince,
  casesAtSeat,
  casesWhere,
  findCase,
  openApprovals,
  openSignatureAt,
} from '../../store/cases.ts';
import { itemDepartment } from '../../store/catalogue.ts';
import { allGrants, grantsOf } from '../../store/grants.ts';
import { itemsInDepth } from '../../store/items.ts';
import type { Presence } from '../presence.ts';
import type { Snapshot } from '../snapshot.ts';
import { approvalLine, caseDetail, caseLine, itemName, type Looking, todayIn } from './case-detail.ts';

/** Null for a window that is not there; empty for everybody but the officer who sits at it. */
export function visitCasesView(
  looking: Looking,
  who: { readonly windowId: string | null; readonly staffId: string | null },
  presence: Presence,
): VisitCasesView | null {
  const { hall } = looking;
  const window = hall.windows.find(({ windowId }) => windowId === who.windowId);
  if (!window) return null;
  const ticket = window.officerId === who.staffId ? hall.ticket(window.ticketId) : null;
  const rows = ticket ? casesAtSeat(hall.database, ticket.ticketId) : [];
  const codes = ticket ? hall.itemCodes(ticket.ticketId) : [];
  const opened = new Set(rows.map(({ itemCode }) => itemCode));
  const inDepth = hall.once('itemsInDepth', () => itemsInDepth(hall.database));
  return {
    windowId: window.windowId,
    ticketNumber: ticket?.number ?? null,
    cases: rows.flatMap((row) => caseDetail(looking, row, window.officerId) ?? []),
    itemsToOpen: codes
      .filter((code) => !opened.has(code))
      .map((code) => ({ itemCode: code, itemName: itemName(hall, code), inDepth: inDepth.has(code) })),
    ...reachable(hall, [...new Set([...codes, ...opened])], presence),
  };
}

/** Reviewers with a live mandate for one of the items, and the departments whose duty can be called. */
function reachable(
  hall: Snapshot,
  codes: readonly string[],
  presence: Presence,
): Pick<VisitCasesView, 'approvers' | 'departments'> {
  const today = todayIn(hall);
  const live = hall
    .once('allGrants', () => allGrants(hall.database))
    .filter(
      ({ revokedAt, validFrom, validTo, mode, items }) =>
        revokedAt === null &&
        mode !== 'onlineApproval' &&
        validFrom <= today &&
        today <= validTo &&
        items.some(({ itemCode }) => codes.includes(itemCode)),
    );
  const reviewers = hall.staff.filter(
    ({ staffId, active, roles }) =>
      active && roles.includes('reviewer') && live.some(({ officerId }) => officerId === staffId),
  );
  const departments = live
    .filter(({ officerId }) => reviewers.some(({ staffId }) => staffId === officerId))
    .map(({ departmentId }) => departmentId);
  return {
    approvers: reviewers.map(({ staffId, name }) => ({
      staffId,
      name,
      online: presence.staffIsHere(staffId),
    })),
    departments: [...new Set(departments)].filter((name) =>
      codes.some((code) => itemDepartment(hall.database, code) === name),
    ),
  };
}

export function reviewView(looking: Looking, staffId: string): ReviewView {
  const { hall } = looking;
  const { database } = hall;
  const grants = grantsOf(database, staffId).filter(({ revokedAt }) => revokedAt === null);
  const granted = (code: string | undefined, department?: string | null) =>
    grants.some(
      ({ departmentId, items }) =>
        (department === undefined || department === departmentId) &&
        items.some(({ itemCode }) => itemCode === code),
    );
  const mine = ({ toStaffId, toDepartment, caseId }: ApprovalRow) =>
    toStaffId === staffId || granted(findCase(database, caseId)?.itemCode, toDepartment);
  const { from } = boundsOf(todayIn(hall), hall.plan.hall.timeZone);
  const assigned = hall.once('backOffice', () =>
    casesWhere(database, "assigned_to = 'backOffice' AND ended_at IS NULL ORDER BY accepted_at, case_id"),
  );
  return {
    waiting: openApprovals(database)
      .filter(mine)
      .flatMap((approval) => approvalLine(looking, approval) ?? []),
    // Also what a colleague answered, or nobody did: whoever had it open is told how it ended.
    answeredToday: hall
      .once('approvalsOfToday', () => approvalsSettledSince(database, from))
      .filter((approval) => mine(approval) || approval.settledBy === `staff:${staffId}`)
      .slice(0, limits.casesPerReviewMax)
      .flatMap((approval) => approvalLine(looking, approval) ?? []),
    backOffice: assigned
      .filter(({ itemCode }) => granted(itemCode))
      .slice(0, limits.casesPerReviewMax)
      .map((row) => caseLine(looking, row)),
  };
}

/** Only while its applicant sits there: a tablet never shows the words of somebody who has left. */
export function signView({ hall, keys }: Looking, windowId: string): { readonly asked: SignView } {
  const signature = openSignatureAt(hall.database, windowId);
  const row = signature && findCase(hall.database, signature.caseId);
  const item = row && itemOf(hall.database, row);
  const window = hall.windows.find((each) => each.windowId === windowId);
  if (!signature || !row || !item || window?.ticketId !== row.seatTicketId) return { asked: null };
  const { signatureId, purpose } = signature;
  const wanted = purpose === 'commitment' ? 'commitment' : 'gap';
  const answers = answersOf({ database: hall.database, keys }, row.answersId);
  const text = signingText(purpose, {
    itemName: itemName(hall, row.itemCode),
    caseNo: row.caseNo,
    resultName: item.result.name.zh,
    materials: materialsFor(item, answers)
      .filter(({ code }) => row.materials[code]?.way === wanted)
      .map(({ name }) => name.zh),
  });
  const language = hall.ticket(row.seatTicketId)?.language ?? 'zh';
  return { asked: { signatureId, purpose, language, itemName: itemName(hall, row.itemCode), text } };
}
