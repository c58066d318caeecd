/** From the press of 叫号 to the number painted on a real call screen, with two hundred screens connected and a busy hall. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { startHallUnderTest, temporaryFolder } from './children.ts';
import { connect, percentile, send, steadily } from './load.ts';
import { kiosks, round2 } from './throughput.ts';

const screens = 200;
const chromium = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));
const playwrightHome = resolve(import.meta.dirname, '../../../e2e/package.json');

/** Null where the machine has no Chromium. */
export async function measurePaint(calls: number): Promise<{
  callToPaintP50Ms: number | null;
  callToPaintP99Ms: number | null;
  screensConnected: number;
  serverRssMb: number | null;
}> {
  if (chromium === undefined)
    return { callToPaintP50Ms: null, callToPaintP99Ms: null, screensConnected: 0, serverRssMb: null };
  const { chromium: browserType } = createRequire(playwrightHome)(
    '@playwright/test',
  ) as typeof import('@playwright/test');
  const folder = temporaryFolder();
  const hall = await startHallUnderTest(folder.path);
  const [zone = ''] = hall.told.callScreens;
  const others = await Promise.all(
    Array.from({ length: screens }, () => connect(hall.told.url, { stationKey: zone })),
  );
  for (const socket of others) socket.emit('watch', { view: 'call', parameters: {} }, () => undefined);
  const browser = await browserType.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript((key) => localStorage.setItem('yiting.station.callScreen.bench', key), zone);
  await page.goto(`${hall.told.url}/call/?as=bench`);
  await page.locator('.call-screen').waitFor();
  // Notes when each number is first in a painted frame, on the clock both processes share.
  await page.evaluate(watchPaint);

  const [kiosk] = await kiosks(hall, 1);
  const [session = ''] = hall.told.sessions;
  const officer = await connect(hall.told.url, { session });
  if (!kiosk) throw new Error('no kiosk');
  const at = { windowId: 'window-1' };
  await send(officer, 'window.open', at);
  let busy = true;
  const background = (async () => {
    while (busy) await steadily(kiosk, { everyMs: 50, forMs: 500 });
  })();
  await new Promise((done) => setTimeout(done, 1_000));
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const pressedAt = performance.timeOrigin + performance.now();
    const answer = await send(officer, 'call.next', at);
    if (!answer.ok) throw new Error(answer.error.code);
    const painted = await page.waitForFunction(
      (number) => (globalThis as unknown as { painted: Record<string, number> }).painted[number],
      answer.value.number,
    );
    times.push(((await painted.jsonValue()) ?? Number.NaN) - pressedAt);
    await send(officer, 'call.miss', at);
    await new Promise((done) => setTimeout(done, 120));
  }
  busy = false;
  await background;
  await browser.close();
  for (const socket of [...others, kiosk, officer]) socket.disconnect();
  await hall.kill();
  folder.remove();
  return {
    callToPaintP50Ms: round2(percentile(times, 0.5)),
    callToPaintP99Ms: round2(percentile(times, 0.99)),
    screensConnected: screens + 1,
    serverRssMb: null,
  };
}

/** Runs in the page. */
function watchPaint(): void {
  const painted: Record<string, number> = {};
  Object.assign(globalThis, { painted });
  new MutationObserver(() => {
    const number = document.querySelector('[data-number]')?.getAttribute('data-number');
    if (!number || painted[number] !== undefined) return;
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(painted, { [number]: performance.timeOrigin + performance.now() })),
    );
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
}
