import { isClean } from './support/axe.ts';
import { expect, signIn, test } from './support/hall-test.ts';
import { OwnKiosk } from './support/own-kiosk.ts';

test('opening self-test by itself, its lines in the console; out of service when the session has ended; tested again when asked', async ({
  pages,
}) => {
  const { hall } = pages;
  const kiosk = await OwnKiosk.start([
    '--hall',
    hall.url,
    '--printer',
    'simulated',
    '--panel',
    '--hint',
    'zone-2',
  ]);
  try {
    const page = await pages.open('kiosk', `${kiosk.url}/`);
    await expect(page.locator('[data-screen="home"]')).toBeVisible();
    const console = await pages.open('desk', `${hall.url}/manage/?page=stations`);
    await signIn(console, hall.account('manager'));
    const care = console.getByTestId('care').filter({ hasText: '二楼专区' });
    await expect(care.locator('[data-line="paper"]')).toContainText('小票打出来了', { timeout: 30_000 });
    await expect(care.locator('[data-line="clock"]')).toHaveAttribute('data-well', 'true');
    await expect(care.locator('[data-line="sound"]')).toHaveAttribute('data-well', 'true');
    await expect(care.locator('[data-line="reader"]')).toContainText('没有读卡器');

    // A person stands there: he finishes first.
    await page.getByRole('button', { name: /有限责任公司设立登记/ }).click();
    await care.getByRole('button', { name: /^停止/ }).click();
    await expect(care).toContainText('停止服务：维护');
    await expect(page.locator('[data-screen="guide"]')).toBeVisible();
    await care.getByRole('button', { name: /再自检一次/ }).click();
    await expect(care).toContainText('等这位办完就自检');
    await page.getByRole('button', { name: '返回首页' }).click();
    const out = page.locator('[data-screen="outOfService"]');
    await expect(out).toContainText('正在维护，请稍后再来。');
    await expect(out).toContainText('Under maintenance.');
    await expect(out).toContainText('保守作業中です。');
    await isClean(page, 'out of service');
    await isClean(console, 'stations');
    await expect(care).not.toContainText('等这位办完就自检');
    const panel = await pages.open('desk', `${kiosk.url}/panel/`);
    await expect(panel.getByRole('img', { name: 'slip 2' })).toBeVisible();

    await care.getByRole('button', { name: /^恢复/ }).click();
    await expect(page.locator('[data-screen="home"]')).toBeVisible();
    await page.evaluate(() => document.body.setAttribute('data-before', 'yes'));
    await care.getByRole('button', { name: /^重启/ }).click();
    await expect(page.locator('body[data-before="yes"]')).toHaveCount(0);
    await expect(page.locator('[data-screen="home"]')).toBeVisible();
  } finally {
    await kiosk.close();
  }
});
