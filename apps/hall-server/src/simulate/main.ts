/** `npm run simulate -- --seed 1 --days 3 --json`: a hall from a seed; exit code 1, the seed and the step when something broke. */
import { parseArgs } from 'node:util';
import { runCases } from './cases/main.ts';
import { runFair } from './fair/main.ts';
import { simulateDays } from './modes/days.ts';
import { printWaits } from './wait/measure.ts';

if (process.argv.includes('--cases')) process.exit(await runCases(process.argv.slice(2)));
if (process.argv.includes('--fair')) process.exit(runFair(process.argv.slice(2)));

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '1' },
    /** Visitors a day. */
    visitors: { type: 'string', default: '3000' },
    /** Stops of the server a day. */
    stops: { type: 'string', default: '74' },
    /** Rounds in which a real process is killed. */
    kills: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    wait: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '30' },
  },
});
if (values.wait) {
  printWaits({ seeds: Number(values.seeds), json: values.json });
  process.exit(0);
}

const report = await simulateDays({
  seed: Number(values.seed),
  days: Number(values.days),
  visitors: Number(values.visitors),
  stopsPerDay: Number(values.stops),
  killRounds: Number(values.kills),
});
if (values.json) console.log(JSON.stringify(report));
else
  for (const [name, figure] of Object.entries(report))
    console.log(`${name.padEnd(22)} ${typeof figure === 'object' ? JSON.stringify(figure) : figure}`);
if (!report.ok) {
  for (const sentence of report.sentences) console.error(sentence);
  console.error(`again with: npm run simulate -- --seed ${report.seed} --days ${report.days}`);
  process.exitCode = 1;
}
