/** The review of a case: to whom, stopped and gone on, extended, decided under a mandate that is live at that moment. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { DecisionPower } from '../../journal/case-entries.ts';
import { type CaseRow, latestApproval } from '../../store/cases.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { type CaseHere, caseHere, isDesk } from './case-here.ts';
import { keepSecret } from './keep.ts';
import { moveOn } from './move.ts';
import { makePaper } from './paper.ts';
import { powerOf } from './powers.ts';

type Review = 'case.assign' | 'case.suspend' | 'case.resume' | 'case.extend' | 'case.approve' | 'case.refuse';

export const reviewActs: Pick<Handlers, Review> = {
  'case.assign': (transaction, { caseId, to }) => {
    const { actor } = transaction;
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const staffId = to === 'officer' && actor.kind === 'staff' ? actor.staffId : null;
    const moved = moveOn(transaction, here.value.row, { type: 'assign' }, { assigned: { to, staffId } });
    if (!moved.ok) return moved;
    return to === 'backOffice' ? promise(transaction, moved.value) : done();
  },

  'case.suspend': (transaction, { caseId, kind, reason, expectedWorkingDays }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const words = keepSecret(transaction, caseId, 'procedure', { reason, expectedWorkingDays });
    const moved = moveOn(transaction, here.value.row, { type: 'suspend', kind }, { words });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'procedureNotice', { reason, expectedWorkingDays, suspension: kind });
    return done();
  },

  'case.resume': (transaction, { caseId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const moved = moveOn(transaction, here.value.row, { type: 'resume' });
    return moved.ok ? done() : moved;
  },

  'case.extend': (transaction, { caseId, reason, approvedBy }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const words = keepSecret(transaction, caseId, 'extension', { reason, approvedBy });
    const act = { type: 'extend', approvedByHead: approvedBy !== '', reason } as const;
    const moved = moveOn(transaction, here.value.row, act, { words });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'extensionNotice', { reason, approvedBy });
    return done();
  },

  'case.approve': (transaction, { caseId, valueYuan }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const power = ownPower(transaction, here.value, valueYuan);
    if (!power.ok) return power;
    const decided = approve(transaction, here.value.row, power.value, valueYuan);
    return decided.ok ? done() : decided;
  },

  'case.refuse': (transaction, { caseId, reasons }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    // What is refused has no value that a limit could be about.
    const power = ownPower(transaction, here.value, 0);
    if (!power.ok) return power;
    const decided = refuseCase(transaction, here.value, power.value, reasons);
    return decided.ok ? done() : decided;
  },
};

/** What the visitor cannot wait for becomes a promised case, with a receipt that says until when (B3-51). */
export function promise(transaction: Transaction, row: CaseRow): Result<Record<string, never>, HallError> {
  if (row.life.terms.caseType !== 'instant') return done();
  const moved = moveOn(transaction, row, { type: 'promise' });
  if (!moved.ok) return moved;
  makePaper(transaction, moved.value, 'receiptSlip', { promised: true });
  return done();
}

export function approve(
  transaction: Transaction,
  row: CaseRow,
  power: DecisionPower,
  valueYuan?: number,
): Result<CaseRow, HallError> {
  const facts = { power, ...(valueYuan === undefined ? {} : { valueYuan }) };
  const moved = moveOn(transaction, row, { type: 'approve', mayDecide: true }, facts);
  if (!moved.ok) return moved;
  makePaper(transaction, moved.value, 'approval', grantNumber(power));
  return ok(moved.value);
}

/** With reasons, and where one may appeal: the item says where. */
export function refuseCase(
  transaction: Transaction,
  { row, item }: CaseHere,
  power: DecisionPower,
  reasons: string,
): Result<CaseRow, HallError> {
  const words = keepSecret(transaction, row.caseId, 'refusal', reasons);
  const act = { type: 'refuse', mayDecide: true, reasons, remedies: item.remedies } as const;
  const moved = moveOn(transaction, row, act, { power, words });
  if (!moved.ok) return moved;
  makePaper(transaction, moved.value, 'refusal', { reason: reasons, ...grantNumber(power) });
  return ok(moved.value);
}

/** A colleague of the back office decides what was assigned there; nobody decides while an approver was asked. */
function ownPower(
  transaction: Transaction,
  here: CaseHere,
  valueYuan?: number,
): Result<DecisionPower, HallError> {
  const { actor, database } = transaction;
  const approval = latestApproval(database, here.row.caseId);
  if (approval && approval.settledAt === null) return refuse('approvalOpen');
  if (actor.kind === 'staff' && !isDesk(actor) && here.row.assignedTo !== 'backOffice')
    return refuse('mayNotDecide');
  return powerOf(transaction, here, { valueYuan, approvalId: null });
}

function grantNumber(power: DecisionPower): { readonly grantNo?: string } {
  return power.kind === 'grant' ? { grantNo: power.grant.documentNo } : {};
}
