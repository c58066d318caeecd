import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { isClean } from './support/axe.ts';
import { textsBelow } from './support/contrast.ts';
import { freePort } from './support/hall-process.ts';
import { expect, type HallPages, test } from './support/hall-test.ts';
import { answers } from './support/kiosk-process.ts';

const leastContrast = 7;
const languages = [
  { name: '中文', code: 'zh' },
  { name: 'English', code: 'en' },
  { name: '日本語', code: 'ja' },
] as const;
type Language = (typeof languages)[number];
type Mode = 'plain' | 'elder' | 'low' | 'aloud' | 'landscape';
const modes: readonly Mode[] = ['plain', 'elder', 'low', 'aloud', 'landscape'];

async function isGood(kiosk: Page, where: string): Promise<void> {
  await isClean(kiosk, where);
  expect([where, await textsBelow(kiosk, leastContrast)]).toEqual([where, []]);
}

async function enter(kiosk: Page, { name }: Language, mode: Mode): Promise<void> {
  await kiosk.getByRole('button', { name, exact: true }).click();
  if (mode === 'elder') await kiosk.locator('.languages > button').last().click();
  if (mode === 'low') await kiosk.locator('.tool.lower').click();
  if (mode === 'aloud') await kiosk.locator('.tool').last().click();
}

async function walk(pages: HallPages, language: Language, mode: Mode): Promise<void> {
  const kiosk = await pages.open(mode === 'landscape' ? 'screen' : 'kiosk', `${pages.hall.kioskUrl}/`);
  const back = () => kiosk.locator('.bottom .plain').first().click();
  const at = (screen: string) => isGood(kiosk, `${language.code} ${mode} ${screen}`);
  await enter(kiosk, language, mode);
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
  await kiosk.locator('.act.second').click();
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await at('number');
  await kiosk.locator('.bottom .act').click();
  await kiosk.close();
}

for (const language of languages)
  for (const mode of modes)
    test(`[K27] every kiosk screen, ${language.code}, ${mode}: nothing for axe, every text at 7:1`, async ({
      pages,
    }) => {
      await walk(pages, language, mode);
    });

test('[K27] what is not everyday: warning, help called, refused, closed, out of service, not enrolled', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  await kiosk.clock.install();
  await kiosk.reload();
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

  const fresh = await otherKiosk(pages, pages.hall.url);
  await expect(fresh.page.getByTestId('pairing-code')).toBeVisible();
  await isGood(fresh.page, 'not enrolled');
  await fresh.close();
  const cutOff = await otherKiosk(pages, `http://127.0.0.1:${await freePort()}`);
  await expect(cutOff.page.locator('[data-screen="outOfService"] .tools')).toBeVisible();
  await isGood(cutOff.page, 'out of service');
  await cutOff.page.keyboard.press('#');
  await expect(cutOff.page.getByTestId('captions')).toContainText('Please take a number at the guide desk.');
  await isGood(cutOff.page, 'out of service, read aloud');
  await cutOff.close();
});

/** A second kiosk that no hall knows yet. */
async function otherKiosk(
  pages: HallPages,
  hall: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const port = String(await freePort());
  const data = mkdtempSync(join(tmpdir(), 'yiting-kiosk-'));
  const main = resolve(import.meta.dirname, '../apps/kiosk/device/main.ts');
  const options = ['--hall', hall, '--data', data, '--printer', 'none', '--port', port];
  const host = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}/`;
  await expect(async () => expect(await answers(url)).toBe(true)).toPass();
  const page = await pages.open('kiosk', url);
  return {
    page,
    close: async () => {
      const gone = new Promise((done) => host.once('exit', done));
      host.kill();
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
