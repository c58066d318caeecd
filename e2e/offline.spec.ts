import type { Page } from '@playwright/test';
import { isClean } from './support/axe.ts';
import { expect, finishVisit, leaveNumber, takeNumber, test } from './support/hall-test.ts';

test.use({ kioskApart: true });

/** The hall has been silent long enough: the kiosk says so, and gives numbers of its own. */
async function isOffline(kiosk: Page): Promise<void> {
  await expect(kiosk.getByText('大厅网络暂断，仍可取号（离线号）')).toBeVisible({ timeout: 30_000 });
}

async function takeOffline(kiosk: Page): Promise<string> {
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await expect(kiosk.getByText('现在取的是离线号')).toBeVisible();
  await kiosk.getByRole('button', { name: '取离线号' }).click();
  const number = kiosk.getByTestId('ticket-number');
  await expect(number).toBeVisible();
  await expect(kiosk.locator('.offline-mark')).toContainText('离线');
  return (await number.innerText()).trim();
}

test('[K89] the hall dies, the kiosk goes on; the hall comes back, and everybody is called in turn', async ({
  pages,
}) => {
  test.setTimeout(120_000);
  const { hall } = pages;
  const kiosk = await pages.kiosk();
  const online = await takeNumber(kiosk);
  await leaveNumber(kiosk);
  // The kiosk holds its numbers once it has them on disk.
  await expect.poll(() => hall.kiosk?.leases() ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
  await hall.kill();
  await isOffline(kiosk);
  const first = await takeOffline(kiosk);
  expect(first).toBe('A900');
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  const panel = await pages.open('desk', `${hall.kioskUrl}/panel/`);
  await expect(panel.getByRole('img', { name: 'slip 2' })).toBeVisible();
  await leaveNumber(kiosk);

  // What to bring is printed without the hall as well.
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await kiosk.getByRole('button', { name: '打印材料清单' }).click();
  await expect(kiosk.getByText('请取走清单')).toBeVisible();
  await kiosk.getByRole('button', { name: '返回首页' }).click();

  // The kiosk's own host dies while somebody stands there: nothing of him stays, and the page comes back by itself.
  await kiosk.getByRole('button', { name: 'English', exact: true }).click();
  await kiosk.locator('.search-box').click();
  await kiosk.keyboard.type('secret');
  await hall.kiosk?.kill();
  const gone = kiosk.locator('[data-reason="hostGone"]');
  await expect(gone).toContainText('本机正在恢复');
  await expect(kiosk.locator('body')).not.toContainText('secret');
  await isClean(kiosk, 'without its device host');
  await hall.kiosk?.open();
  await isOffline(kiosk);
  const second = await takeOffline(kiosk);
  expect(second).toBe('A901');
  await leaveNumber(kiosk);

  await hall.open();
  await expect(kiosk.getByText('大厅网络暂断')).toHaveCount(0, { timeout: 30_000 });
  const [desk, call, guide] = [
    await pages.window('chen', 3),
    await pages.callScreen(),
    await pages.counter('guide'),
  ];
  await expect(guide.getByRole('button', { name: new RegExp(`^${second}`) }).first()).toContainText('离线');
  for (const number of [online, first]) {
    await desk.keyboard.press('F2');
    await expect(desk.getByTestId('current-number')).toHaveText(number);
    if (number === online) {
      await desk.keyboard.press('F2');
      await expect(desk.locator('[data-state="serving"]')).toBeVisible();
      await finishVisit(desk);
      await expect(desk.locator('[data-state="idle"]')).toBeVisible();
    }
  }
  await expect(desk.locator('.who')).toContainText('离线');
  await expect(call.locator(`[data-number="${first}"]`)).toHaveAttribute('data-window', '3');
});
