import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { isClean } from './support/axe.ts';
import { textsBelow } from './support/contrast.ts';
import { freePort } from './support/free-port.ts';
import { expect, type HallPages, sizes, test } from './support/hall-test.ts';
import { KioskProcess } from './support/kiosk-process.ts';
import { badPlaces } from './support/layout.ts';
import { answers } from './support/own-kiosk.ts';

const leastContrast = 7;
const languages = [
  { name: '中文', code: 'zh' },
  { name: 'English', code: 'en' },
  { name: '日本語', code: 'ja' },
] as const;
type Language = (typeof languages)[number];
type Mode = 'plain' | 'elder' | 'low' | 'aloud' | 'landscape';
const modes: readonly Mode[] = ['plain', 'elder', 'low', 'aloud', 'landscape'];
/** Every mode and every language once; the whole grid, some 300 screens, where there is time for it. */
const everyTime: Readonly<Record<Language['code'], readonly Mode[]>> = {
  zh: ['plain', 'elder', 'low'],
  en: ['plain', 'aloud'],
  ja: ['plain', 'landscape'],
};
const everyMode = process.env.YITING_EVERY_MODE === '1';

async function isGood(kiosk: Page, where: string): Promise<void> {
  await isClean(kiosk, where);
  expect([where, await textsBelow(kiosk, leastContrast)]).toEqual([where, []]);
  expect([where, await badPlaces(kiosk)]).toEqual([where, []]);
}

async function enter(kiosk: Page, { name }: Language, mode: Mode): Promise<void> {
  await kiosk.getByRole('button', { name, exact: true }).click();
  if (mode === 'elder') await kiosk.locator('.languages > button').last().click();
  if (mode === 'low') await kiosk.locator('.tool.lower').click();
  if (mode === 'aloud') await kiosk.locator('.tool').last().click();
}

/** Going home forgets language and mode: nobody looks at Chinese and calls it English. */
async function isIn(kiosk: Page, { code }: Language, mode: Mode): Promise<void> {
  await expect(kiosk.locator('html')).toHaveAttribute('lang', code === 'zh' ? 'zh-CN' : code);
  const frame = kiosk.locator('.kiosk').first();
  await expect(frame).toHaveAttribute('data-elder', String(mode === 'elder'));
  await expect(frame).toHaveAttribute('data-low', String(mode === 'low'));
  await expect(kiosk.getByTestId('captions')).toHaveCount(mode === 'aloud' ? 1 : 0);
}

async function walk(pages: HallPages, language: Language, mode: Mode): Promise<void> {
  const kiosk = await pages.open(mode === 'landscape' ? 'screen' : 'kiosk', `${pages.hall.kioskUrl}/`);
  const back = () => kiosk.locator('.bottom .plain').first().click();
  const again = () => enter(kiosk, language, mode);
  const at = async (screen: string) => {
    await isIn(kiosk, language, mode);
    await isGood(kiosk, `${language.code} ${mode} ${screen}`);
  };
  await again();
  await at('home');
  await kiosk.locator('.row.all').click();
  await at('browse');
  await kiosk.locator('.tiles button').first().click();
  await at('list');
  await back();
  await back();
  await kiosk.locator('.search-box').click();
  await kiosk.keyboard.type('gs');
  await at('search');
  await kiosk.locator('.row').first().click();
  await at('guide');
  await kiosk.locator('.bottom .act').click();
  await at('identity');
  await kiosk.locator('.way').nth(1).click();
  await at('kinds');
  await kiosk.locator('.way').first().click();
  await at('typing');
  await back();
  await back();
  await kiosk.locator('.act.second').click();
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await at('number');
  await kiosk.locator('.bottom .act').click();
  await walkBooking(kiosk, `138000000${languages.indexOf(language)}${modes.indexOf(mode)}`, { again, at });
  await kiosk.close();
}

/** From home: a time chosen and held, booked by phone, shown, looked for again and cancelled. */
async function walkBooking(
  kiosk: Page,
  phone: string,
  { again, at }: { readonly again: () => Promise<void>; readonly at: (screen: string) => Promise<void> },
): Promise<void> {
  await again();
  await kiosk.locator('.row').first().click();
  await kiosk.locator('.bottom .book').click();
  await expect(kiosk.locator('.day:enabled').first()).toBeVisible();
  await at('days');
  await kiosk.locator('.day:enabled').nth(1).click();
  await expect(kiosk.locator('[data-screen="book-time"] .time:enabled').first()).toBeVisible();
  await at('times');
  await kiosk.locator('.time:enabled').first().click();
  await expect(kiosk.getByTestId('held-left')).toBeVisible();
  await at('held');
  await kiosk.locator('.way').nth(2).click();
  await kiosk.keyboard.type(phone);
  await at('phone');
  await kiosk.locator('.bottom .act').click();
  const code = (await kiosk.getByTestId('code').innerText()).replace(/\s/g, '');
  await at('booked');
  await kiosk.locator('.bottom .act').click();
  await again();
  await kiosk.locator('.own-booking').click();
  await at('own');
  await kiosk.locator('.way').last().click();
  // By touch: read aloud, the digits of a keyboard are the keypad's.
  for (const sign of code) await kiosk.getByRole('button', { name: sign, exact: true }).click();
  await at('code');
  await kiosk.locator('.bottom .act').click();
  await expect(kiosk.getByTestId('own-number').or(kiosk.locator('.done-word'))).toBeVisible();
  await at('appointment');
  await kiosk.locator('.way').last().click();
  await at('sure');
  await kiosk.locator('.way').last().click();
  await expect(kiosk.locator('[data-screen="cancelled"]')).toBeVisible();
  await at('cancelled');
}

test('[K95] a text cut off at the side, a broken word and a hidden key are found, and nothing else', async ({
  page,
}) => {
  await page.setViewportSize(sizes.kiosk);
  const narrow = 'width: 60px; font-size: 30px';
  await page.setContent(`
    <p>a line that is well</p>
    <p style="${narrow}; overflow: hidden; white-space: nowrap">登记有限公司</p>
    <p style="${narrow}; overflow-wrap: anywhere">Registration</p>
    <p style="position: absolute; left: 1060px; white-space: nowrap">beyond the screen</p>
    <div class="body" style="height: 80px; overflow: hidden">
      <div class="keypad" style="display: flex; align-items: start"><button class="key">1</button><button class="key" style="margin-top: 90px">2</button></div>
    </div>`);
  expect(await badPlaces(page)).toEqual([
    { what: 'cut', text: '登记有限公司' },
    { what: 'broken', text: 'Registration' },
    { what: 'cut', text: 'beyond the screen' },
    { what: 'hiddenKey', text: '2' },
  ]);
});

for (const language of languages)
  test(`[K27] every kiosk screen, ${language.code}: nothing for axe, every text at 7:1, nothing cut off`, async ({
    pages,
  }) => {
    // Some seventy screens; a busy machine takes three times as long as a calm one.
    test.setTimeout(everyMode ? 900_000 : 400_000);
    for (const mode of everyMode ? modes : everyTime[language.code]) await walk(pages, language, mode);
  });

test('[K27] what is not everyday: warning, help called, refused, numbers stopped', async ({ pages }) => {
  const kiosk = await pages.kiosk();
  // Not loaded again: the clock of its connection to the host stays the real one.
  await kiosk.clock.install();
  for (const language of languages) {
    await kiosk.getByRole('button', { name: language.name, exact: true }).click();
    await kiosk.locator('.tool.help').click();
    await expect(kiosk.locator('[data-help="called"]')).not.toBeEmpty();
    await isGood(kiosk, `${language.code} help`);
    await kiosk.locator('.tool.help').click();
    await expect(kiosk.locator('[data-help="none"]')).toBeEmpty();
    await kiosk.locator('.row').first().click();
    await kiosk.clock.runFor(61_000);
    await expect(kiosk.getByRole('alertdialog')).toBeVisible();
    await isGood(kiosk, `${language.code} warning`);
    await kiosk.locator('.warning .act').click();
    await kiosk.locator('.bottom .plain').first().click();
  }
  const manage = await pages.open('desk', `${pages.hall.url}/manage/`);
  const account = pages.hall.account('admin');
  await manage.getByLabel('账号').fill(account.login);
  await manage.getByLabel('密码').fill(account.password);
  await manage.getByRole('button', { name: '登录' }).click();
  await kiosk.locator('.row').first().click();
  await kiosk.locator('.bottom .act').click();
  await manage.getByRole('button', { name: '全部停止取号' }).click();
  await kiosk.locator('.act.second').click();
  await expect(kiosk.locator('[data-screen="refused"]')).toBeVisible();
  await isGood(kiosk, 'refused');
  await kiosk.locator('.bottom .act').click();
  await kiosk.locator('.row').first().click();
  await expect(kiosk.getByRole('alert')).toBeVisible();
  await isGood(kiosk, 'guide without numbers');
});

test('[K27] a kiosk that no hall knows, and one that hears no hall', async ({ page }) => {
  const hall = await emptyHall();
  await page.setViewportSize(sizes.kiosk);
  const fresh = await openKiosk(page, hall.url);
  await expect(page.getByTestId('pairing-code')).toBeVisible();
  await isGood(page, 'not enrolled');
  await fresh.close();
  await hall.close();
  const cutOff = await openKiosk(page, hall.url);
  await expect(page.locator('[data-screen="outOfService"] .tools')).toBeVisible();
  await isGood(page, 'out of service');
  await page.keyboard.press('#');
  await expect(page.getByTestId('captions')).toContainText('Please take a number at the guide desk.');
  await isGood(page, 'out of service, read aloud');
  await cutOff.close();
});

async function openKiosk(page: Page, hallUrl: string): Promise<KioskProcess> {
  const port = await freePort();
  const kiosk = new KioskProcess({ hallUrl, port });
  await kiosk.open();
  await page.goto(`http://127.0.0.1:${port}/`);
  return kiosk;
}

/** A hall on its first day: nobody approves a kiosk there by itself. */
async function emptyHall(): Promise<{ url: string; close: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'yiting-hall-'));
  const port = await freePort();
  const main = resolve(import.meta.dirname, '../apps/hall-server/src/main.ts');
  const options = ['serve', '--data', data, '--host', '127.0.0.1', '--port', String(port)];
  const hall = spawn(process.execPath, [main, ...options], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await expect(async () => expect(await answers(`${url}/healthz`)).toBe(true)).toPass();
  return {
    url,
    close: async () => {
      const gone = new Promise((done) => hall.once('exit', done));
      hall.kill();
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
