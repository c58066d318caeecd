/** A device host in a process of its own, paired with a hall by its key, with a real browser on its page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';

const startTimeoutMs = 30_000;
const hostMain = resolve(import.meta.dirname, '../device/main.ts');
const playwrightHome = resolve(import.meta.dirname, '../../../e2e/package.json');
export const panel = { width: 1080, height: 1920 } as const;

const chromium = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

export type KioskUnderTest = {
  readonly url: string;
  readonly browser: Browser;
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** Null where the machine has no Chromium. */
export async function startKioskUnderTest(wish: {
  readonly hall: string;
  readonly stationKey: string;
  readonly data: string;
}): Promise<KioskUnderTest | null> {
  if (chromium === undefined) return null;
  mkdirSync(wish.data, { recursive: true });
  writeFileSync(join(wish.data, 'station-key'), wish.stationKey, { mode: 0o600 });
  const port = await freePort();
  const host = spawn(
    process.execPath,
    [hostMain, '--hall', wish.hall, '--data', wish.data, '--port', String(port), '--printer', 'simulated'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const url = `http://127.0.0.1:${port}/`;
  await answering(url, host);
  const { chromium: browserType } = createRequire(playwrightHome)(
    '@playwright/test',
  ) as typeof import('@playwright/test');
  const browser = await browserType.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--js-flags=--expose-gc'],
  });
  const newPage = async () => (await browser.newContext({ viewport: panel, locale: 'zh-CN' })).newPage();
  const close = async () => {
    await browser.close();
    const gone = new Promise((done) => host.once('exit', done));
    host.kill('SIGKILL');
    await gone;
  };
  return { url, browser, newPage, close };
}

async function answering(url: string, host: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + startTimeoutMs;
  while (host.exitCode === null && performance.now() < giveUpAt) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error('the device host did not start');
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? done(address.port) : failed(new Error('no port')),
      );
    });
  });
}
