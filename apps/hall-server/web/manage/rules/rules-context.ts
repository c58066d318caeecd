/** What every field of the booking rules needs: the rules as they stand, how to change one value, and what is wrong. */
import type { BookingRules } from '@yiting/shared/domain/slots/rules.ts';
import { createContext, useContext } from 'react';
import type { Path, RuleProblem } from './rules-draft.ts';

export type RulesEditing = {
  readonly rules: BookingRules;
  readonly change: (path: Path, value: unknown) => void;
  readonly problems: readonly RuleProblem[];
};

export const RulesContext = createContext<RulesEditing | null>(null);

export function useRules(): RulesEditing {
  const editing = useContext(RulesContext);
  if (!editing) throw new Error('useRules outside the page of rules');
  return editing;
}
