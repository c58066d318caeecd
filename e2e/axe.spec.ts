import type { Page } from '@playwright/test';
import { isClean } from './support/axe.ts';
import { expect, giveNumber, signIn, test } from './support/hall-test.ts';

const languages = [
  { name: '中文', code: 'zh' },
  { name: 'English', code: 'en' },
  { name: '日本語', code: 'ja' },
] as const;

test('call screen, strip, wall and tablet', async ({ pages }) => {
  test.setTimeout(150_000);
  const guide = await pages.counter('guide');
  const desk = await pages.window('chen', 3);
  await giveNumber(guide, 'A');
  await giveNumber(guide, 'A');
  for (const { code } of languages) {
    const screens = [await pages.callScreen(code), await pages.wall(code), await pages.strip(3, code)];
    for (const screen of screens) {
      await expect(screen.locator('main h1').first()).toBeVisible();
      await isClean(screen, `${screen.url()} quiet`);
    }
    if (code === 'ja') {
      await desk.keyboard.press('F2');
      await expect(screens[0]?.getByTestId('now-calling') ?? desk.locator('none')).toBeVisible();
      for (const screen of screens) await isClean(screen, `${screen.url()} calling`);
    }
  }
  const tablet = await pages.tablet(3);
  await expect(tablet.locator('[data-screen="idle"]')).toBeVisible();
  await isClean(tablet, 'tablet idle');
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  await desk.keyboard.press('F2');
  await expect(tablet.getByRole('radiogroup')).toBeVisible();
  for (const { name } of languages) {
    await tablet.getByRole('button', { name, exact: true }).click();
    await isClean(tablet, `tablet ${name} grades`);
    await tablet.locator('.grade').first().click();
    await isClean(tablet, `tablet ${name} good`);
    await tablet.locator('.grade').last().click();
    await isClean(tablet, `tablet ${name} bad`);
  }
});

test('the desks, in three languages', async ({ pages }) => {
  const signInPage = await pages.open('desk', `${pages.hall.url}/counter/`);
  await isClean(signInPage, 'sign in');
  const guide = await pages.counter('guide');
  await giveNumber(guide, 'A');
  await giveNumber(guide, 'B');
  const choosing = await pages.counter('wu');
  await expect(choosing.locator('.desk-card').first()).toBeVisible();
  await isClean(choosing, 'choose');
  const desk = await pages.window('lin', 1);
  const inAll = async (page: Page, where: string) => {
    for (const index of [1, 2, 0]) {
      await page.locator('.language-switch button').nth(index).click();
      await isClean(page, `${where} ${index}`);
    }
  };
  await inAll(guide, 'guide');
  await inAll(desk, 'idle');
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="calling"]')).toBeVisible();
  await inAll(desk, 'calling');
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  await desk.keyboard.press('t');
  await inAll(desk, 'transfer');
});

test('the console, each page, in three languages', async ({ pages }) => {
  // Thirteen pages, each looked at three times.
  test.setTimeout(300_000);
  const manage = await pages.open('desk', `${pages.hall.url}/manage/`);
  await expect(manage.getByLabel('账号')).toBeVisible();
  await isClean(manage, 'manage sign in');
  await signIn(manage, pages.hall.account('admin'));
  await expect(manage.getByRole('button', { name: '结束今天' })).toBeVisible();
  for (const { name, code } of languages) {
    await manage.getByRole('button', { name, exact: true }).click();
    const links = manage.locator('nav').getByRole('link');
    const count = await links.count();
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index += 1) {
      await links.nth(index).click();
      await expect(manage.getByRole('heading', { level: 1 })).toBeVisible();
      await isClean(manage, `manage ${code} ${index}`);
    }
  }
});
