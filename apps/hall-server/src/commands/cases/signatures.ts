/** Signatures: asked for at the window, given on its tablet, kept sealed. */
import { ok } from '@yiting/shared/basics/result.ts';
import type { SignaturePurpose } from '@yiting/shared/protocol/commands/cases.ts';
import { findSignature, openSignatureAt, signaturesOf } from '../../store/cases.ts';
import { windowOfOfficer } from '../../store/hall.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { caseHere } from './case-here.ts';
import { keepSecret } from './keep.ts';

type Signatures = 'signature.ask' | 'signature.give' | 'signature.cancel';

export const signatureActs: Pick<Handlers, Signatures> = {
  'signature.ask': (transaction, { caseId, purpose }) => {
    const { database, actor } = transaction;
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const window = actor.kind === 'staff' ? windowOfOfficer(database, actor.staffId) : undefined;
    if (!window) return refuse('windowUnknown');
    if (window.ticketId !== here.value.row.seatTicketId)
      return refuse('windowStateWrong', { state: window.state });
    // A tablet shows one thing to sign at a time.
    const before = openSignatureAt(database, window.windowId);
    if (before) transaction.record('signature.cancelled', before.signatureId, {});
    const signatureId = transaction.newId();
    transaction.record('signature.asked', signatureId, { caseId, windowId: window.windowId, purpose });
    return ok({ signatureId });
  },

  'signature.give': (transaction, { signatureId, strokes }) => {
    const { database, actor } = transaction;
    const signature = findSignature(database, signatureId);
    if (!signature) return refuse('signatureUnknown');
    if (actor.kind === 'station' && actor.placeId !== signature.windowId) return refuse('notAllowed');
    if (signature.state !== 'open') return refuse('signatureOver');
    transaction.record('signature.given', signatureId, {
      strokes: keepSecret(transaction, signature.caseId, 'strokes', strokes),
    });
    return done();
  },

  'signature.cancel': (transaction, { signatureId }) => {
    const signature = findSignature(transaction.database, signatureId);
    if (!signature) return refuse('signatureUnknown');
    const here = caseHere(transaction, signature.caseId);
    if (!here.ok) return here;
    if (signature.state === 'given') return refuse('signatureOver');
    if (signature.state === 'open') transaction.record('signature.cancelled', signatureId, {});
    return done();
  },
};

/** This very signature was given, for this case and purpose. */
export function signedFor(
  { database }: Transaction,
  wanted: { readonly caseId: string; readonly signatureId: string; readonly purpose: SignaturePurpose },
): boolean {
  const signature = findSignature(database, wanted.signatureId);
  return (
    signature?.caseId === wanted.caseId && signature.purpose === wanted.purpose && signature.state === 'given'
  );
}

export function isSigned({ database }: Transaction, caseId: string, purpose: SignaturePurpose): boolean {
  return signaturesOf(database, caseId).some((each) => each.purpose === purpose && each.state === 'given');
}
