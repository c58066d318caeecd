import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HallProcess } from './support/hall-process.ts';
import { expect, giveNumber, signIn, test } from './support/hall-test.ts';

const demoPlan = resolve(import.meta.dirname, '../apps/hall-server/data/demo/hall.json');

/** The manager takes over the plan of the demo with other thresholds for suggesting a window. */
async function importThresholds(hall: HallProcess, staffing: object): Promise<void> {
  const { login, password } = hall.account('manager');
  const signedIn = await fetch(`${hall.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const { session } = (await signedIn.json()) as { session: string };
  const plan = JSON.parse(readFileSync(demoPlan, 'utf8')) as { policy: object };
  const imported = await fetch(`${hall.url}/api/import/hall`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${session}` },
    body: JSON.stringify({ ...plan, policy: { ...plan.policy, staffing } }),
  });
  expect(imported.status).toBe(200);
}

/** `14:05` on the hall's wall. */
function timeInHall(): string {
  const format = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(Date.now());
}

test('an appointment and a priority visitor go before an earlier walk-in, and the window says why and whom they passed', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const walkIn = await giveNumber(guide, 'A');
  const slot = timeInHall();
  await guide.getByLabel('预约时间（可不填）').fill(slot);
  const booked = await giveNumber(guide, 'A');
  expect([walkIn, booked]).toEqual(['A001', 'Y001']);
  await guide.getByLabel(/优先/).check();
  const priority = await giveNumber(guide, 'A');

  const desk = await pages.window('chen', 3);
  await expect(desk.locator('.queue-side')).toContainText(`预约 ${slot}`);
  const why = desk.locator('.why');
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(booked);
  await expect(why).toContainText(`预约 ${slot} · 已等 0 分钟 · 计提前 20 分钟；若不计提前，应叫 ${walkIn}`);
  await desk.keyboard.press('m');
  await expect(desk.locator('[data-state="idle"]')).toBeVisible();
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(priority);
  await expect(why).toContainText(`优先 · 已等 0 分钟 · 计提前 15 分钟；若不计提前，应叫 ${walkIn}`);

  const manage = await pages.open('desk', `${pages.hall.url}/manage/?page=journal`);
  await signIn(manage, pages.hall.account('manager'));
  await manage
    .getByRole('button', { name: new RegExp(priority) })
    .first()
    .click();
  await expect(manage.locator('.story-reason')).toContainText(`若不计提前，应叫 ${walkIn}`);
});

test('too few windows: wall and console suggest one, with the wait before and after, until it opens', async ({
  pages,
}) => {
  const { hall } = pages;
  const guide = await pages.counter('guide');
  await pages.window('chen', 1);
  for (let count = 0; count < 9; count += 1) await giveNumber(guide, 'A');
  await importThresholds(hall, { longestWaitMinutes: 600, waitingPerWindow: 4, forMinutes: 0 });
  const wall = await pages.wall();
  const suggestion = /再开 1 个窗口办理 A .+：最长等候 \d+ → \d+ 分钟/;
  await expect(wall.getByText(suggestion)).toBeVisible({ timeout: 30_000 });
  await expect(wall.getByText(/可开 2 号窗口/)).toBeVisible();

  const manage = await pages.open('desk', `${hall.url}/manage/`);
  await signIn(manage, hall.account('manager'));
  await expect(manage.getByText(suggestion)).toBeVisible();
  await expect(manage.getByRole('row', { name: /^A / })).toContainText(/\d+（\d+）/);
  await pages.window('lin', 2);
  await pages.window('wu', 3);
  await expect(wall.getByText(suggestion)).toBeHidden({ timeout: 30_000 });
  await expect(manage.getByText(suggestion)).toBeHidden();
});
