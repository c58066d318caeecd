import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, finishVisit, giveNumber, leaveNumber, takeNumber, test } from './support/hall-test.ts';
import { addressOn, fetchedBytes, firstVisitBytesMax, openToPhones, scan } from './support/phones.ts';

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' '))}`)).toEqual(
    [],
  );
}

test('the phone follows its number: fewer people ahead, called, served, rated once', async ({ pages }) => {
  await openToPhones(pages);
  const kiosk = await pages.kiosk();
  const guide = await pages.counter('guide');
  const [tablet, desk] = [await pages.tablet(3), await pages.window('chen', 3)];
  const first = await giveNumber(guide, 'A');
  const number = await takeNumber(kiosk);
  await leaveNumber(kiosk);
  const phone = await scan(pages, number);
  await expect(phone.getByTestId('visit-number')).toHaveText(number);
  await expect(phone.getByTestId('visit-ahead')).toHaveAttribute('data-ahead', '1');
  await expect(phone).toHaveTitle(new RegExp(number));
  await isClean(phone);
  await phone.getByRole('button', { name: /叫到时震动、响铃/ }).click();
  await expect(phone.getByRole('button', { name: /叫到时会震动、响铃/ })).toBeVisible();

  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(first);
  await expect(phone.getByTestId('visit-ahead')).toHaveAttribute('data-ahead', '0');
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="idle"]')).toBeVisible();
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(number);
  await expect(phone.locator('[data-state="called"]')).toBeVisible();
  await expect(phone.getByTestId('visit-window')).toHaveText('3');
  await isClean(phone);
  await desk.keyboard.press('F2');
  await expect(phone.getByText('正在 3 号窗口办理')).toBeVisible();
  await finishVisit(desk);
  await expect(phone.getByRole('radiogroup')).toBeVisible();
  await expect(tablet.getByRole('radiogroup')).toBeVisible();

  await phone.getByText('不满意', { exact: true }).click();
  await expect(phone.getByRole('button', { name: '提交评价' })).toBeDisabled();
  await expect(phone.getByRole('checkbox')).toHaveCount(8);
  await phone.getByText('非常满意', { exact: true }).click();
  await phone.getByText('一窗受理一次办结').click();
  await isClean(phone);
  // The tablet says it for a few seconds only.
  const told = expect(tablet.getByText('这次服务已经评价过了')).toBeVisible();
  await phone.getByRole('button', { name: '提交评价' }).click();
  await told;
  await expect(phone.getByText('谢谢，已收到您的评价')).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('谢谢，已收到您的评价')).toBeVisible();
  await expect(phone.getByRole('radiogroup')).toHaveCount(0);
});

test('missed, back again, and given up after a second question; the hall hears of it', async ({ pages }) => {
  await openToPhones(pages);
  const kiosk = await pages.kiosk();
  const number = await takeNumber(kiosk);
  await leaveNumber(kiosk);
  const phone = await scan(pages, number);
  const guide = await pages.counter('guide');
  const desk = await pages.window('chen', 3);
  await desk.keyboard.press('F2');
  await expect(phone.locator('[data-state="called"]')).toBeVisible();
  await desk.getByRole('button', { name: /过号/ }).first().click();
  await expect(phone.getByText(/前到导办台，可以恢复一次/)).toBeVisible();
  await isClean(phone);
  const line = guide.getByRole('button', { name: new RegExp(`^${number}`) }).first();
  await line.click();
  await guide.getByRole('button', { name: '恢复' }).first().click();
  await expect(phone.locator('[data-state="waiting"]')).toBeVisible();

  await phone.getByRole('button', { name: '不等了，弃号' }).click();
  await expect(phone.getByText('确定不等了吗？')).toBeVisible();
  await phone.getByRole('button', { name: '继续等' }).click();
  await expect(phone.locator('[data-state="waiting"]')).toBeVisible();
  await phone.getByRole('button', { name: '不等了，弃号' }).click();
  await phone.getByRole('button', { name: '弃号', exact: true }).click();
  await expect(phone.getByText('您已弃号')).toBeVisible();
  await expect(guide.getByRole('button', { name: new RegExp(`^${number}`) }).last()).toContainText('已弃');
});

test('a wrong token says so and no more; the page is small, private, and speaks the language of the ticket', async ({
  pages,
}) => {
  await openToPhones(pages);
  const kiosk = await pages.kiosk();
  await kiosk.getByRole('button', { name: 'English' }).click();
  await kiosk.getByRole('button', { name: /Register a limited company/ }).click();
  await kiosk.getByRole('button', { name: 'Take a number' }).click();
  await kiosk.getByRole('button', { name: /^Take a number without registering/ }).click();
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  const address = await addressOn(pages, 'A001');
  expect(address).toMatch(/\/t\/[\w-]{22}$/);

  const page = await fetch(address);
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
  for (const path of files) {
    const file = await fetch(`${pages.hall.url}${path}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(file.headers.get('content-encoding')).toBe('gzip');
  }
  expect(files.length).toBeGreaterThan(2);

  const phone = await scan(pages, 'A001', 'en-GB');
  await expect(phone.getByText('You are next. Please get ready')).toBeVisible();
  const bytes = await fetchedBytes(phone);
  expect(bytes).toBeGreaterThan(firstVisitBytesMax / 3);
  expect(bytes).toBeLessThan(firstVisitBytesMax);
  await phone.getByRole('button', { name: '日本語' }).click();
  await expect(phone.getByText('次がお客様です')).toBeVisible();

  for (const wrong of ['AAAAAAAAAAAAAAAAAAAAAA', 'x', '%E4%BD%A0/..%2f']) {
    const stranger = await pages.open('phone', `${pages.hall.url}/t/${wrong}`);
    await expect(stranger.locator('[data-refusal="visitUnknown"]')).toBeVisible();
    await expect(stranger.getByRole('heading', { name: '没有找到这个号' })).toBeVisible();
    await isClean(stranger);
  }
});
