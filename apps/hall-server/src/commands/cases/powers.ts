/** Who may decide a case at this moment, inside the transaction of the decision (B3-50). */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { isWeighty } from '@yiting/shared/domain/item/definition.ts';
import {
  approvalGrantFor,
  type DecisionWish,
  type Grant,
  grantFor,
  type PowerRefusal,
} from '@yiting/shared/domain/powers/grant.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { DecisionPower } from '../../journal/case-entries.ts';
import type { Database } from '../../store/database.ts';
import { grantsOf } from '../../store/grants.ts';
import { allStaff } from '../../store/staff.ts';
import { refuse, type Transaction } from '../transaction.ts';
import { type CaseHere, todayOf } from './case-here.ts';

/** A value said at the decision never lowers the one in the form. */
export function wishOf(
  { row, item }: CaseHere,
  who: { readonly staffId: string; readonly today: string; readonly valueYuan?: number | undefined },
): DecisionWish {
  const values = [row.valueYuan, who.valueYuan ?? null].filter((value) => value !== null);
  return {
    officerId: who.staffId,
    intakeOfficerId: row.officerId,
    itemCode: row.itemCode,
    scenario: row.scenario,
    valueYuan: values.length === 0 ? null : Math.max(...values),
    today: who.today,
    weighty: isWeighty(item),
  };
}

/** The power of the actor with a copy of its terms, or why he has none. */
export function powerOf(
  transaction: Transaction,
  here: CaseHere,
  how: { readonly valueYuan?: number | undefined; readonly approvalId: string | null },
): Result<DecisionPower, HallError> {
  const { actor, database } = transaction;
  if (actor.kind !== 'staff') return refuse('mayNotDecide');
  const wish = wishOf(here, {
    staffId: actor.staffId,
    today: todayOf(transaction),
    valueYuan: how.valueYuan,
  });
  const grant = grantFor(grantsOf(database, actor.staffId), wish);
  if (!grant.ok) return refuse(grant.error);
  return ok({ kind: 'grant', staffId: actor.staffId, grant: grant.value, approvalId: how.approvalId });
}

const liveElsewhere: readonly PowerRefusal[] = ['scenarioNotGranted', 'valueAboveLimit', 'fourEyes'];

/** Whoever holds a live grant of the item that does not reach this far may call for help (一键呼叫, B3-53). */
export function mayAsk(grants: readonly Grant[], wish: DecisionWish): boolean {
  const own = grantFor(grants, wish);
  if (own.ok) return false;
  return approvalGrantFor(grants, wish) !== undefined || liveElsewhere.includes(own.error);
}

/** Reviewers who may decide this case now, with the department that lets them. */
export function approversFor(
  database: Database,
  here: CaseHere,
  today: string,
): readonly { readonly staffId: string; readonly name: string; readonly departmentId: string }[] {
  return allStaff(database).flatMap(({ staffId, name, active, roles }) => {
    if (!active || !roles.includes('reviewer')) return [];
    // A value nobody has said yet, the approver may say himself.
    const grant = grantFor(grantsOf(database, staffId), wishOf(here, { staffId, today, valueYuan: 0 }));
    return grant.ok ? [{ staffId, name, departmentId: grant.value.departmentId }] : [];
  });
}
