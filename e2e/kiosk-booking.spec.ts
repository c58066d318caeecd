import { isClean } from './support/axe.ts';
import {
  chooseDay,
  codeOf,
  comeWith,
  confirmByPhone,
  finish,
  openAroundTheClock,
} from './support/bookings.ts';
import { expect, leaveNumber, test } from './support/hall-test.ts';
import { CardReader } from './support/identify.ts';

test('booked at a kiosk, checked in by code, called at a window without choosing again', async ({
  pages,
}) => {
  await openAroundTheClock(pages.hall);
  const kiosk = await pages.kiosk();
  await chooseDay(kiosk, 0);
  await isClean(kiosk, 'times');
  await kiosk.locator('.time:enabled').first().click();
  const code = await confirmByPhone(kiosk, '13800000001');
  await isClean(kiosk, 'booked');
  await expect(kiosk.locator('[data-paper="printed"]')).toBeVisible();
  const panel = await CardReader.of(pages);
  const slip = await panel.newestSlip();
  expect(slip).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
  expect(slip).not.toContain('13800000001');
  await finish(kiosk);

  const desk = await pages.window('lin', 1);
  await expect(desk.getByText(/今天还有 1 个预约/)).toBeVisible();
  await comeWith(kiosk, code);
  await expect(kiosk.getByTestId('ticket-number')).toHaveText('Y001');
  await leaveNumber(kiosk);
  await comeWith(kiosk, code);
  await expect(kiosk.getByTestId('own-number')).toHaveText('Y001');
  await isClean(kiosk, 'already checked in');

  await desk.keyboard.press('F2');
  await expect(desk.locator('.who h1')).toHaveText('Y001');
});

test('a Saturday by appointment is booked, moved and cancelled with the code; a code nobody has is no dead end', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await kiosk.getByRole('button', { name: '预约', exact: true }).click();
  await kiosk.getByRole('button', { name: /周六.*只办预约/ }).click();
  await kiosk.locator('.time:enabled').first().click();
  const code = await confirmByPhone(kiosk, '13800000002');
  await expect(kiosk.getByTestId('when')).toContainText('周六');
  await finish(kiosk);

  await comeWith(kiosk, code);
  await kiosk.getByRole('button', { name: '改时间' }).click();
  await expect(kiosk.getByText(/先保留，新的约好才换/)).toBeVisible();
  await kiosk.locator('.day:enabled').nth(1).click();
  await kiosk.locator('.time:enabled').nth(1).click();
  expect(await codeOf(kiosk)).toBe(code);
  await expect(kiosk.getByTestId('when')).not.toContainText('周六');
  await finish(kiosk);

  await comeWith(kiosk, code);
  await kiosk.getByRole('button', { name: '取消预约' }).click();
  await kiosk.getByRole('button', { name: '确定取消' }).click();
  await expect(kiosk.locator('[data-screen="cancelled"]')).toBeVisible();
  await finish(kiosk);

  await comeWith(kiosk, 'ZZZZZZZZ');
  await expect(kiosk.getByRole('alert')).toContainText('没有找到这个预约');
  await kiosk.getByRole('button', { name: /^刷证件/ }).click();
  await expect(kiosk.locator('[data-screen="identity-notice"]')).toBeVisible();
});

test('the guide desk books for a person, finds and checks in, and has the day on paper', async ({
  pages,
}) => {
  await openAroundTheClock(pages.hall);
  const guide = await pages.counter('guide');
  await guide.getByRole('button', { name: '预约', exact: true }).click();
  await guide.locator('.book-for').getByRole('button', { name: /^A / }).click();
  await guide.locator('.slots .choice:enabled').first().click();
  await guide.locator('.book-for').getByLabel('手机号').fill('13800000003');
  await guide.getByRole('button', { name: '确认预约' }).click();
  const code = await guide.getByTestId('booked-code').innerText();
  await isClean(guide, 'appointments of the guide desk');
  await expect(guide.locator(`[data-booking="${code}"]`)).toContainText('待到');

  await guide.emulateMedia({ media: 'print' });
  await expect(guide.locator('.on-paper')).toBeVisible();
  await expect(guide.locator('.on-paper')).toContainText(code);
  await guide.emulateMedia({ media: 'screen' });

  await guide.getByLabel('查预约').fill('13800000003');
  await guide.getByRole('button', { name: '查找', exact: true }).last().click();
  const found = guide.locator(`[data-booking="${code}"]`).first();
  await found.getByRole('button', { name: '签到', exact: true }).click();
  await expect(found).toContainText('Y001');
});

test('the guide desk books an inspection on site for a person, and moves it to another half-day', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  await guide.getByRole('button', { name: '预约', exact: true }).click();
  const form = guide.locator('.book-for');
  await form.getByLabel('事项').fill('spjyxk');
  await form.getByRole('button', { name: '食品经营许可（新办）' }).click();
  await expect(form.getByRole('button', { name: '来大厅' })).toHaveAttribute('aria-pressed', 'true');
  await form.getByRole('button', { name: '上门核查 · 南片' }).click();
  await form.getByRole('button', { name: /^下午/ }).click();
  await form.getByLabel('手机号').fill('13800000004');
  await isClean(guide, 'inspection at the guide desk');
  await form.getByRole('button', { name: '确认预约' }).click();
  const code = await guide.getByTestId('booked-code').innerText();
  // The only inspector of the south is taken.
  await expect(form.getByRole('button', { name: /^下午.*满/ })).toBeDisabled();

  await guide.getByLabel('查预约').fill(code);
  await guide.getByRole('button', { name: '查找', exact: true }).last().click();
  const found = guide.locator(`[data-booking="${code}"]`).first();
  await expect(found).toContainText('上门核查 · 南片');
  await expect(found.getByRole('button', { name: /^签到/ })).toHaveCount(0);
  await found.getByRole('button', { name: '改时间' }).click();
  await found.getByRole('button', { name: /^上午/ }).click();
  await isClean(guide, 'inspection moves');
  await found.getByRole('button', { name: '改到这个时间' }).click();
  await expect(found).toContainText('09:00–12:00');
});
