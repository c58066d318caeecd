/** The kiosk's page on a real panel: how soon it is there, how soon a touch is answered, whether it grows over thousands of people. */
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { type KioskUnderTest, startKioskUnderTest } from './kiosk-under-test.ts';

export type PageFigures = {
  readonly touchToNextP95Ms: number | null;
  readonly pageUsableMs: number | null;
  readonly kioskJsKb: number | null;
  readonly touchesToNumber: number | null;
  readonly kioskSessions: number;
  readonly memoryGrowthMb: number | null;
};

const item = '有限责任公司设立登记';
const none: PageFigures = {
  touchToNextP95Ms: null,
  pageUsableMs: null,
  kioskJsKb: null,
  touchesToNumber: null,
  kioskSessions: 0,
  memoryGrowthMb: null,
};

/** Nulls where the machine has no Chromium. `sessions` people use one page, one in `numberEvery` takes a number. */
export async function measurePage(wish: {
  readonly hall: string;
  readonly stationKey: string;
  readonly data: string;
  readonly loads: number;
  readonly touches: number;
  readonly sessions: number;
}): Promise<PageFigures> {
  const kiosk = await startKioskUnderTest(wish);
  if (!kiosk) return none;
  try {
    const { pageUsableMs, kioskJsKb } = await measureLoads(kiosk, wish.loads);
    const page = await kiosk.newPage();
    await page.addInitScript(watchScreens);
    await page.goto(kiosk.url);
    await atHome(page);
    const touchesToNumber = await countTouches(page);
    const touchToNextP95Ms = await measureTouches(page, wish.touches);
    const memoryGrowthMb = await measureGrowth(page, wish.sessions);
    return {
      touchToNextP95Ms,
      pageUsableMs,
      kioskJsKb,
      touchesToNumber,
      kioskSessions: wish.sessions,
      memoryGrowthMb,
    };
  } finally {
    await kiosk.close();
  }
}

async function atHome(page: Page): Promise<void> {
  await page.locator('[data-screen="home"] .row').first().waitFor();
}

/** A browser profile of its own each time: nothing is cached. Median of the loads; script bytes as gzip sends them, kB. */
async function measureLoads(
  kiosk: KioskUnderTest,
  loads: number,
): Promise<{ pageUsableMs: number; kioskJsKb: number }> {
  const times: number[] = [];
  let scriptBytes = 0;
  for (let load = 0; load < loads; load += 1) {
    const page = await kiosk.newPage();
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.addInitScript(watchUsable);
    await page.goto(kiosk.url);
    await atHome(page);
    times.push(
      await page.evaluate(() => (globalThis as unknown as { usableAt: number }).usableAt ?? Number.NaN),
    );
    if (load === 0) for (const body of await Promise.all(scripts)) scriptBytes += gzipSync(body).byteLength;
    await page.context().close();
  }
  return {
    pageUsableMs: Math.round(percentile(times, 0.5)),
    kioskJsKb: Math.round(scriptBytes / 102.4) / 10,
  };
}

/** Touches from the welcome screen to a number, for an item on the first page, by the shortest way. */
async function countTouches(page: Page): Promise<number> {
  let touches = 0;
  for (const touch of wayToNumber(page)) {
    await touch();
    touches += 1;
  }
  await page.getByTestId('ticket-number').waitFor();
  await page.locator('.bottom .act').last().click();
  await atHome(page);
  return touches;
}

/** The shortest way, as a person would go it. */
function wayToNumber(page: Page): readonly (() => Promise<void>)[] {
  return [
    () => page.getByRole('button', { name: new RegExp(item) }).click(),
    () => page.getByRole('button', { name: '取号', exact: true }).click(),
    () => page.getByRole('button', { name: '不留手机号，直接取号' }).click(),
  ];
}

/** From the finger's touch to the painted frame of the next screen, p95, real input events. */
async function measureTouches(page: Page, touches: number): Promise<number> {
  await page.evaluate(() => {
    (globalThis as unknown as { touchTimes: number[] }).touchTimes = [];
  });
  const times = () => page.evaluate(() => (globalThis as unknown as { touchTimes: number[] }).touchTimes);
  const home = page.locator('.bottom .plain').last();
  while ((await times()).length < touches) {
    await page.locator('.row').first().click();
    await page.locator('[data-screen="guide"] .bottom .act').click();
    await home.click();
    await atHome(page);
    await page.locator('.search-box').click();
    await page.locator('[data-screen="search"] .key').first().waitFor();
    await home.click();
    await atHome(page);
  }
  return Math.round(percentile(await times(), 0.95) * 10) / 10;
}

const numberEvery = 25;
const settleSessions = 100;

/** Heap after `sessions` people less heap after the first hundred, both after a collection, MB. */
async function measureGrowth(page: Page, sessions: number): Promise<number> {
  const tools = await page.context().newCDPSession(page);
  await peopleCome(page, settleSessions);
  const before = await heapMb(tools);
  await peopleCome(page, sessions);
  const after = await heapMb(tools);
  return Math.round((after - before) * 100) / 100;
}

async function peopleCome(page: Page, sessions: number): Promise<void> {
  for (let done = 0; done < sessions; done += numberEvery) {
    await page.evaluate(browseWithoutNumber, Math.min(numberEvery, sessions - done) - 1);
    await atHome(page);
    for (const touch of wayToNumber(page)) await touch();
    await page.getByTestId('ticket-number').waitFor();
    await page.locator('.bottom .act').last().click();
    await atHome(page);
  }
}

async function heapMb(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs in the page: people who look at an item, read its guide and leave. */
async function browseWithoutNumber(people: number): Promise<void> {
  const shown = async (screen: string): Promise<void> => {
    while (!document.querySelector(`[data-screen="${screen}"]`))
      await new Promise((done) => requestAnimationFrame(done));
  };
  const click = (selector: string) => {
    const all = document.querySelectorAll<HTMLButtonElement>(selector);
    all[all.length - 1]?.click();
  };
  for (let person = 0; person < people; person += 1) {
    await shown('home');
    document.querySelector<HTMLButtonElement>('.row')?.click();
    await shown('guide');
    click('.bottom .act');
    await shown('identity');
    click('.bottom .plain');
  }
  await shown('home');
}

/** Runs in the page: when the first item can be touched, ms since the navigation began. */
function watchUsable(): void {
  const look = () => {
    if (document.querySelector('[data-screen="home"] .row')) {
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(globalThis, { usableAt: performance.now() })),
      );
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: notes the time from each touch to the frame in which another screen was painted. */
function watchScreens(): void {
  const touchTimes: number[] = [];
  Object.assign(globalThis, { touchTimes });
  let touchedAt: number | null = null;
  let screen = '';
  addEventListener('pointerdown', (event) => (touchedAt = event.timeStamp), { capture: true });
  const start = () =>
    new MutationObserver(() => {
      const now = document.querySelector('[data-screen]')?.getAttribute('data-screen') ?? '';
      if (now === screen) return;
      screen = now;
      const from = touchedAt;
      touchedAt = null;
      if (from === null) return;
      requestAnimationFrame(() =>
        setTimeout(() =>
          (globalThis as unknown as { touchTimes: number[] }).touchTimes.push(performance.now() - from),
        ),
      );
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  addEventListener('DOMContentLoaded', start);
}
