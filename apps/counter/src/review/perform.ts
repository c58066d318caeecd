/** From an act and what was written to the command it is. */
import type { suspensionKinds } from '@yiting/shared/domain/case/service-case.ts';
import type { Sender } from '../window/use-desk.ts';
import type { ReviewAct } from './acts.ts';

/** What the little form of an act holds; each act takes its own. */
export type Written = {
  readonly words: string;
  readonly kind: (typeof suspensionKinds)[number];
  /** Working days. */
  readonly days: number;
  readonly approvedBy: string;
  readonly serial: string;
  /** Yuan, as it was typed. */
  readonly value: string;
};
export type Target = { readonly approvalId: string | null; readonly caseId: string };

/** The parts of the form an act asks for; an act without any happens at its key. */
const asksFor: Readonly<Record<ReviewAct, readonly (keyof Written)[]>> = {
  approve: [],
  refuse: ['words'],
  askBack: ['words'],
  suspend: ['kind', 'days', 'words'],
  resume: [],
  extend: ['approvedBy', 'words'],
  close: [],
  issue: ['serial'],
  terminate: ['words'],
};

/** `needsValue`: the mandate is limited by a value that nobody has said yet. */
export function asksOf(act: ReviewAct, needsValue: boolean): readonly (keyof Written)[] {
  return act === 'approve' && needsValue ? ['value'] : asksFor[act];
}

/** Longest text the hall takes for an act, in characters. */
export function wordsMax(act: ReviewAct, toWindow: boolean): number {
  if (act === 'refuse' || toWindow) return 800;
  return act === 'terminate' ? 400 : 200;
}

export function perform(
  send: Sender,
  act: ReviewAct,
  { approvalId, caseId }: Target,
  written: Written,
): Promise<boolean> {
  const { words, kind, days, approvedBy, serial } = written;
  const value = act === 'approve' && written.value !== '' ? { valueYuan: Number(written.value) } : {};
  if (approvalId !== null && (act === 'approve' || act === 'refuse' || act === 'askBack'))
    return send('approval.answer', { approvalId, outcome: act, words, ...value });
  switch (act) {
    case 'approve':
      return send('case.approve', { caseId, ...value });
    case 'refuse':
      return send('case.refuse', { caseId, reasons: words });
    case 'suspend':
      return send('case.suspend', { caseId, kind, reason: words, expectedWorkingDays: days });
    case 'resume':
      return send('case.resume', { caseId });
    case 'extend':
      return send('case.extend', { caseId, reason: words, approvedBy });
    case 'close':
      return send('case.close', { caseId });
    case 'issue':
      return send('case.issue', { caseId, serial });
    case 'terminate':
      return send('case.terminate', { caseId, reason: words });
    case 'askBack':
      return Promise.resolve(false);
  }
}
