import type { ApprovalLine, CaseLine, ReviewView } from '@yiting/shared/protocol/cases.ts';
import { describe, expect, test } from 'vitest';
import { approvalOf, nextWaiting, stepFrom } from './picked.ts';

const approval = (approvalId: string, more: Partial<ApprovalLine> = {}) =>
  ({ approvalId, state: 'open', askedAt: 0, ...more }) as ApprovalLine;
const view: ReviewView = {
  waiting: [approval('late', { askedAt: 20 }), approval('early', { askedAt: 10 })],
  backOffice: [{ caseId: 'file' } as CaseLine],
  answeredToday: [approval('done', { state: 'approved' })],
};

describe('the line looked at', () => {
  test('arrows go through all lines in their order and stop at both ends', () => {
    const [first, second] = [stepFrom(view, null, 1), { kind: 'approval', id: 'early' } as const];
    expect(first).toEqual({ kind: 'approval', id: 'late' });
    expect(stepFrom(view, first, 1)).toEqual(second);
    expect(stepFrom(view, second, 1)).toEqual({ kind: 'case', id: 'file' });
    expect(stepFrom(view, first, -1)).toEqual(first);
    const last = { kind: 'approval', id: 'done' } as const;
    expect(stepFrom(view, last, 1)).toEqual(last);
  });

  test('next is whoever waits longest at a window, and not the one just answered', () => {
    expect(nextWaiting(view, null)?.id).toBe('early');
    expect(nextWaiting(view, { kind: 'approval', id: 'early' })?.id).toBe('late');
    const askedBack = { ...view, waiting: [approval('early', { state: 'askedBack' })] };
    expect(nextWaiting(askedBack, null)).toEqual({ kind: 'case', id: 'file' });
  });

  test('an approval that a colleague answered is still found, so that its end can be said', () => {
    expect(approvalOf(view, { kind: 'approval', id: 'done' })?.state).toBe('approved');
    expect(approvalOf(view, { kind: 'approval', id: 'gone' })).toBeNull();
  });
});
