/** `npm run simulate`: days with faults, then every rule broken on purpose, then a few real kills. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { writeSteps } from '../../commands/steps.ts';
import { killRounds } from '../kill-rounds.ts';
import { mutants } from '../mutants.ts';
import { chanceFrom } from '../random.ts';
import { type SimulationReport, simulate } from '../simulate.ts';

export type DaysWish = {
  readonly seed: number;
  readonly days: number;
  readonly visitors: number;
  readonly stopsPerDay: number;
  readonly killRounds: number;
};

/** Enough for each broken rule to show, and soon over where it does not. */
const mutantVisitors = 150;
const mutantStops = 12;
const mutantTries = 3;

export async function simulateDays(wish: DaysWish) {
  const startedAt = performance.now();
  const { seed, days, visitors, stopsPerDay } = wish;
  const [report, survived] = await Promise.all([
    simulate({ seed, days, visitors, stopsPerDay }),
    survivors(seed),
  ]);
  const kills = await killRounds(wish.killRounds, chanceFrom(seed));
  const missedSteps =
    stopsPerDay * days < writeSteps.length ? [] : writeSteps.filter((step) => report.stopSteps[step] === 0);
  const sentences = [
    ...report.violations,
    ...kills.violations,
    ...survived.map((name) => `not found: ${name}`),
    ...missedSteps.map((step) => `never stopped at: ${step}`),
  ];
  const { violations, ok, ...figures } = report;
  return {
    ok: ok && sentences.length === 0 && kills.lostAcknowledged === 0,
    ...figures,
    violations: violations.length + kills.violations.length,
    mutantsFound: mutants.length - survived.length,
    mutants: mutants.length,
    killRounds: kills.killRounds,
    acknowledgedUnderKills: kills.acknowledgedUnderKills,
    lostAcknowledged: kills.lostAcknowledged,
    sentences,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

/** Looked for on the other core; a process that ends without a word found nothing out. */
function survivors(seed: number): Promise<readonly string[]> {
  const child = fork(join(import.meta.dirname, '../find-mutants.ts'), [String(seed)]);
  return new Promise((resolve, reject) => {
    child.once('message', (names) => resolve(names as readonly string[]));
    child.once('exit', (code) => reject(new Error(`looking for broken rules ended with ${code}`)));
  });
}

/** One broken rule, a few seeds until something is wrong. */
export async function isFound(
  seed: number,
  seams: Parameters<typeof simulate>[0]['seams'],
): Promise<boolean> {
  for (let each = 0; each < mutantTries; each += 1) {
    const report: SimulationReport = await simulate({
      seed: seed + each,
      days: 1,
      visitors: mutantVisitors,
      stopsPerDay: mutantStops,
      ...(seams ? { seams } : {}),
    });
    if (!report.ok) return true;
  }
  return false;
}
