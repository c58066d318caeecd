import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKioskConfig } from './config.ts';
import { type DeviceHost, startDeviceHost } from './host.ts';

let folder: string;
let host: DeviceHost;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yiting-host-'));
  const options = { hall: 'http://127.0.0.1:9', data: folder, printer: 'none', port: 0 };
  const config = readKioskConfig(options);
  if (!config.ok) throw new Error(config.error);
  host = await startDeviceHost(config.value);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

test('[K61] nobody can connect to a kiosk: its host listens on the loopback address only', async () => {
  const port = Number(new URL(host.url).port);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address);
  const isOpen = (address: string) =>
    new Promise<boolean>((done) => {
      const socket = connect({ host: address, port, timeout: 2_000 });
      const settle = (open: boolean) => {
        socket.destroy();
        done(open);
      };
      socket
        .once('connect', () => settle(true))
        .once('error', () => settle(false))
        .once('timeout', () => settle(false));
    });
  expect(await isOpen('127.0.0.1')).toBe(true);
  for (const address of others) expect([address, await isOpen(address)]).toEqual([address, false]);
});

test('[K7] the page’s own policy lets it load and ask nothing but its host', async () => {
  const policy = (await fetch(host.url)).headers.get('content-security-policy') ?? '';
  const rules = Object.fromEntries(
    policy.split(';').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
  );
  expect(rules).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  });
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('[K65] a kiosk that is set up has no wizard', async () => {
  for (const path of ['/first-run', '/first-run/', '/first-run/index.html']) {
    const answer = await fetch(`${host.url}${path}`, { redirect: 'manual' });
    expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 302, '/']);
  }
});

test('[K59] the device host gives no picture of its screen and takes no order over HTTP', async () => {
  for (const path of ['/screen', '/screenshot', '/remote', '/vnc', '/session', '/api/session', '/panel/'])
    expect([path, (await fetch(`${host.url}${path}`)).status]).toEqual([path, 404]);
  expect((await fetch(host.url, { method: 'POST' })).status).toBe(404);
});
