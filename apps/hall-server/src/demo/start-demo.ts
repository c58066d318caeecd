/** `npm start`: a whole hall on this machine, with its kiosk, for whoever wants to see it. Data stay in `./data`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from '../../../../.ci/build.ts';
import { readConfig } from '../config.ts';
import { type RunningHall, startHall } from '../start-hall.ts';
import { version } from '../version.ts';
import { fillMonth } from './month.ts';
import { approveScreens, type DemoAccount, setUpHall, setUpStaff } from './set-up.ts';

const root = resolve(import.meta.dirname, '../../../..');
const kioskMain = resolve(root, 'apps/kiosk/device/main.ts');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      open: { type: 'boolean' },
      data: { type: 'string' },
      port: { type: 'string' },
      'kiosk-port': { type: 'string' },
      'no-build': { type: 'boolean' },
      'no-kiosk': { type: 'boolean' },
      /** Without a past month. */
      empty: { type: 'boolean' },
    },
  });
  if (!values['no-build'] && buildPages().length > 0) throw new Error('a page could not be built');
  const config = readConfig(
    { data: values.data ?? resolve(root, 'data'), host: '127.0.0.1', port: values.port, 'log-level': 'warn' },
    process.env,
  );
  if (!config.ok) throw new Error(config.error);
  if (!values['no-build'] && !values.empty) await fillMonthWhereEmpty(config.value.data);
  // Stands for the gateway: messages are sent into a file, and shown in the console's box.
  const messages = resolve(config.value.data, 'messages.ndjson');
  const hall = await startHall({ messages, ...config.value, version, demo: true });
  await setUpHall(hall);
  const accounts = await setUpStaff(hall, resolve(hall.files.data, 'demo-accounts.json'));
  const stopApproving = approveScreens(hall);
  const kioskPort = values['kiosk-port'] ?? '7400';
  const kiosk = values['no-kiosk'] ? null : startKiosk(hall, kioskPort, values.open === true);
  sayWhereEverythingIs(hall.url, `http://127.0.0.1:${kioskPort}`, accounts);
  const stop = async () => {
    stopApproving();
    kiosk?.kill('SIGTERM');
    await hall.close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

async function fillMonthWhereEmpty(data: string): Promise<void> {
  const startedAt = performance.now();
  const month = await fillMonth(data, { now: Date.now(), seed: startedAt });
  if (!month) return;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  console.log(
    `A past month of the demo hall was filled in ${seconds} s: ${month.tickets} visitors. 已生成一个月的演示数据。`,
  );
}

/** The kiosk's device host is a program of its own, as on a real machine. */
function startKiosk(hall: RunningHall, port: string, open: boolean): ChildProcess | null {
  if (!existsSync(kioskMain)) return null;
  const options = [
    '--hall',
    hall.url,
    '--data',
    resolve(hall.files.data, 'kiosk'),
    '--port',
    port,
    '--printer',
    'simulated',
    '--reader',
    'simulated',
    '--panel',
    '--hint',
    'zone-1',
  ];
  return spawn(process.execPath, [kioskMain, ...options, ...(open ? ['--open'] : [])], { stdio: 'inherit' });
}

function sayWhereEverythingIs(hall: string, kiosk: string, accounts: readonly DemoAccount[]): void {
  const places: readonly (readonly [string, string])[] = [
    ['自助取号机 Kiosk', `${kiosk}/`],
    ['　纸、证件和故障 Its paper, cards and faults', `${kiosk}/panel/`],
    ['叫号大屏 Call screen', `${hall}/call/?as=zone-1`],
    ['窗口屏 Window strip', `${hall}/strip/?as=window-1`],
    ['评价器 Rating tablet', `${hall}/rate/?as=window-1`],
    ['管理大屏 Wall', `${hall}/wall/`],
    ['窗口、导办台 Window desk, guide desk', `${hall}/counter/`],
    ['大厅管理 Console', `${hall}/manage/`],
  ];
  console.log('\nYiting 一厅 is open. 演示大厅已开门。\n');
  for (const [name, address] of places) console.log(`  ${address.padEnd(44)} ${name}`);
  console.log('\n  Sign in 登录:');
  for (const { login, name, roles, password } of accounts)
    console.log(`  ${login.padEnd(10)} ${password}   ${name}  ${roles.join(', ')}`);
  console.log(
    '\n  In this demo screens are approved by themselves. Ctrl+C closes the hall; its data stay.\n',
  );
}

await main();
