import { describe, expect, test } from 'vitest';
import { approvalGrantFor, type DecisionWish, type Grant, grantFor } from './grant.ts';

const grant: Grant = {
  grantId: 'g1',
  departmentId: 'scjg',
  officerId: 'chen',
  mode: 'delegated',
  items: [
    { itemCode: 'LOCAL-SCJG-001', scenarios: [] },
    { itemCode: 'LOCAL-SCJG-002', scenarios: ['name'] },
  ],
  valueLimitYuan: 100_000,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  documentNo: '授权〔2026〕1号',
  fourEyes: null,
  revokedAt: null,
};
const wish: DecisionWish = {
  officerId: 'chen',
  intakeOfficerId: 'chen',
  itemCode: 'LOCAL-SCJG-001',
  scenario: null,
  valueYuan: 0,
  today: '2026-11-23',
  weighty: false,
};
const why = (change: Partial<Grant>, wished: Partial<DecisionWish> = {}) => {
  const found = grantFor([{ ...grant, ...change }], { ...wish, ...wished });
  return found.ok ? found.value.grantId : found.error;
};

describe('what an officer may decide', () => {
  test('[M1] a live grant for the item and the scenario, within its days and its value', () => {
    expect(why({})).toBe('g1');
    expect(why({}, { officerId: 'lin' })).toBe('noGrant');
    expect(why({}, { itemCode: 'LOCAL-SCJG-009' })).toBe('noGrant');
    expect(why({ revokedAt: 1 })).toBe('grantRevoked');
    expect(why({}, { today: '2025-12-31' })).toBe('grantNotYetValid');
    expect(why({}, { today: '2027-01-01' })).toBe('grantExpired');
    expect(why({}, { today: '2026-12-31' })).toBe('g1');
    expect(why({}, { itemCode: 'LOCAL-SCJG-002', scenario: 'address' })).toBe('scenarioNotGranted');
    expect(why({}, { itemCode: 'LOCAL-SCJG-002', scenario: null })).toBe('scenarioNotGranted');
    expect(why({}, { itemCode: 'LOCAL-SCJG-002', scenario: 'name' })).toBe('g1');
    expect(why({}, { valueYuan: 100_001 })).toBe('valueAboveLimit');
    expect(why({}, { valueYuan: 100_000 })).toBe('g1');
    expect(why({}, { valueYuan: null })).toBe('valueMissing');
    expect(why({ valueLimitYuan: null }, { valueYuan: null })).toBe('g1');
  });

  test('[M2] who took it in may not decide where the result is money or a promised licence, unless the grant says so', () => {
    expect(why({}, { weighty: true })).toBe('fourEyes');
    expect(why({}, { weighty: true, intakeOfficerId: 'lin' })).toBe('g1');
    expect(why({ fourEyes: false }, { weighty: true })).toBe('g1');
    expect(why({ fourEyes: true })).toBe('fourEyes');
  });

  test('[M3] under online approval the officer asks and never decides', () => {
    expect(why({ mode: 'onlineApproval' })).toBe('approvalNeeded');
    expect(approvalGrantFor([{ ...grant, mode: 'onlineApproval' }], wish)?.grantId).toBe('g1');
    expect(approvalGrantFor([{ ...grant, mode: 'onlineApproval', revokedAt: 1 }], wish)).toBeUndefined();
    expect(approvalGrantFor([grant], wish)).toBeUndefined();
    expect(why({ mode: 'stationed' })).toBe('g1');
  });

  test('[M4] of several grants one that fits is enough; else the reason nearest to a yes is said', () => {
    const expired = { ...grant, grantId: 'g0', validTo: '2026-01-31' };
    expect(grantFor([expired, grant], wish)).toEqual({ ok: true, value: grant });
    expect(grantFor([{ ...grant, revokedAt: 1 }, expired], wish)).toEqual({
      ok: false,
      error: 'grantExpired',
    });
  });
});
