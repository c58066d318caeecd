/** `npm run bench [-- --json] [-- --quick]`: the product's figures, each beside the bare limit measured in the same run. */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureOffline } from '../../kiosk/bench/offline.ts';
import { measureBookingRaces, measureSlotSearch } from './bookings.ts';
import { countFsyncs } from './fsyncs.ts';
import { measureKills } from './kills.ts';
import { measureKiosk } from './kiosk.ts';
import { measurePaint } from './paint.ts';
import { measureRaces } from './races.ts';
import { measureAcknowledgement, measureThroughput } from './throughput.ts';
import { measureWaitRefresh } from './waits.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
const quick = values.quick === true;
const say = (line: string) => {
  if (!values.json) console.log(line);
};

say(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.version}`,
);
const steps: readonly (() => Promise<Readonly<Record<string, number | null>>>)[] = [
  () => measureThroughput(quick ? 3 : 5, quick ? 1_500 : 4_000),
  () => measureAcknowledgement(quick ? 5_000 : 20_000),
  () => countFsyncs(100),
  () => measureRaces(quick ? 10 : 60),
  () => measureBookingRaces(quick ? 10 : 100),
  () => measureSlotSearch(quick ? 200 : 1_000),
  () => measureKills(quick ? 2 : 6),
  () => measurePaint(quick ? 20 : 60),
  () => measureKiosk({ loads: quick ? 2 : 5, touches: quick ? 24 : 120, sessions: quick ? 100 : 2_000 }),
  () => measureWaitRefresh(quick ? 5 : 30),
  () => measureOffline(quick ? 1 : 3),
];
const figures: Record<string, number | null> = {};
for (const step of steps) {
  const found = await step();
  Object.assign(figures, found);
  for (const [name, value] of Object.entries(found)) say(`${name.padEnd(26)} ${value}`);
}
if (values.json) console.log(JSON.stringify(figures));
process.exit(0);
