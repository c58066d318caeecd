import { expect, test } from './support/hall-test.ts';

test('a group gets one number with priority, printed at the kiosk; a lost slip is printed again; giving up takes two presses', async ({
  pages,
}) => {
  const kiosk = await pages.kiosk();
  await expect(kiosk.locator('[data-screen="home"]')).toBeVisible();
  const guide = await pages.counter('guide');
  await expect(guide.locator('select option')).toHaveCount(2);
  await guide.locator('select').selectOption({ index: 1 });
  await guide.locator('.take').getByRole('button', { name: /^B / }).click();
  await guide.getByRole('button', { name: '多一人' }).click();
  await guide.getByRole('button', { name: '多一人' }).click();
  await guide.getByLabel(/优先/).check();
  await guide.getByRole('main').getByRole('button', { name: '取号', exact: true }).click();
  const number = (await guide.getByTestId('given-number').innerText()).trim();
  const panel = await pages.open('desk', `${pages.hall.kioskUrl}/panel/`);
  const slips = (count: number) =>
    expect(async () => {
      await panel.reload();
      await expect(panel.getByRole('img')).toHaveCount(count, { timeout: 1_000 });
    }).toPass();
  await slips(1);

  await guide.getByLabel('小票丢了').fill(number);
  await guide.getByRole('button', { name: '查找' }).click();
  const found = guide.locator('.ticket-lines').first();
  await expect(found).toContainText('优先');
  await expect(found).toContainText('团体 3 人');
  await found.getByRole('button', { name: /补打$/ }).click();
  await slips(2);
  await found.getByRole('button', { name: '弃号' }).click();
  await found.getByRole('button', { name: '再按一次弃号' }).click();
  await expect(guide.locator('.ticket-lines').last()).toContainText('已弃');
});
