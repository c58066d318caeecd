import type { Page } from '@playwright/test';
import { expect, leaveNumber, takeNumber, test } from './support/hall-test.ts';

async function behave(panel: Page, behaviour: string): Promise<void> {
  await panel.getByRole('button', { name: behaviour, exact: true }).click();
  await expect(panel.getByRole('button', { name: behaviour, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
}

test('no paper: said before a number is taken, and the number is shown all the same', async ({ pages }) => {
  const kiosk = await pages.kiosk();
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  await behave(panel, 'empty');
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await expect(kiosk.getByText('打印纸用完了')).toBeVisible();
  await kiosk.getByRole('button', { name: '返回首页' }).click();
  const number = await takeNumber(kiosk);
  await expect(kiosk.locator('[data-paper="failed"]')).toContainText('请记住上面的号码');
  await leaveNumber(kiosk);
  const guide = await pages.counter('guide');
  await expect(guide.getByRole('button', { name: new RegExp(`^${number}`) }).first()).toContainText('未出票');
  await behave(panel, 'well');
});

test('the printer dies in the middle: the number stays on the screen, the hall knows', async ({ pages }) => {
  const kiosk = await pages.kiosk();
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  await behave(panel, 'diesMidJob');
  const number = await takeNumber(kiosk);
  await expect(kiosk.locator('.paper[data-bad="true"]')).toBeVisible({ timeout: 30_000 });
  await expect(kiosk.getByTestId('ticket-number')).toHaveText(number);
  await behave(panel, 'well');
});
