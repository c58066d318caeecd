import { expect, finishVisit, leaveNumber, signIn, takeNumber, test } from './support/hall-test.ts';

test('the server is killed while a visitor is served: screens say how old they are, come back, and nothing is lost', async ({
  pages,
}) => {
  const [kiosk, call, wall, strip] = [
    await pages.kiosk(),
    await pages.callScreen(),
    await pages.wall(),
    await pages.strip(5),
  ];
  const desk = await pages.window('wu', 5);
  const first = await takeNumber(kiosk);
  await leaveNumber(kiosk);
  const second = await takeNumber(kiosk);
  await leaveNumber(kiosk);
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(first);
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();

  await pages.hall.kill();
  for (const page of [call, wall, strip, desk])
    await expect(page.locator('[data-link="stale"]').first()).toBeVisible();
  await expect(desk.getByTestId('current-number')).toHaveText(first);
  await expect(kiosk.locator('[data-screen="outOfService"], [data-screen="home"]')).toBeVisible();

  await pages.hall.open();
  for (const page of [call, wall, strip, desk])
    await expect(page.locator('.link-banner')).toHaveCount(0, { timeout: 30_000 });
  await expect(desk.getByTestId('current-number')).toHaveText(first);
  await finishVisit(desk);
  await expect(desk.locator('[data-state="idle"]')).toBeVisible();
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(second);
  await expect(call.locator(`[data-number="${second}"]`)).toHaveAttribute('data-window', '5');
  await expect(strip.getByTestId('strip-now')).toContainText(second);
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible({ timeout: 30_000 });
});

test('tablet, guide desk and console say that the link is gone, and come back by themselves', async ({
  pages,
}) => {
  const [tablet, guide] = [await pages.tablet(2), await pages.counter('guide')];
  const manage = await pages.open('desk', `${pages.hall.url}/manage/`);
  await signIn(manage, pages.hall.account('manager'));
  await expect(tablet.locator('[data-screen="idle"]')).toBeVisible();
  await expect(guide.getByRole('heading', { name: '取号', exact: true })).toBeVisible();
  await expect(manage.getByRole('button', { name: '结束今天' })).toBeVisible();
  await pages.hall.kill();
  for (const page of [tablet, guide, manage])
    await expect(page.getByText(/与大厅的连接已断开/).first()).toBeVisible();
  await pages.hall.open();
  for (const page of [tablet, guide, manage])
    await expect(page.getByText(/与大厅的连接已断开/)).toHaveCount(0, { timeout: 30_000 });
  await expect(manage.getByRole('button', { name: '结束今天' })).toBeEnabled();
});
