/** `npm run simulate -- --fair --seed 1 --days 20 --json`: is the order of calls fair, in figures. Answers the exit code. */
import { parseArgs } from 'node:util';
import { type OrderFigures, simulateFair } from './report.ts';

export function runFair(commandLine: readonly string[]): number {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      fair: { type: 'boolean' },
      seed: { type: 'string', default: '1' },
      days: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
  });
  const report = simulateFair({ seed: Number(values.seed), days: Number(values.days) });
  const { ours, strictPriority, firstComeFirstServed } = report;
  if (values.json) console.log(JSON.stringify(report));
  else
    for (const [name, figures] of Object.entries({ ours, strictPriority, firstComeFirstServed }))
      console.log(inWords(name, figures));
  if (!report.ok) console.error(`seed ${report.seed}: ${report.violations} violations`);
  return report.ok ? 0 : 1;
}

function inWords(name: string, { byClass, longestOvertakingMinutes, boundMinutes }: OrderFigures): string {
  const classes = Object.entries(byClass).map(
    ([kind, { meanMinutes, worstMinutes }]) => `${kind} mean ${meanMinutes} worst ${worstMinutes}`,
  );
  return `${name.padEnd(21)} ${classes.join('; ')}; overtaken by ${longestOvertakingMinutes} (bound ${boundMinutes ?? 'none'}) min`;
}
