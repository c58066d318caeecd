import { isClean } from './support/axe.ts';
import { expect, test } from './support/hall-test.ts';
import { OwnKiosk } from './support/own-kiosk.ts';
import { importSites } from './support/sites.ts';

const name = { zh: '康健支行', en: 'Kangjian branch', ja: '康健支店' };

test('[K90] a bank shows its own items in its own order and languages; numbers where it may, guides only elsewhere; closed it says when it opens', async ({
  pages,
}) => {
  const { hall } = pages;
  const bank = {
    id: 'site-1',
    kind: 'bank',
    zoneId: 'zone-1',
    name,
    languages: ['zh', 'en'],
    items: { show: 'only', codes: ['LOCAL-SCJG-002', 'LOCAL-SCJG-001'] },
    printer: false,
  };
  await importSites(hall, [bank]);
  const kiosk = await OwnKiosk.start(['--hall', hall.url, '--printer', 'none', '--hint', 'site-1']);
  try {
    const page = await pages.open('kiosk', `${kiosk.url}/`);
    await expect(page.locator('[data-screen="home"]')).toBeVisible();
    await expect(page.getByRole('heading', { name: '这里可以办' })).toBeVisible();
    await expect(page.locator('.rows .row')).toHaveCount(2);
    await expect(page.locator('.rows .row').nth(1)).toContainText('有限责任公司设立登记');
    await expect(page.getByRole('button', { name: '日本語' })).toHaveCount(0);
    await page.getByRole('button', { name: /有限责任公司设立登记/ }).click();
    await expect(page.getByText('这里不打印小票')).toBeVisible();
    await expect(page.getByRole('button', { name: '取号', exact: true })).toBeEnabled();
    await page.getByRole('button', { name: '返回首页' }).click();

    await importSites(hall, [{ ...bank, queues: [] }]);
    await expect(page.getByText('这里可以查办事指南，号请到大厅取。')).toBeVisible();
    await expect(page.getByRole('heading', { name: '办事指南' })).toBeVisible();
    await isClean(page, 'guides only');
    await page.getByRole('button', { name: '长者版' }).click();
    await expect(page.getByText('这里可以查办事指南，号请到大厅取。')).toBeVisible();
    await isClean(page, 'guides only, elder');
    await page.getByRole('button', { name: /有限责任公司设立登记/ }).click();
    await expect(page.getByRole('alert')).toContainText('号请到大厅取');
    // Where no numbers are given there is no such act at all; a time can still be booked.
    await expect(page.getByRole('button', { name: '取号', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: '返回首页' }).click();

    // Open for a minute in the night of a day that is neither today nor tomorrow.
    const weekday = ((new Date().getUTCDay() + 2) % 7) + 1;
    await importSites(hall, [{ ...bank, hours: [{ weekday, from: '03:00', to: '03:01' }] }]);
    const closed = page.locator('[data-screen="outOfService"][data-reason="hours"]');
    await expect(closed).toContainText('03:00 开放');
    await expect(closed).toContainText('Closed now');
    await isClean(page, 'closed');

    // The guides can be read all the same, in any of its languages; a number is not offered.
    await closed.getByRole('button', { name: 'Read the guides' }).click();
    await page.locator('.tiles button').first().click();
    await page.locator('.rows .row').first().click();
    await expect(page.getByRole('alert')).toContainText('03:00');
    await expect(page.getByRole('button', { name: 'Take a number' })).toBeDisabled();
    await isClean(page, 'guide at a closed site');
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(closed).toBeVisible();
  } finally {
    await kiosk.close();
  }
});
