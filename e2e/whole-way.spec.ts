import { expect, finishVisit, leaveNumber, takeNumber, test } from './support/hall-test.ts';

test('one ticket, its whole way: kiosk, slip, wall, call, service, rating', async ({ pages }) => {
  const [kiosk, wall, call, strip, tablet] = [
    await pages.kiosk(),
    await pages.wall(),
    await pages.callScreen(),
    await pages.strip(3),
    await pages.tablet(3),
  ];
  await expect(wall.getByTestId('wall-waiting')).toContainText('0');
  const desk = await pages.window('chen', 3);
  await expect(strip.getByTestId('strip-now')).toHaveText('空闲');

  const number = await takeNumber(kiosk);
  expect(number).toMatch(/^A\d{3}$/);
  await expect(kiosk.locator('[data-paper="printed"]')).toContainText('请取走小票');
  await expect(wall.getByTestId('wall-waiting')).toContainText('1');
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  await expect(panel.getByRole('img', { name: 'slip 1' })).toBeVisible();
  await leaveNumber(kiosk);

  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(number);
  await expect(desk.getByText(/为什么是他/)).toContainText('现场');
  await expect(call.locator(`[data-number="${number}"]`)).toHaveAttribute('data-window', '3');
  await expect(strip.getByTestId('strip-now')).toContainText(number);

  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  await expect(call.locator(`[data-number="${number}"]`)).toHaveCount(0);
  await expect(call.getByTestId('call-row').first()).toContainText(number);

  await expect(tablet.locator('[data-screen="idle"]')).toBeVisible();
  await finishVisit(desk);
  await expect(desk.locator('[data-state="idle"]')).toBeVisible();
  await expect(tablet.getByRole('radiogroup')).toBeVisible();
  await tablet.getByText('非常满意', { exact: true }).click();
  await tablet.getByText('一窗受理一次办结').click();
  await tablet.getByRole('button', { name: '提交评价' }).click();
  await expect(tablet.getByText('谢谢您的评价')).toBeVisible();
  await expect(wall.getByTestId('wall-finished')).toContainText('1');
  await expect(wall.getByText('100%').first()).toBeVisible();
});

test('a visitor who chose English gets an English guide and an English invitation to rate', async ({
  pages,
}) => {
  const [kiosk, tablet] = [await pages.kiosk(), await pages.tablet(4)];
  const desk = await pages.window('lin', 4);
  await kiosk.getByRole('button', { name: 'English' }).click();
  await kiosk.getByRole('button', { name: /Register a limited company/ }).click();
  await expect(kiosk.getByText('Not needed').first()).toBeVisible();
  await kiosk.getByRole('button', { name: 'Take a number' }).click();
  await kiosk.getByRole('button', { name: 'Take a number without registering' }).click();
  const number = (await kiosk.getByTestId('ticket-number').innerText()).trim();
  await kiosk.getByRole('button', { name: /^Finish/ }).click();
  await expect(kiosk.getByRole('heading', { name: '您今天来办什么？' })).toBeVisible();
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(number);
  await desk.keyboard.press('F2');
  await expect(desk.locator('[data-state="serving"]')).toBeVisible();
  await finishVisit(desk);
  await expect(tablet.getByRole('heading', { name: 'Are you satisfied with this visit?' })).toBeVisible();
  await tablet.getByRole('button', { name: 'Do not rate' }).click();
  await expect(tablet.getByText('Goodbye')).toBeVisible();
});
