/** Online approval (在线审批) and calling an expert (一键呼叫): asked live, answered in time, or given up by the clock (B3-51). */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { CommandBody } from '@yiting/shared/protocol/commands.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { type ApprovalRow, findApproval, latestApproval } from '../../store/cases.ts';
import { grantsOf } from '../../store/grants.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { type CaseHere, caseHere, isDesk, todayOf } from './case-here.ts';
import { keepSecret } from './keep.ts';
import { moveOn } from './move.ts';
import { approversFor, mayAsk, powerOf, wishOf } from './powers.ts';
import { approve, refuseCase } from './review.ts';

type Approvals = 'approval.ask' | 'approval.answer' | 'approval.reply' | 'approval.withdraw';
const minuteMs = 60_000;

export const approvalActs: Pick<Handlers, Approvals> = {
  'approval.ask': (transaction, { caseId, to, words }) => {
    const { actor, database, now, plan } = transaction;
    const found = caseHere(transaction, caseId);
    if (!found.ok) return found;
    if (actor.kind !== 'staff' || !isDesk(actor)) return refuse('notAllowed');
    const before = latestApproval(database, caseId);
    if (before && before.settledAt === null) return refuse('approvalOpen');
    const here = underReview(transaction, found.value, actor.staffId);
    if (!here.ok) return here;
    const today = todayOf(transaction);
    const wish = wishOf(here.value, { staffId: actor.staffId, today });
    if (!mayAsk(grantsOf(database, actor.staffId), wish)) return refuse('nothingGranted');
    const reachable = approversFor(database, here.value, today).some(({ staffId, departmentId }) =>
      to.kind === 'staff' ? staffId === to.staffId : departmentId === to.department,
    );
    if (!reachable) return refuse('approverUnknown');
    const approvalId = transaction.newId();
    transaction.record('approval.asked', approvalId, {
      caseId,
      windowId: here.value.row.windowId,
      officerId: actor.staffId,
      toStaffId: to.kind === 'staff' ? to.staffId : null,
      toDepartment: to.kind === 'duty' ? to.department : null,
      dueAt: now + plan().policy.approvalMinutes * minuteMs,
      words: words === '' ? null : keepSecret(transaction, caseId, 'approvalWords', words),
    });
    return ok({ approvalId });
  },

  // Of two who answer at once the first wins; the other is told how it went.
  'approval.answer': (transaction, body) => {
    const approval = openApproval(transaction, body.approvalId, 'open');
    if (!approval.ok) return approval;
    const here = caseHere(transaction, approval.value.caseId);
    if (!here.ok) return here;
    if (!isAddressed(transaction, approval.value, here.value)) return refuse('approvalNotYours');
    return body.outcome === 'askBack'
      ? askBack(transaction, approval.value, body.words)
      : decide(transaction, here.value, body);
  },

  'approval.reply': (transaction, { approvalId, words }) => {
    const approval = openApproval(transaction, approvalId, 'askedBack');
    if (!approval.ok) return approval;
    const { caseId, remainingMs } = approval.value;
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    transaction.record('approval.replied', approvalId, {
      reply: keepSecret(transaction, caseId, 'approvalReply', words),
      dueAt: transaction.now + remainingMs,
    });
    return done();
  },

  'approval.withdraw': (transaction, { approvalId }) => {
    const approval = findApproval(transaction.database, approvalId);
    if (!approval) return refuse('approvalUnknown');
    const here = caseHere(transaction, approval.caseId);
    if (!here.ok) return here;
    if (approval.settledAt !== null) return refuse('approvalOver', { state: approval.state });
    transaction.record('approval.settled', approvalId, { state: 'withdrawn' });
    return done();
  },
};

/** Asking is the officer's review: a case that was only accepted goes to him first. */
function underReview(
  transaction: Transaction,
  { row, item }: CaseHere,
  staffId: string,
): Result<CaseHere, HallError> {
  if (row.state === 'underReview') return ok({ row, item });
  const assigned = { to: 'officer', staffId } as const;
  const moved = moveOn(transaction, row, { type: 'assign' }, { assigned });
  return moved.ok ? ok({ row: moved.value, item }) : moved;
}

/** Still to be answered, and in time: after its time only the clock settles it. */
function openApproval(
  { database, now }: Transaction,
  approvalId: string,
  state: 'open' | 'askedBack',
): Result<ApprovalRow, HallError> {
  const approval = findApproval(database, approvalId);
  if (!approval) return refuse('approvalUnknown');
  if (approval.state !== state || now > approval.dueAt)
    return refuse('approvalOver', { state: approval.state });
  return ok(approval);
}

/** To him, or to the duty of a department that granted him this item. */
function isAddressed({ actor, database }: Transaction, approval: ApprovalRow, { row }: CaseHere): boolean {
  if (actor.kind !== 'staff') return false;
  if (approval.toStaffId !== null) return approval.toStaffId === actor.staffId;
  return grantsOf(database, actor.staffId).some(
    ({ departmentId, items }) =>
      departmentId === approval.toDepartment && items.some(({ itemCode }) => itemCode === row.itemCode),
  );
}

function askBack(
  transaction: Transaction,
  { approvalId, caseId, dueAt }: ApprovalRow,
  words: string,
): Result<Record<string, never>, HallError> {
  const { now, plan } = transaction;
  if (words === '') return refuse('reasonMissing');
  transaction.record('approval.askedBack', approvalId, {
    question: keepSecret(transaction, caseId, 'approvalQuestion', words),
    // The approver's time stands still while the window answers; the window's own is as long.
    remainingMs: dueAt - now,
    dueAt: now + plan().policy.approvalMinutes * minuteMs,
  });
  return done();
}

function decide(
  transaction: Transaction,
  here: CaseHere,
  { approvalId, outcome, words, valueYuan }: CommandBody<'approval.answer'>,
): Result<Record<string, never>, HallError> {
  // What is refused has no value that a limit could be about.
  const power = powerOf(transaction, here, { approvalId, valueYuan: outcome === 'approve' ? valueYuan : 0 });
  if (!power.ok) return power;
  const decided =
    outcome === 'approve'
      ? approve(transaction, here.row, power.value, valueYuan)
      : refuseCase(transaction, here, power.value, words);
  if (!decided.ok) return decided;
  transaction.record('approval.settled', approvalId, {
    state: outcome === 'approve' ? 'approved' : 'refused',
  });
  return done();
}
