/** The kiosk's device host as a program: `node device/main.ts --hall URL --data DIR --printer tcp:ADDRESS`, or `--data DIR` alone. */
import { parseArgs } from 'node:util';
import { openShell } from '../electron/open.ts';
import { readKioskConfig } from './config.ts';
import { startFirstRun } from './first-run/first-run-host.ts';
import { startDeviceHost } from './host.ts';
import { type KeptConfig, readKeptConfig } from './kept-config.ts';
import { kioskOptions } from './options.ts';
import { trustAlso } from './trust.ts';

const { values } = parseArgs({ options: kioskOptions });
const defaultPort = 7400;

let close: () => Promise<void> = async () => {};
const stop = () => void close().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
await main();

async function main(): Promise<void> {
  const data = values.data ?? fail('--data: name the folder for key, journal and settings');
  let kept = must(readKeptConfig(data));
  const ca = values.ca ?? kept?.ca;
  if (ca !== undefined) must(trustAlso(ca));
  const setUp = values['set-up'] === true || (values.hall === undefined && kept === null);
  if (setUp) kept = await firstRun(data, kept);
  const config = must(readKioskConfig({ ...kept, ...given() }));
  const host = await startDeviceHost(config);
  close = host.close;
  if (config.open && !setUp) openShell(host.url);
}

async function firstRun(data: string, kept: KeptConfig | null): Promise<KeptConfig | null> {
  const host = await startFirstRun({
    data,
    port: Number(values.port ?? defaultPort),
    hint: values.hint ?? '',
    plainHttp: values['plain-http'] === true,
    ca: values.ca,
    simulated: { printer: values.printer === 'simulated', reader: values.reader === 'simulated' },
    readerMap: values['reader-map'] ?? kept?.['reader-map'],
    panel: values.panel === true,
    kept,
  });
  close = host.close;
  if (values.open) openShell(host.url);
  else console.log(`Set this kiosk up at ${host.url}/ 请在这里安装取号机`);
  await host.finished;
  await host.close();
  return must(readKeptConfig(data));
}

/** What was named on the command line; the rest comes from the first run. */
function given(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  return result.ok ? result.value : fail(result.error);
}

function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}
