/** What a department has granted to a window officer (窗口事务官, B3-48…52), and whether it covers this decision now. Pure. */
import { failed, ok, type Result } from '../../basics/result.ts';

/** Decides himself; asks a named approver live; or is the department's own person stationed in the hall. */
export const grantModes = ['delegated', 'onlineApproval', 'stationed'] as const;
export type GrantMode = (typeof grantModes)[number];

export type Grant = {
  readonly grantId: string;
  readonly departmentId: string;
  readonly officerId: string;
  readonly mode: GrantMode;
  /** Items, each with the scenarios meant; no scenarios means all of the item. */
  readonly items: readonly { readonly itemCode: string; readonly scenarios: readonly string[] }[];
  /** Largest value in yuan that may be decided, or null without a limit. */
  readonly valueLimitYuan: number | null;
  /** Days of the hall, both included. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly documentNo: string;
  /** Who takes in may not decide; null leaves it to the item (B3-52). */
  readonly fourEyes: boolean | null;
  readonly revokedAt: number | null;
};

/** What is to be decided, by whom, and who took it in. */
export type DecisionWish = {
  readonly officerId: string;
  readonly intakeOfficerId: string;
  readonly itemCode: string;
  readonly scenario: string | null;
  readonly valueYuan: number | null;
  readonly today: string;
  /** The result is money, or the licence of a promised item: four eyes unless the grant says otherwise. */
  readonly weighty: boolean;
};

export const powerRefusals = [
  'noGrant',
  'grantRevoked',
  'grantNotYetValid',
  'grantExpired',
  'scenarioNotGranted',
  'valueAboveLimit',
  'valueMissing',
  'approvalNeeded',
  'fourEyes',
] as const;
export type PowerRefusal = (typeof powerRefusals)[number];

/**
 * The grant under which this officer decides, or the reason nearest to a yes why he may not. Checked at the moment of
 * decision, inside its transaction (B3-50).
 */
export function grantFor(grants: readonly Grant[], wish: DecisionWish): Result<Grant, PowerRefusal> {
  let nearest: PowerRefusal = 'noGrant';
  for (const grant of grants) {
    const refusal = refusalOf(grant, wish);
    if (refusal === null) return ok(grant);
    if (powerRefusals.indexOf(refusal) > powerRefusals.indexOf(nearest)) nearest = refusal;
  }
  return failed(nearest);
}

/** Whether some grant lets the officer ask an approver for this item, live. */
export function approvalGrantFor(grants: readonly Grant[], wish: DecisionWish): Grant | undefined {
  return grants.find(
    (grant) => grant.mode === 'onlineApproval' && refusalOf(grant, wish) === 'approvalNeeded',
  );
}

function refusalOf(grant: Grant, wish: DecisionWish): PowerRefusal | null {
  const item = grant.items.find(({ itemCode }) => itemCode === wish.itemCode);
  if (grant.officerId !== wish.officerId || !item) return 'noGrant';
  if (grant.revokedAt !== null) return 'grantRevoked';
  if (wish.today < grant.validFrom) return 'grantNotYetValid';
  if (wish.today > grant.validTo) return 'grantExpired';
  if (item.scenarios.length > 0 && (wish.scenario === null || !item.scenarios.includes(wish.scenario)))
    return 'scenarioNotGranted';
  // Without its value nobody can say that a decision keeps within the limit.
  if (grant.valueLimitYuan !== null && wish.valueYuan === null) return 'valueMissing';
  if (grant.valueLimitYuan !== null && (wish.valueYuan ?? 0) > grant.valueLimitYuan) return 'valueAboveLimit';
  if (grant.mode === 'onlineApproval') return 'approvalNeeded';
  const fourEyes = grant.fourEyes ?? wish.weighty;
  return fourEyes && wish.officerId === wish.intakeOfficerId ? 'fourEyes' : null;
}
