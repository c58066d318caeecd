/** When a visit at a window ends: a service event for each of its cases (一事一评), and nothing left on the tablet to sign. */
import { isUndecided } from '@yiting/shared/domain/case/states.ts';
import { casesAtSeat, openSignatureAt } from '../../store/cases.ts';
import type { Transaction } from '../transaction.ts';

export type EndedVisit = {
  readonly ticketId: string;
  readonly windowId: string;
  readonly visitEventId: string;
  /** Number of the visit's own event; those of its cases follow it. */
  readonly no: number;
};

/** An 即办件 that is still undecided may leave with the visitor: it is flagged, and overdue at closing time (B2-38). */
export function serveCases(transaction: Transaction, visit: EndedVisit): void {
  const { database, record, newId } = transaction;
  const open = openSignatureAt(database, visit.windowId);
  if (open) record('signature.cancelled', open.signatureId, {});
  const cases = casesAtSeat(database, visit.ticketId).filter(({ state }) => state !== 'draft');
  for (const [index, { caseId, state, life }] of cases.entries())
    record('case.served', caseId, {
      eventId: newId(),
      visitEventId: visit.visitEventId,
      no: visit.no + index + 1,
      undecided: life.terms.caseType === 'instant' && isUndecided(state),
    });
}
