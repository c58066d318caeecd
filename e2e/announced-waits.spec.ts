import { expect, giveNumber, signIn, test } from './support/hall-test.ts';

test('a number is told its wait, is served, and the manager reads how true the wait was', async ({
  pages,
}) => {
  const desk = await pages.window('chen', 3);
  const guide = await pages.counter('guide');
  // The waits follow an opened window within two seconds: then the kiosk says minutes.
  const kiosk = await pages.kiosk();
  await expect(kiosk.getByText(/分钟/).first()).toBeVisible();
  const number = await giveNumber(guide, 'A');
  for (const state of ['calling', 'serving', 'idle']) {
    await desk.keyboard.press('F2');
    await expect(desk.locator(`[data-state="${state}"]`)).toBeVisible();
  }
  const manager = await pages.open('desk', `${pages.hall.url}/manage/?page=report`);
  await signIn(manager, pages.hall.account('manager'));
  const waits = manager.getByRole('region', { name: '报出的等候时间准不准' });
  await expect(waits).toContainText('共 1 人');
  await expect(waits.getByRole('row', { name: new RegExp(`^${number[0]} `) })).toContainText('准');
  await expect(waits.getByRole('row', { name: new RegExp(`^${number[0]} `) })).toContainText('100%');
});
