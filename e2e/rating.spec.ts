import { expect, giveNumber, test } from './support/hall-test.ts';

test('a bad grade needs a reason, another grade clears its tags, and the visitor may always leave without rating', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const tablet = await pages.tablet(1);
  const desk = await pages.window('lin', 1);
  const serve = async () => {
    await giveNumber(guide, 'A');
    await desk.keyboard.press('F2');
    await expect(desk.locator('[data-state="calling"]')).toBeVisible();
    await desk.keyboard.press('F2');
    await expect(desk.locator('[data-state="serving"]')).toBeVisible();
    await desk.keyboard.press('F2');
    await expect(tablet.getByRole('radiogroup')).toBeVisible();
  };
  await serve();
  const submit = tablet.getByRole('button', { name: '提交评价' });
  await expect(submit).toBeDisabled();
  await tablet.getByText('非常不满意', { exact: true }).click();
  await expect(tablet.getByText('请选一项，或写一句话')).toBeVisible();
  await expect(submit).toBeDisabled();
  await expect(tablet.getByRole('checkbox')).toHaveCount(8);
  await tablet.getByText('多头跑窗口和部门').click();
  await expect(submit).toBeEnabled();
  await tablet.getByText('不满意', { exact: true }).click();
  await expect(submit).toBeDisabled();
  await tablet.getByRole('textbox').fill('等了很久');
  await submit.click();
  await expect(tablet.getByText('谢谢您告诉我们')).toBeVisible();

  await serve();
  await tablet.getByRole('button', { name: '不评价' }).click();
  await expect(tablet.getByText('再见，慢走')).toBeVisible();
  await expect(tablet.getByRole('radiogroup')).toHaveCount(0);
});
