/** Days of a hall from a seed: random acts through the real server on a real file, stopped and opened again in between. */

import type { Result } from '@yiting/shared/basics/result.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { must, openTestHall, type TestHall } from '../testing/test-hall.ts';
import { type Act, nextAct } from './acts.ts';
import { brokenInDepth, brokenNow, invariants } from './invariants.ts';
import { type Chance, chanceFrom } from './random.ts';

export type SimulationWish = { readonly seed: number; readonly days: number; readonly stepsPerDay: number };
export type SimulationReport = {
  readonly ok: boolean;
  readonly seed: number;
  readonly days: number;
  readonly steps: number;
  readonly tickets: number;
  readonly calls: number;
  readonly stops: number;
  readonly invariantsChecked: number;
  readonly violations: readonly string[];
  readonly seconds: number;
};
type Answer = Result<unknown, HallError>;

/** Twice at the same moment, or once more after its answer was lost: both must be one act. */
const doubledShare = 0.15;
const stopShare = 0.005;
const dayMs = 24 * 3_600_000;

/** Stops at the first step that breaks an invariant. */
export async function simulate({ seed, days, stepsPerDay }: SimulationWish): Promise<SimulationReport> {
  const startedAt = performance.now();
  const chance = chanceFrom(seed);
  const test = await openTestHall();
  const acknowledged: string[] = [];
  const violations: string[] = [];
  const count = { steps: 0, stops: 0, checked: 0 };
  const depth = () => {
    count.checked += 3;
    violations.push(...brokenInDepth(test.hall.database, test.hall.keys.tokenFor, acknowledged));
  };
  try {
    for (let day = 0; day < days && violations.length === 0; day += 1) {
      const opensAt = test.clock.now();
      for (let step = 0; step < stepsPerDay && violations.length === 0; step += 1) {
        count.steps += 1;
        test.clock.advance(1 + chance.below((7 * 3_600_000) / stepsPerDay) * 2);
        violations.push(...(await oneStep(test, chance, { id: `sim-${seed}-${day}-${step}`, acknowledged })));
        count.checked += invariants.length;
        violations.push(...brokenNow(test.hall.database));
        if (!chance.happens(stopShare)) continue;
        await test.restart();
        count.stops += 1;
        depth();
      }
      must(await test.act('day.close', { force: true }));
      violations.push(...brokenNow(test.hall.database));
      depth();
      test.clock.advance(Math.max(0, opensAt + dayMs - test.clock.now()));
      must(await test.act('day.open', {}));
    }
    const figure = (table: string) =>
      Number(test.hall.database.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n);
    return {
      ok: violations.length === 0,
      seed,
      days,
      steps: count.steps,
      tickets: figure('tickets'),
      calls: figure('calls'),
      stops: count.stops,
      invariantsChecked: count.checked,
      violations,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    };
  } finally {
    await test.close();
  }
}

/** A few acts at the same moment, some of them twice; answers what they broke. */
async function oneStep(
  test: TestHall,
  chance: Chance,
  { id, acknowledged }: { id: string; acknowledged: string[] },
): Promise<string[]> {
  const acts = Array.from({ length: 1 + chance.below(3) }, () => nextAct(test, chance));
  const twice = acts.map(() => chance.happens(doubledShare));
  const send = ({ type, body, actor }: Act, index: number) =>
    test.act(type, body as never, actor, `${id}-${index}-padding`) as Promise<Answer>;
  const sent = acts.map((act, index) => [send(act, index), ...(twice[index] ? [send(act, index)] : [])]);
  const answers = await Promise.all(sent.map((pair) => Promise.all(pair)));
  const broken: string[] = [];
  for (const [index, act] of acts.entries()) {
    const [first, second] = answers[index] ?? [];
    if (!first) continue;
    if (!first.ok && ['fault', 'storageFailed', 'malformed'].includes(first.error.code))
      broken.push(`${act.type} answered ${first.error.code}`);
    if (first.ok && second && JSON.stringify(first) !== JSON.stringify(second))
      broken.push(`${act.type} was answered in two ways under one id`);
    if (first.ok && act.type === 'ticket.take')
      acknowledged.push((first.value as { ticketId: string }).ticketId);
  }
  return broken;
}
