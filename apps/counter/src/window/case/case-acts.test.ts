import { caseStates } from '@yiting/shared/domain/case/states.ts';
import type { CaseDetail, MaterialLine, VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import { describe, expect, test } from 'vitest';
import { caseKeys, goOn, keysOf, leftOpen, stepsTo } from './case-acts.ts';
import { isFree, wayDigits, wayOfDigit, waysOf } from './material-ways.ts';

const may = {
  mayDecide: true,
  refusal: null,
  mode: 'delegated',
  documentNo: '1',
  validTo: null,
  valueLimitYuan: null,
  mayAsk: false,
} as const;
const mayNot = { ...may, mayDecide: false, refusal: 'noGrant' } as const;
const line = (way: MaterialLine['way']) => ({ way }) as MaterialLine;
const seen = (more: Partial<CaseDetail> = {}) =>
  ({
    state: 'draft',
    missing: 0,
    materials: [],
    power: may,
    signatures: [],
    acts: [],
    approval: null,
    caseType: 'instant',
    assignedTo: 'officer',
    itemName: '社会保障卡',
    ...more,
  }) as unknown as CaseDetail;
const asking = { state: 'open' } as CaseDetail['approval'];

describe('keys of a case at the window', () => {
  test('[W5] in every state no key of a case has two meanings, F4 leads on, and none is a key of the window', () => {
    for (const state of caseStates)
      for (const power of [may, mayNot, { ...mayNot, mayAsk: true }])
        for (const missing of [0, 2])
          for (const approval of [null, asking]) {
            const one = seen({ state, power, missing, approval, acts: ['withdraw'] });
            const codes = keysOf(one).flatMap(({ code }) => code ?? []);
            expect(new Set(codes).size).toBe(codes.length);
            expect(codes).not.toContain('F2');
            expect(codes).not.toContain('F9');
            const go = goOn(one);
            if (go !== null) expect(keysOf(one)[0]).toEqual({ act: go, code: caseKeys.go });
          }
  });

  test('[W6] what leads on follows from what is there: missing, commitment, gaps, the mandate', () => {
    expect(goOn(seen({ missing: 1 }))).toBeNull();
    expect(goOn(seen())).toBe('decide');
    expect(goOn(seen({ power: mayNot }))).toBe('accept');
    expect(goOn(seen({ materials: [line('gap')] }))).toBe('gaps');
    const committed = seen({ materials: [line('commitment')] });
    expect(goOn(committed)).toBe('signCommitment');
    const given = [{ signatureId: 's', purpose: 'commitment', state: 'given' }] as const;
    expect(goOn({ ...committed, signatures: given })).toBe('decide');
    expect(goOn({ ...committed, signatures: [{ ...given[0], state: 'open' }] })).toBe('signCommitment');
    expect(goOn(seen({ state: 'underReview', power: mayNot, approval: asking }))).toBeNull();
    expect(goOn(seen({ state: 'correctionPending', missing: 1 }))).toBe('correct');
    const asks = (one: CaseDetail) => keysOf(one).some(({ act }) => act === 'ask');
    const mayCall = { state: 'underReview', power: { ...mayNot, mayAsk: true } } as const;
    expect(asks(seen(mayCall))).toBe(true);
    expect(asks(seen({ ...mayCall, assignedTo: 'backOffice' }))).toBe(false);
    expect(stepsTo('draft', 'case.assign')).toEqual(['case.receive', 'case.accept', 'case.assign']);
    expect(stepsTo('underReview', 'case.close')).toEqual(['case.approve', 'case.close']);
    for (const state of ['closed', 'issued', 'delivered'] as const)
      expect(stepsTo(state, 'case.close')).toEqual([]);
  });

  test('[W14] a gap that is still open stops the decision, and the applicant may withdraw until it', () => {
    const waits = { ...line('gap'), gapDue: { date: '2026-12-01', provisional: false } };
    expect(goOn(seen({ state: 'underReview', materials: [waits] }))).toBeNull();
    expect(goOn(seen({ state: 'underReview', materials: [line('paper')] }))).toBe('decide');
    const limited = { ...mayNot, refusal: 'valueMissing', valueLimitYuan: 5 } as const;
    expect(goOn(seen({ state: 'underReview', power: limited }))).toBe('decide');
    const withdraws = (one: CaseDetail) => keysOf(one).some(({ act }) => act === 'withdraw');
    expect(withdraws(seen({ state: 'underReview', acts: ['withdraw'] }))).toBe(true);
    expect(withdraws(seen({ state: 'closed' }))).toBe(false);
  });

  test('[W11] a material comes in only as it may, each way by its own digit', () => {
    const applicant = { source: 'applicant', key: true, commitment: false } as const;
    expect(waysOf(applicant)).not.toContain('gap');
    expect(wayOfDigit(applicant, wayDigits.gap)).toBeUndefined();
    expect(wayOfDigit({ ...applicant, key: false }, '4')).toBe('gap');
    expect(wayOfDigit({ ...applicant, commitment: true }, '3')).toBe('commitment');
    expect(waysOf({ source: 'licence', key: true, commitment: false })).toEqual(['paper', 'licence']);
    expect(isFree({ source: 'licence', way: 'licence' })).toBe(true);
    expect(isFree({ source: 'licence', way: 'paper' })).toBe(false);
    for (const source of ['applicant', 'licence', 'sharedData'] as const) {
      const digits = waysOf({ source, key: false, commitment: true }).map((way) => wayDigits[way]);
      expect(new Set(digits).size).toBe(digits.length);
    }
  });

  test('[W12] the end of a visit names what is left open, and leaves out what waits elsewhere', () => {
    const left = (one: CaseDetail) => leftOpen({ cases: [one], itemsToOpen: [] })[0]?.why ?? null;
    expect(left(seen())).toBe('takingIn');
    expect(left(seen({ state: 'underReview' }))).toBe('undecided');
    expect(left(seen({ state: 'underReview', approval: asking }))).toBe('asking');
    expect(left(seen({ state: 'closed' }))).toBe('notHandedOver');
    expect(left(seen({ state: 'correctionPending' }))).toBeNull();
    expect(left(seen({ state: 'delivered' }))).toBeNull();
    expect(left(seen({ state: 'underReview', caseType: 'promised', assignedTo: 'backOffice' }))).toBeNull();
    const itemsToOpen: VisitCasesView['itemsToOpen'] = [
      { itemCode: 'a', itemName: '甲', inDepth: true },
      { itemCode: 'b', itemName: '乙', inDepth: false },
    ];
    expect(leftOpen({ cases: [], itemsToOpen })).toEqual([{ itemName: '甲', why: 'notOpened' }]);
  });
});
