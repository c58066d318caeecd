/** Is the order of calls fair: waits by class and the longest overtaking, ours beside strict priority and first come first served. */
import type { ArrivalPolicy } from '@yiting/shared/domain/arrival.ts';
import { overtakingBound } from '@yiting/shared/domain/overtaking.ts';
import type { TicketClass } from '@yiting/shared/protocol/fields.ts';
import { type DayFigures, runDay } from './day.ts';
import { firstComeFirstServed, type Order, ourOrder, strictPriority } from './orders.ts';
import { drawVisitors, windows } from './visitors.ts';

/** The defaults of a hall's plan. */
export const policy: ArrivalPolicy = {
  headStartMinutes: { walkIn: 0, appointment: 20, priority: 15 },
  lateAfterMinutes: 15,
};

export type ClassWaits = {
  readonly visitors: number;
  readonly meanMinutes: number;
  readonly worstMinutes: number;
};
export type OrderFigures = {
  readonly byClass: Readonly<Record<TicketClass, ClassWaits>>;
  readonly longestOvertakingMinutes: number;
  /** What the order promises; null where it promises nothing. */
  readonly boundMinutes: number | null;
};
export type FairReport = {
  /** No bound was broken, everybody was called, and only where he may be served. */
  readonly ok: boolean;
  readonly seed: number;
  readonly days: number;
  readonly ours: OrderFigures;
  readonly strictPriority: OrderFigures;
  readonly firstComeFirstServed: OrderFigures;
  readonly violations: number;
  readonly seconds: number;
};

export function simulateFair({ seed, days }: { readonly seed: number; readonly days: number }): FairReport {
  const startedAt = performance.now();
  const population = Array.from({ length: days }, (_, day) => drawVisitors(seed * 1_000_003 + day, policy));
  let violations = 0;
  const figuresOf = (order: Order, boundMinutes: number | null): OrderFigures => {
    const all = population.map((visitors) => runDay(visitors, order));
    violations += all.reduce((sum, day) => sum + day.violations, 0);
    const longestOvertakingMinutes = Math.max(...all.map((day) => day.longestOvertakingMinutes));
    if (boundMinutes !== null && longestOvertakingMinutes > boundMinutes) violations += 1;
    return {
      byClass: waitsByClass(all),
      longestOvertakingMinutes: round(longestOvertakingMinutes),
      boundMinutes,
    };
  };
  const bound = overtakingBound(
    policy.headStartMinutes,
    windows.map(({ profile }) => profile),
  );
  const orders = {
    ours: figuresOf(ourOrder(policy.headStartMinutes), bound.inQueueMinutes),
    strictPriority: figuresOf(strictPriority, null),
    firstComeFirstServed: figuresOf(firstComeFirstServed, 0),
  };
  const seconds = round((performance.now() - startedAt) / 1000);
  return { ok: violations === 0, seed, days, ...orders, violations, seconds };
}

function waitsByClass(days: readonly DayFigures[]): OrderFigures['byClass'] {
  const waits = days.flatMap((day) => day.waits);
  const of = (kind: TicketClass): ClassWaits => {
    const minutes = waits.filter((wait) => wait.class === kind).map((wait) => wait.minutes);
    const sum = minutes.reduce((total, each) => total + each, 0);
    return {
      visitors: minutes.length,
      meanMinutes: round(minutes.length === 0 ? 0 : sum / minutes.length),
      worstMinutes: round(Math.max(0, ...minutes)),
    };
  };
  return { walkIn: of('walkIn'), appointment: of('appointment'), priority: of('priority') };
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
