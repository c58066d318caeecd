/** `npm run simulate -- --seed 1 --cases --json`: a month of cases, and whether its checks find rules broken on purpose. */
import { parseArgs } from 'node:util';
import { simulateMonth } from './month.ts';
import { caseMutants } from './mutants.ts';

/** Fewer people are enough to find what is always wrong. */
const casesPerDayOfMutants = 16;

/** Answers the exit code. */
export async function runCases(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: '1' },
      cases: { type: 'boolean', default: false },
      /** Cases on each of the twenty-one worked days. */
      'per-day': { type: 'string', default: '52' },
      json: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  const startedAt = performance.now();
  const month = await simulateMonth({ seed, casesPerDay: Number(values['per-day']) });
  const missed: string[] = [];
  for (const { name, seams } of caseMutants) {
    const { violations } = await simulateMonth({ seed, casesPerDay: casesPerDayOfMutants, seams });
    if (violations.length === 0) missed.push(name);
  }
  const report = {
    ok: month.violations.length === 0 && missed.length === 0,
    seed,
    ...month,
    violations: month.violations.length,
    mutants: caseMutants.length,
    mutantsFound: caseMutants.length - missed.length,
    seconds: Math.round((performance.now() - startedAt) / 1_000),
  };
  if (values.json) console.log(JSON.stringify(report));
  else for (const [name, figure] of Object.entries(report)) console.log(`${name.padEnd(26)} ${figure}`);
  for (const sentence of month.violations) console.error(sentence);
  for (const name of missed) console.error(`not found: ${name}`);
  if (!report.ok) console.error(`again with: npm run simulate -- --cases --seed ${seed}`);
  return report.ok ? 0 : 1;
}
