import type { Page } from '@playwright/test';
import { isClean } from './support/axe.ts';
import { fillCard, Officer, openCase, signOnTablet } from './support/case-officer.ts';
import { expect, giveNumber, test } from './support/hall-test.ts';

test('the window with a case, and the tablet that is signed on, in three languages', async ({ pages }) => {
  test.setTimeout(240_000);
  const guide = await pages.counter('guide');
  const tablet = await pages.tablet(3);
  const desk = await pages.window('chen', 3);
  await giveNumber(guide, 'A');
  const inAll = async (page: Page, where: string) => {
    for (const index of [1, 2, 0]) {
      await page.locator('.language-switch button, .tablet-languages button').nth(index).click();
      await isClean(page, `${where} ${index}`);
    }
  };
  const officer = new Officer(desk);
  await openCase(officer, 'shbzk');
  await inAll(desk, 'draft');
  await desk.getByLabel('姓名').focus();
  await fillCard(officer, '沈知夏', '310199199001010018');
  await officer.may('decide');
  await officer.press('F7');
  await expect(desk.locator('.case-panel')).toBeVisible();
  await inAll(desk, 'notice');
  await officer.press('Escape');
  await officer.press('F8');
  await officer.answer('为什么不受理？', '3');
  await expect(desk.locator('.letter')).toBeVisible();
  await inAll(desk, 'refusal');
  await officer.press('Escape');
  await officer.press('F4');
  await officer.isAt('closed');
  await inAll(desk, 'closed');
  await desk.getByLabel('证照印制编号').focus();
  await officer.enter('证照印制编号', '0000042');
  await officer.isAt('issued');
  await inAll(desk, 'issued');
  await expect(tablet.locator('[data-screen="sign"]')).toBeVisible();
  await inAll(tablet, 'tablet');
  await signOnTablet(tablet);
  await officer.isAt('delivered');
  await inAll(desk, 'delivered');
});
