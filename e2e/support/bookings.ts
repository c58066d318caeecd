/** Appointments by intent: a hall that can be booked around the clock, and the ways through the kiosk's screens. */
import type { Page } from '@playwright/test';
import { HallClient } from '../../packages/shared/src/client/hall-client.ts';
import { signIn } from '../../packages/shared/src/client/sign-in.ts';
import type { HallProcess } from './hall-process.ts';
import { expect } from './hall-test.ts';

type HallRules = Parameters<typeof HallClient.prototype.send<'booking.setRules'>>[1]['rules'];

const connectMs = 15_000;

/** Open day and night, a slot every five minutes, check-in hours before: whenever the test runs, there is a time to come. */
export async function openAroundTheClock(
  hall: HallProcess,
  otherRules: Partial<HallRules> = {},
): Promise<void> {
  const { login, password } = hall.account('manager');
  const signedIn = await signIn(hall.url, { login, password });
  if (!signedIn.ok) throw new Error(`${login} could not sign in: ${signedIn.error.code}`);
  const client = new HallClient({ url: hall.url, credentials: { session: signedIn.value.session } });
  try {
    const giveUpAt = Date.now() + connectMs;
    while (client.hello === null && Date.now() < giveUpAt) await new Promise((done) => setTimeout(done, 50));
    const spans = [{ from: '00:00', to: '23:59' }];
    const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, spans }));
    const opened = await client.send('opening.set', { scope: { kind: 'hall' }, opening: { weekly } });
    const queues = [{ queueId: 'queue-a', slotMinutes: 5, places: 9, cutOffMinutes: 0 }];
    const checkIn = { earlyMinutes: 240, lateMinutes: 15 };
    const rules = { queues, checkIn, cancelUntilMinutes: 0, ...otherRules };
    const ruled = await client.send('booking.setRules', { rules });
    for (const answer of [opened, ruled]) if (!answer.ok) throw new Error(answer.error.code);
  } finally {
    client.close();
  }
}

/** From the first screen to the times of a day, the earliest unless named. */
export async function chooseDay(kiosk: Page, day: number): Promise<void> {
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await kiosk.getByRole('button', { name: '预约', exact: true }).click();
  await kiosk.locator('.day:enabled').nth(day).click();
  await expect(kiosk.locator('[data-screen="book-time"]')).toBeVisible();
}

/** Confirms the held place by phone. Answers the code. */
export async function confirmByPhone(kiosk: Page, phone: string): Promise<string> {
  await nameByPhone(kiosk, phone);
  return codeOf(kiosk);
}

export async function nameByPhone(kiosk: Page, phone: string): Promise<void> {
  await expect(kiosk.getByTestId('held-left')).toBeVisible();
  await kiosk.getByRole('button', { name: /^输入手机号/ }).click();
  await kiosk.keyboard.type(phone);
  await kiosk.getByRole('button', { name: '确认预约' }).click();
}

export async function codeOf(kiosk: Page): Promise<string> {
  await expect(kiosk.locator('[data-screen="booked"]')).toBeVisible();
  return (await kiosk.getByTestId('code').innerText()).replace(/\s/g, '');
}

export async function finish(kiosk: Page): Promise<void> {
  await kiosk.getByRole('button', { name: /^完成/ }).click();
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
}

/** "I have an appointment", with its code typed. */
export async function comeWith(kiosk: Page, code: string): Promise<void> {
  await kiosk.getByRole('button', { name: /^我有预约/ }).click();
  await kiosk.getByRole('button', { name: /^输入预约码/ }).click();
  await kiosk.keyboard.type(code.toLowerCase());
  await kiosk.getByRole('button', { name: '签到', exact: true }).click();
}
