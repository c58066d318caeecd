/** Finishing a visit with something left open takes a second press, and says what is left. */
import type { VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import { useEffect, useState } from 'react';
import { type LeftOpen, leftOpen } from './case-acts.ts';

export type FinishGuard = {
  /** What is said now; empty while nothing is. */
  readonly shown: readonly LeftOpen[];
  /** True when this press must not finish yet. */
  readonly stops: () => boolean;
};
const armedForMs = 8_000;

export function useFinishGuard(view: VisitCasesView | null): FinishGuard {
  const [armed, setArmed] = useState(false);
  const open = view ? leftOpen(view) : [];
  const nothing = open.length === 0;
  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(false), armedForMs);
    return () => clearTimeout(timer);
  }, [armed]);
  useEffect(() => {
    if (nothing) setArmed(false);
  }, [nothing]);
  const stops = () => {
    if (armed || nothing) return false;
    setArmed(true);
    return true;
  };
  return { shown: armed ? open : [], stops };
}
