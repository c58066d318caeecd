import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseDay } from './support/bookings.ts';
import { fillFoodLicence, Officer, openCase } from './support/case-officer.ts';
import { expect, giveNumber, leaveNumber, signIn, takeNumber, test } from './support/hall-test.ts';

const folder = join(import.meta.dirname, 'pictures');
const shoot = async (page: Page, name: string) => {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

test('the pictures of the README', async ({ pages }) => {
  test.setTimeout(180_000);
  const [kiosk, wall, call, tablet] = [
    await pages.kiosk(),
    await pages.wall(),
    await pages.callScreen(),
    await pages.tablet(3),
  ];
  const guide = await pages.counter('guide');
  const [desk, second] = [await pages.window('chen', 3), await pages.window('lin', 1)];
  for (const prefix of ['A', 'B', 'A', 'C', 'A', 'B']) await giveNumber(guide, prefix);
  await second.keyboard.press('F2');
  await expect(second.locator('[data-state="calling"]')).toBeVisible();
  await second.keyboard.press('F2');
  await expect(second.locator('[data-state="serving"]')).toBeVisible();
  await shoot(kiosk, 'kiosk');
  await takeNumber(kiosk);
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  await shoot(kiosk, 'number');
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  await panel
    .getByRole('img')
    .first()
    .screenshot({ path: join(folder, 'slip.png') });
  await leaveNumber(kiosk);
  await shoot(guide, 'guide');
  await desk.keyboard.press('F2');
  await expect(call.getByTestId('now-calling')).toBeVisible();
  await shoot(call, 'call');
  await shoot(wall, 'wall');
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  await desk.keyboard.press('i');
  await desk.getByLabel('输入事项名称或拼音首字母').pressSequentially('gszx');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.items')).toContainText('注销');
  await shoot(desk, 'window');
  await desk.keyboard.press('F2');
  await tablet.getByText('满意', { exact: true }).click();
  await tablet.getByText('跑大厅一次办完').click();
  await shoot(tablet, 'rating');
  const manage = await pages.open('desk', `${pages.hall.url}/manage/`);
  await signIn(manage, pages.hall.account('manager'));
  await expect(manage.getByRole('button', { name: '结束今天' })).toBeVisible();
  await shoot(manage, 'manage');
});

test('the pictures of an appointment and of a case at the window', async ({ pages }) => {
  test.setTimeout(180_000);
  const kiosk = await pages.kiosk();
  await chooseDay(kiosk, 1);
  await shoot(kiosk, 'booking');
  const guide = await pages.counter('guide');
  const desk = await pages.window('lin', 2);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('a');
  await expect(desk.getByText(/还缺/)).toHaveCount(0);
  await shoot(desk, 'case');
});
