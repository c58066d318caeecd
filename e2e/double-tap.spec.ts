import { expect, leaveNumber, takeNumber, test } from './support/hall-test.ts';

test('a doubled tap is one ticket', async ({ pages }) => {
  const [kiosk, wall] = [await pages.kiosk(), await pages.wall()];
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await kiosk.getByRole('button', { name: '取号', exact: true }).click();
  await kiosk.getByRole('button', { name: '不留手机号，直接取号' }).dblclick();
  await expect(kiosk.getByTestId('ticket-number')).toBeVisible();
  await leaveNumber(kiosk);
  const next = await takeNumber(kiosk);
  const first = Number(next.slice(1)) - 1;
  await expect(wall.getByTestId('wall-waiting')).toContainText('2');
  expect(first).toBeGreaterThan(0);
  await leaveNumber(kiosk);
});

test('a page that is loaded again just after the number was given shows it, and gives no second one', async ({
  pages,
}) => {
  const [kiosk, wall] = [await pages.kiosk(), await pages.wall()];
  const before = Number.parseInt(await wall.getByTestId('wall-waiting').innerText(), 10);
  const number = await takeNumber(kiosk);
  await kiosk.reload();
  await expect(kiosk.getByTestId('ticket-number')).toHaveText(number);
  await leaveNumber(kiosk);
  await kiosk.reload();
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
  await expect(wall.getByTestId('wall-waiting')).toContainText(String(before + 1));
});
