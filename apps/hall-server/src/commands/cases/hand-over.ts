/** The end of a case: closed, issued, handed over; or withdrawn, or terminated. */

import { readSecret } from '../../store/case-secrets.ts';
import { casesWhere } from '../../store/cases.ts';
import { done, type Handlers, refuse } from '../transaction.ts';
import { caseHere, todayOf } from './case-here.ts';
import { isDocumentNumber } from './describe.ts';
import { keepSecret } from './keep.ts';
import { moveOn } from './move.ts';
import { makePaper } from './paper.ts';
import { signedFor } from './signatures.ts';

type HandOver =
  | 'case.close'
  | 'case.issue'
  | 'case.deliver'
  | 'case.withdraw'
  | 'case.terminate'
  | 'case.setUnifiedNo';

export const handOverActs: Pick<Handlers, HandOver> = {
  'case.close': (transaction, { caseId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const moved = moveOn(transaction, here.value.row, { type: 'close', childrenOpen: 0 });
    return moved.ok ? done() : moved;
  },

  'case.issue': (transaction, { caseId, serial }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const words = keepSecret(transaction, caseId, 'serial', serial);
    const moved = moveOn(transaction, here.value.row, { type: 'issue', serial }, { words });
    return moved.ok ? done() : moved;
  },

  'case.deliver': (transaction, { caseId, receiverName, receiverDocumentNumber, signatureId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    if (!isDocumentNumber(receiverDocumentNumber, todayOf(transaction))) return refuse('documentNumberWrong');
    const receiptSigned = signedFor(transaction, { caseId, signatureId, purpose: 'receipt' });
    const receiver = { name: receiverName, documentNumber: receiverDocumentNumber };
    const words = keepSecret(transaction, caseId, 'receiver', receiver);
    const act = { type: 'deliver', receiverKnown: true, receiptSigned } as const;
    const moved = moveOn(transaction, here.value.row, act, { words, signatureId });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'deliveryReceipt', {
      receiver: receiverName,
      serial: readSecret<string>(transaction, moved.value.serialId) ?? '',
      signatureId,
    });
    return done();
  },

  'case.withdraw': (transaction, { caseId, signatureId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const signed = signedFor(transaction, { caseId, signatureId, purpose: 'withdrawal' });
    const moved = moveOn(transaction, here.value.row, { type: 'withdraw', signed }, { signatureId });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'withdrawal', { signatureId });
    return done();
  },

  'case.terminate': (transaction, { caseId, reason }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const words = keepSecret(transaction, caseId, 'termination', reason);
    const moved = moveOn(transaction, here.value.row, { type: 'terminate', reason }, { words });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'termination', { reason });
    return done();
  },

  'case.setUnifiedNo': (transaction, { caseId, unifiedApprovalNo }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const number = unifiedApprovalNo.toUpperCase();
    const [same] = casesWhere(transaction.database, 'unified_approval_no = :number', { number });
    if (same && same.caseId !== caseId) return refuse('unifiedNoTaken', { case: same.caseNo });
    if (!same) transaction.record('case.unifiedNoSet', caseId, { unifiedApprovalNo: number });
    return done();
  },
};
