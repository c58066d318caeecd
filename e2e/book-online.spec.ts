import { readFileSync } from 'node:fs';
import { isClean } from './support/axe.ts';
import { bookedDate, chooseTime, confirmByCode, consolePage, findItem } from './support/book-online.ts';
import { expect, test } from './support/hall-test.ts';
import { fetchedBytes, firstVisitBytesMax } from './support/phones.ts';

const company = '有限责任公司设立登记';

test('booked on a phone by the code that was sent, moved, saved to the calendar, cancelled', async ({
  pages,
}) => {
  const box = await consolePage(pages, 'manager', 'messages');
  const phone = await findItem(pages, 'yxzrgs', company);
  await expect(phone.locator('[data-screen="time"]')).toBeVisible();
  await isClean(phone, 'times');
  await chooseTime(phone, 1);
  await expect(phone.getByRole('timer')).toContainText('为您保留');
  await isClean(phone, 'held');
  await confirmByCode(phone, box, '13800000001');
  await expect(phone).toHaveURL(/\/t\/[\w-]{22}$/);
  await isClean(phone, 'appointment');
  const code = await phone.getByTestId('booking-code').innerText();
  const before = await phone.locator('.booked').innerText();

  const saving = phone.waitForEvent('download');
  await phone.getByRole('button', { name: '存到日历' }).click();
  const file = readFileSync(await (await saving).path(), 'utf8');
  expect(file).toContain('BEGIN:VEVENT');
  expect(file.replaceAll('\r\n ', '')).toContain(code);

  await phone.getByRole('button', { name: '改时间' }).click();
  await isClean(phone, 'move');
  await chooseTime(phone, 2);
  await phone.getByRole('button', { name: '确认改期' }).click();
  await expect(phone.getByText('已经改好。')).toBeVisible();
  await expect(phone.locator('.booked')).not.toHaveText(before, { useInnerText: true });
  await expect(box.locator('tbody tr').filter({ hasText: '改到' }).filter({ hasText: code })).toBeVisible();

  await phone.getByRole('button', { name: '取消预约' }).click();
  await isClean(phone, 'sure');
  await phone.getByRole('button', { name: '确定取消' }).click();
  await expect(phone.locator('[data-booking="cancelled"]')).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: '预约已取消' })).toBeVisible();
  await isClean(phone, 'cancelled');
});

test('a time the hall closes is changed for its person, who sees it on his phone', async ({ pages }) => {
  const box = await consolePage(pages, 'manager', 'messages');
  const phone = await findItem(pages, '有限责任', company);
  await chooseTime(phone, 1);
  await confirmByCode(phone, box, '13800000002');
  const date = await bookedDate(phone);
  const before = await phone.getByTestId('booked-time').innerText();

  const desk = await consolePage(pages, 'admin', 'bookings');
  await desk.getByLabel('日期', { exact: true }).fill(date);
  const row = desk.locator('tbody tr').filter({ hasText: '138****0002' });
  await row.getByRole('checkbox').check();
  await isClean(desk, 'day');
  await desk.getByRole('button', { name: /^关闭 / }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByText('停电').click();
  await expect(dialog.getByText('会改动 1 人')).toBeVisible();
  await isClean(desk, 'closing');
  await dialog.getByRole('button', { name: /^关闭 / }).click();
  await expect(dialog.getByText('1 人已改约，0 人只能通知')).toBeVisible();
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  await expect(desk.getByText('已关闭：停电')).toBeVisible();

  await expect(phone.getByTestId('rebooked')).toContainText('大厅为您改了时间');
  await expect(phone.getByTestId('booked-time')).not.toHaveText(before);
  await isClean(phone, 'rebooked');
  await expect(box.locator('tbody tr').filter({ hasText: '大厅改约' })).toBeVisible();
});

test('an inspection on site is booked for an area and a half-day, and counts in no queue', async ({
  pages,
}) => {
  const box = await consolePage(pages, 'manager', 'messages');
  const phone = await findItem(pages, '开饭店', '食品经营许可（新办）');
  await isClean(phone, 'kind');
  await phone.getByRole('button', { name: /约上门现场核查/ }).click();
  await phone.getByRole('button', { name: '南片' }).click();
  await expect(phone.locator('.day').first()).toBeVisible();
  await isClean(phone, 'halves');
  await phone.getByRole('button', { name: /^下午/ }).click();
  await confirmByCode(phone, box, '13800000003');
  await expect(phone.getByTestId('booked-time')).toHaveText('下午');
  await expect(phone.getByText('现场核查 · 南片')).toBeVisible();
  await isClean(phone, 'inspection');
  const date = await bookedDate(phone);

  const desk = await consolePage(pages, 'admin', 'bookings');
  await desk.getByLabel('日期', { exact: true }).fill(date);
  await expect(desk.getByRole('heading', { name: '南片 · 下午' })).toBeVisible();
  // The only inspector of the south is taken for that half-day.
  const other = await findItem(pages, '开饭店', '食品经营许可（新办）');
  await other.getByRole('button', { name: /约上门现场核查/ }).click();
  await other.getByRole('button', { name: '南片' }).click();
  await expect(other.getByRole('button', { name: /^下午/ })).toBeDisabled();

  await phone.getByRole('button', { name: '改时间' }).click();
  await expect(phone.getByRole('button', { name: /^下午/ })).toBeDisabled();
  await phone.getByRole('button', { name: /^上午/ }).click();
  await expect(phone.locator('.booked-time')).toHaveText('上午');
  await isClean(phone, 'inspection moves');
  await phone.getByRole('button', { name: '确认改期' }).click();
  await expect(phone.getByTestId('booked-time')).toHaveText('上午');
  await desk.reload();
  await desk.getByLabel('日期', { exact: true }).fill(date);
  await expect(desk.getByRole('heading', { name: '南片 · 上午' })).toBeVisible();
});

test('a calendar is proposed by one person and confirmed by another; a bad file is refused in words', async ({
  pages,
}) => {
  const proposer = await consolePage(pages, 'manager', 'calendars');
  const choose = (text: string) =>
    proposer
      .locator('input[type="file"]')
      .setInputFiles({ name: '2027.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const day = (name: string, date: string) => ({ name, date, isOffDay: true });
  const days = [
    day('元旦', '2027-01-01'),
    day('春节', '2027-02-08'),
    day('清明节', '2027-04-05'),
    day('劳动节', '2027-05-03'),
    day('端午节', '2027-06-09'),
    day('中秋节', '2027-09-15'),
    day('国庆节', '2027-10-01'),
  ];
  const file = (list: typeof days) =>
    JSON.stringify({ year: 2027, papers: ['国办发明电〔2026〕X 号'], days: list });
  await choose(file(days.slice(1)));
  await expect(proposer.getByText('缺少 元旦')).toBeVisible();
  await isClean(proposer, 'refused');
  await choose(file(days));
  await expect(proposer.getByText('2027 年：有 7 天与现在不同')).toBeVisible();
  await isClean(proposer, 'preview');
  await proposer.getByRole('button', { name: '提交，请同事确认' }).click();
  await expect(proposer.getByText('要由另一位同事确认')).toBeVisible();
  await isClean(proposer, 'proposed');

  const confirmer = await consolePage(pages, 'admin', 'calendars');
  await confirmer.getByRole('button', { name: '核对无误，采用' }).click();
  const line = confirmer.locator('tbody tr').filter({ hasText: '2027' });
  await expect(line).toContainText('已采用');
  await expect(line).toContainText('沈静 提交，系统管理员 确认');
});

test('hours and rules: wrong figures are refused in words, right ones count at once', async ({ pages }) => {
  const opening = await consolePage(pages, 'manager', 'opening');
  const sunday = opening.getByRole('group', { name: '周日', exact: true });
  await sunday.getByRole('button', { name: '加一段' }).click();
  await sunday.getByLabel('第 1 段到').fill('08:00');
  await opening.getByRole('button', { name: '保存开放时间' }).click();
  await expect(opening.getByText('周日：结束时间要晚于开始时间')).toBeVisible();
  await isClean(opening, 'hours refused');
  await sunday.getByLabel('第 1 段到').fill('11:00');
  await sunday.getByRole('checkbox', { name: '仅限预约' }).check();
  await opening.getByRole('button', { name: '保存开放时间' }).click();
  await expect(opening.getByText('已保存')).toBeVisible();

  const rules = await consolePage(pages, 'manager', 'rules');
  const queue = rules.getByRole('group', { name: /^A / });
  await queue.getByLabel('每个时段').fill('3');
  await expect(queue.getByText('至少填 5')).toBeVisible();
  await expect(rules.getByRole('button', { name: '保存规则' })).toBeDisabled();
  await isClean(rules, 'rules refused');
  await queue.getByLabel('每个时段').fill('60');
  await rules.getByRole('button', { name: '保存规则' }).click();
  await expect(rules.getByText('已保存')).toBeVisible();

  const phone = await findItem(pages, '开饭店', '食品经营许可（新办）');
  await phone.getByRole('button', { name: /约时间来大厅办理/ }).click();
  // A Sunday is among the days now, and slots are an hour long.
  await expect(phone.locator('.day').filter({ hasText: '周日' })).toContainText('仅限预约');
  await phone.locator('.day').nth(1).click();
  await expect(phone.locator('.time b').first()).toHaveText(/:00$/);
  await phone.locator('.time:enabled').first().click();
  await expect(phone.getByTestId('booked-time')).toHaveText(/^(\d\d):00–(?!\1)\d\d:00$/);
});

test('the page where a phone books is small, kept nowhere, and its address told to nobody', async ({
  pages,
}) => {
  const page = await fetch(`${pages.hall.url}/book`);
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const phone = await pages.open('phone', `${pages.hall.url}/book`);
  await expect(phone.getByRole('button', { name: 'English' })).toBeVisible();
  const bytes = await fetchedBytes(phone);
  expect(bytes).toBeGreaterThan(firstVisitBytesMax / 3);
  expect(bytes).toBeLessThan(firstVisitBytesMax);
});
