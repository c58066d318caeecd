/** A phone that books, and the console's box of messages, which stands for the phones of the demo. */
import type { Page } from '@playwright/test';
import { expect, type HallPages, signIn } from './hall-test.ts';

/** A page of the console, signed in. */
export async function consolePage(pages: HallPages, login: string, page: string): Promise<Page> {
  const opened = await pages.open('desk', `${pages.hall.url}/manage/?page=${page}`);
  await signIn(opened, pages.hall.account(login));
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  return opened;
}

/** Opens the page and finds an item by what is typed. */
export async function findItem(pages: HallPages, typed: string, item: string): Promise<Page> {
  const phone = await pages.open('phone', `${pages.hall.url}/book`);
  await phone.getByRole('searchbox').fill(typed);
  await phone.getByRole('button', { name: item }).click();
  return phone;
}

/** The first free time of a day: 0 is the first day that can be booked. */
export async function chooseTime(phone: Page, day: number): Promise<void> {
  await phone.locator('.day').nth(day).click();
  await phone.locator('.time:enabled').first().click();
}

/** Types the phone number and the code that was sent to it, and confirms. */
export async function confirmByCode(phone: Page, box: Page, number: string): Promise<void> {
  await phone.getByLabel('手机号').fill(number);
  await phone.getByRole('button', { name: '发送验证码' }).click();
  await expect(phone.getByText(`验证码已发到 ${number}`)).toBeVisible();
  const masked = `${number.slice(0, 3)}****${number.slice(-4)}`;
  const row = box.locator('tbody tr').filter({ hasText: masked }).filter({ hasText: '预约验证码' }).first();
  await expect(row).toBeVisible({ timeout: 15_000 });
  const code = /验证码 (\d{6})/.exec(await row.innerText())?.[1] ?? '';
  await phone.getByLabel('短信里的 6 位验证码').fill(code);
  await phone.getByRole('button', { name: '确认预约' }).click();
  await expect(phone.getByTestId('booking-code')).toBeVisible();
}

/** `11月26日 周四` on the phone, as a date. */
export async function bookedDate(phone: Page): Promise<string> {
  const [, month = '', day = ''] =
    /(\d+)月(\d+)日/.exec(await phone.locator('.booked-day').innerText()) ?? [];
  const now = new Date();
  const year = now.getFullYear() + (Number(month) < now.getMonth() + 1 ? 1 : 0);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
