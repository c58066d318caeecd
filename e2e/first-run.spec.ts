import { isClean } from './support/axe.ts';
import { expect, takeNumber, test } from './support/hall-test.ts';
import { OwnKiosk } from './support/own-kiosk.ts';

test('first run: from an empty machine to the first number, and the same kiosk after a restart', async ({
  pages,
}) => {
  const kiosk = await OwnKiosk.start([
    '--printer',
    'simulated',
    '--reader',
    'simulated',
    '--panel',
    '--hint',
    'zone-1',
  ]);
  try {
    const page = await pages.open('kiosk', `${kiosk.url}/`);
    await expect(page).toHaveURL(/\/first-run\/$/);

    const next = page.getByRole('button', { name: '下一步' });
    await page.getByLabel('大厅地址').fill('http://203.0.113.7:7300');
    await page.getByRole('button', { name: '检查地址' }).click();
    await expect(page.locator('[data-outcome="plainRefused"]')).toBeVisible();
    for (const language of ['English', '日本語', '中文']) {
      await page.getByRole('button', { name: language }).click();
      await isClean(page, `first run, ${language}`);
    }
    await page.getByLabel('大厅地址').fill(kiosk.url);
    await page.getByRole('button', { name: '检查地址' }).click();
    await expect(page.locator('[data-outcome="notYiting"]')).toBeVisible();
    await expect(next).toBeDisabled();
    await page.getByLabel('大厅地址').fill(pages.hall.url);
    await page.getByRole('button', { name: '检查地址' }).click();
    await expect(page.locator('[data-outcome="reached"]')).toContainText('时钟一致');
    await next.click();

    await expect(page.locator('[data-outcome="paired"]')).toBeVisible();
    await next.click();

    await page.getByRole('button', { name: '查找打印机' }).click();
    await page.getByRole('button', { name: '模拟打印机' }).click();
    await page.getByRole('button', { name: '打印测试条' }).click();
    await expect(page.getByText('哪一行的两头都完整印在纸上？')).toBeVisible();
    await isClean(page, 'ruler');
    const panel = await pages.open('desk', `${kiosk.url}/panel/`);
    await expect(panel.getByRole('img', { name: 'slip 1' })).toBeVisible();
    await page.getByRole('button', { name: '58 毫米' }).click();
    await next.click();

    await page.getByRole('button', { name: '查找读卡器' }).click();
    await page.getByRole('button', { name: '模拟读卡器' }).click();
    await isClean(page, 'reader');
    await page.getByRole('button', { name: '试读证件' }).click();
    await expect(page.getByRole('button', { name: '请放上证件…' })).toBeVisible();
    await panel.getByRole('button', { name: '张三' }).click();
    await expect(page.locator('[data-outcome="read"]')).toBeVisible();
    await panel.close();
    await next.click();

    await isClean(page, 'touch');
    for (const number of [1, 2, 3, 4, 5]) await page.getByRole('button', { name: `圆点 ${number}` }).click();
    await expect(page.getByText('触摸正常')).toBeVisible();
    await next.click();
    await page.getByRole('button', { name: '先跳过' }).click();
    await expect(page.locator('.result')).toContainText('58 毫米');
    await expect(page.locator('.result')).toContainText(/读卡器\s*正常/);
    await isClean(page, 'done');
    await page.getByRole('button', { name: '完成安装' }).click();

    await expect(page.locator('[data-screen="home"]')).toBeVisible({ timeout: 20_000 });
    expect(await takeNumber(page)).toMatch(/^A\d{3}$/);

    // What was set up is kept: started again without a word about the hall.
    await kiosk.stop();
    await kiosk.open(['--printer', 'simulated']);
    const again = await pages.open('kiosk', `${kiosk.url}/`);
    await expect(again.locator('[data-screen="home"]')).toBeVisible();
    await again.goto(`${kiosk.url}/first-run/`);
    await expect(again.locator('[data-screen="home"]')).toBeVisible();
  } finally {
    await kiosk.close();
  }
});
