/** `npm run simulate -- --seed 1 --days 3 --json`: days of a hall from a seed; exit code 1 and the seed when something broke. */
import { parseArgs } from 'node:util';
import { runFair } from './fair/main.ts';
import { simulate } from './simulate.ts';
import { printWaits } from './wait/measure.ts';

if (process.argv.includes('--fair')) process.exit(runFair(process.argv.slice(2)));

const stepsPerDayDefault = 1_500;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '1' },
    steps: { type: 'string', default: String(stepsPerDayDefault) },
    json: { type: 'boolean', default: false },
    wait: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '30' },
  },
});
if (values.wait) {
  printWaits({ seeds: Number(values.seeds), json: values.json });
  process.exit(0);
}
const report = await simulate({
  seed: Number(values.seed),
  days: Number(values.days),
  stepsPerDay: Number(values.steps),
});
if (values.json) console.log(JSON.stringify(report));
else for (const [name, figure] of Object.entries(report)) console.log(`${name.padEnd(18)} ${figure}`);
if (!report.ok) {
  console.error(`seed ${report.seed}: ${report.violations.join('; ')}`);
  process.exitCode = 1;
}
