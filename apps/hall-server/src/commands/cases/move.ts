/** The one way a case goes from state to state: the domain says whether, the journal says that it did. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import type { CaseAct } from '@yiting/shared/domain/case/acts.ts';
import { moveCase } from '@yiting/shared/domain/case/moves.ts';
import type { CaseTerms } from '@yiting/shared/domain/case/service-case.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { MoveFacts } from '../../journal/case-entries.ts';
import { type CaseRow, findCase, latestApproval } from '../../store/cases.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { momentOf } from './case-here.ts';

/** The case after the act; refused with the domain's own reason as the code. */
export function moveOn(
  transaction: Transaction,
  row: CaseRow,
  act: CaseAct,
  facts: MoveFacts = {},
): Result<CaseRow, HallError> {
  const moved = moveCase(row.life, act, momentOf(transaction));
  if (!moved.ok)
    return refuse(moved.error, { state: row.state, ...('missing' in act ? { count: act.missing } : {}) });
  transaction.record('case.moved', row.caseId, { act: act.type, life: moved.value, ...facts });
  const after = findCase(transaction.database, row.caseId);
  if (!after) throw new Error('a case is lost while it moves');
  endQuestion(transaction, after, act);
  return ok(after);
}

/** An approver need not answer any more for a case that was withdrawn, ended or stopped meanwhile. */
function endQuestion(transaction: Transaction, { caseId, state }: CaseRow, { type }: CaseAct): void {
  if (state === 'underReview' || type === 'approve' || type === 'refuse') return;
  const approval = latestApproval(transaction.database, caseId);
  if (approval && approval.settledAt === null)
    transaction.record('approval.settled', approval.approvalId, { state: 'withdrawn' });
}

export function termsOf({ caseType, promise, legal, joint, gapsOverdue }: ItemDefinition): CaseTerms {
  return { caseType, promise, legal, joint, gapsOverdue };
}
