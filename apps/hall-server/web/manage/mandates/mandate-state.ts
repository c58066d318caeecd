/** Whether a mandate holds today: the hall decides again at every decision (B3-50), this is for the list. Pure. */
import type { GrantLine } from '@yiting/shared/protocol/cases.ts';

export const mandateStates = ['live', 'notYet', 'expired', 'revoked'] as const;
export type MandateState = (typeof mandateStates)[number];

/** Days of the hall, both included. */
export function mandateState(
  { revokedAt, validFrom, validTo }: Pick<GrantLine, 'revokedAt' | 'validFrom' | 'validTo'>,
  today: string,
): MandateState {
  if (revokedAt !== null) return 'revoked';
  if (today > validTo) return 'expired';
  return today < validFrom ? 'notYet' : 'live';
}
