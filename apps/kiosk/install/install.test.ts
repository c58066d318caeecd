import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKioskConfig } from '../device/config.ts';
import { kioskOptions } from '../device/options.ts';
import { chromiumOptions } from '../electron/open.ts';

const folder = resolve(import.meta.dirname, 'linux');
const kiosk = resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const installed = '/opt/yiting-kiosk/install/linux/';

test('[K66] the service starts what a release has, with options the device host knows', () => {
  const [, command = ''] = /^ExecStart=(.+)$/m.exec(read('yiting-kiosk.service')) ?? [];
  const [node, program, ...options] = command.split(' ');
  expect([node, program]).toEqual(['/opt/yiting-kiosk/bin/node', '/opt/yiting-kiosk/host/main.js']);
  const { values } = parseArgs({ args: options, options: kioskOptions });
  const kept = { hall: 'https://hall.example.org', printer: 'file:/dev/usb/lp0', width: '58' };
  expect(readKioskConfig({ ...kept, ...values })).toMatchObject({
    ok: true,
    value: { data: '/var/lib/yiting-kiosk' },
  });
  expect(read('yiting-kiosk.service')).toMatch(/^Restart=always$/m);
});

test('[K66] every file the installation names is there, and every file is named', () => {
  const there = readdirSync(folder);
  const texts = there.map((name) => read(name)).join('\n');
  const named = [
    ...texts.matchAll(/(?:\$from|\$home\/install\/linux|\/opt\/yiting-kiosk\/install\/linux)\/([\w.-]+)/g),
  ].map(([, name]) => name ?? '');
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
  const readme = readFileSync(resolve(folder, '../README.md'), 'utf8');
  expect(there.filter((name) => !named.includes(name) && !readme.includes(name))).toEqual([]);
  expect(texts).toContain(installed);
});

test('[K67] the window manager binds no key, no mouse button, no menu; X cannot be left', () => {
  expect(read('openbox-rc.xml')).not.toMatch(/<keybind|<mousebind|<item/);
  expect(read('openbox-menu.xml')).not.toMatch(/<item|<menu/);
  for (const option of ['DontVTSwitch', 'DontZap'])
    expect(read('10-yiting-kiosk-xorg.conf')).toMatch(new RegExp(`"${option}"\\s+"true"`));
  expect(read('60-yiting-kiosk-sysctl.conf')).toMatch(/^kernel\.sysrq = 0$/m);
  expect(read('run-window-forever')).toMatch(/while :; do/);
});

test('[K67] the firewall lets the device host reach the hall and the printer, and nobody anything else', () => {
  const rules = read('yiting.nft');
  expect(rules.match(/policy drop;/g)).toHaveLength(3);
  const out = rules.slice(rules.indexOf('chain output'));
  const reached = [...out.matchAll(/^ +(.*daddr.*) accept$/gm)].map(([, rule]) => rule);
  expect(reached).toEqual([
    'ip daddr $hall udp dport { 53, 123 }',
    'meta skuid "yiting-host" ip daddr $hall tcp dport $hall_port',
    'meta skuid "yiting-host" ip daddr $printer tcp dport 9100',
  ]);
});

test('[K67] where Chromium stands for Electron it is as locked: one address, no tools, no permissions', () => {
  const policies = JSON.parse(read('chromium-policies.json'));
  expect(policies).toMatchObject({
    URLBlocklist: ['*'],
    URLAllowlist: ['http://127.0.0.1:7400'],
    DeveloperToolsAvailability: 2,
    DownloadRestrictions: 3,
    ScreenCaptureAllowed: false,
  });
  for (const option of chromiumOptions) expect(read('run-window-forever')).toContain(option);
});

let release: string;
beforeAll(() => {
  release = mkdtempSync(join(tmpdir(), 'yiting-release-'));
});
afterAll(() => rmSync(release, { recursive: true, force: true }));

test('[K68] the release is JavaScript that runs alone: no sources, no packages beside it', async () => {
  const vite = join(kiosk, 'node_modules/.bin/vite');
  const outDir = join(release, 'host');
  const built = spawnSync(
    vite,
    ['build', '-c', 'vite.host.config.ts', '--outDir', outDir, '--logLevel', 'error'],
    {
      cwd: kiosk,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  expect([built.status, built.stderr]).toEqual([0, '']);
  expect(readdirSync(outDir)).toEqual(['main.js']);
  const main = join(outDir, 'main.js');
  const refused = spawnSync(
    process.execPath,
    [main, '--data', join(release, 'data'), '--hall', 'http://example.org', '--printer', 'none'],
    {
      encoding: 'utf8',
    },
  );
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--hall: plain http')]);
  const port = await freePort();
  const options = [
    '--data',
    join(release, 'data'),
    '--hall',
    'http://127.0.0.1:9',
    '--printer',
    'simulated',
    '--panel',
  ];
  const host = spawn(process.execPath, [main, ...options, '--port', String(port)], { stdio: 'ignore' });
  try {
    await expect
      .poll(() => titleOf(`http://127.0.0.1:${port}/panel/`), { timeout: 15_000 })
      .toContain('模拟打印机');
  } finally {
    host.kill();
  }
});

test('[K68] the window’s preload is one CommonJS file that wants nothing but electron', () => {
  const vite = join(kiosk, 'node_modules/.bin/vite');
  const outDir = join(release, 'electron');
  const options = [
    'build',
    '-c',
    'vite.window.config.ts',
    '--mode',
    'preload',
    '--outDir',
    outDir,
    '--logLevel',
    'error',
  ];
  expect(spawnSync(vite, options, { cwd: kiosk, shell: process.platform === 'win32' }).status).toBe(0);
  const preload = readFileSync(join(outDir, 'preload.cjs'), 'utf8');
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(preload).not.toMatch(/^(import|export) /m);
});

async function titleOf(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
