import { expect, giveNumber, test } from './support/hall-test.ts';

test('the window desk by keyboard alone: call again, missed, back, hold, add an item, transfer, pause', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const desk = await pages.window('chen', 3);
  const colleague = await pages.window('lin', 2);
  const [first, second] = [await giveNumber(guide, 'A'), await giveNumber(guide, 'A')];
  const state = (name: string) => expect(desk.locator(`[data-state="${name}"]`)).toBeVisible();

  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(first);
  await desk.keyboard.press('r');
  await expect(desk.getByText('第 2 次')).toBeVisible();
  await desk.keyboard.press('m');
  await state('idle');
  await desk.getByRole('button', { name: new RegExp(`恢复 ${first}`) }).click();
  await expect(desk.getByRole('button', { name: new RegExp(`呼叫 ${first}`) })).toBeVisible();

  await desk.keyboard.press('F2');
  await state('calling');
  await desk.keyboard.press('F2');
  await state('serving');
  await desk.keyboard.press('i');
  await desk.getByLabel('输入事项名称或拼音首字母').pressSequentially('shbzk');
  await expect(desk.getByRole('button', { name: /社会保障卡/ })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.items')).toContainText('社会保障卡');
  await desk.keyboard.press('h');
  await state('idle');
  const held = (
    (await desk
      .getByRole('button', { name: /^继续 / })
      .locator('b')
      .innerText()) ?? ''
  ).trim();
  await desk.getByRole('button', { name: /^继续 / }).click();
  await state('serving');
  await expect(desk.getByTestId('current-number')).toHaveText(held);

  await desk.keyboard.press('t');
  await desk.getByRole('button', { name: /窗口 2 号窗口/ }).click();
  await state('idle');
  await colleague.keyboard.press('F2');
  await expect(colleague.getByTestId('current-number')).toHaveText(held);
  await expect(colleague.getByText(/为什么是他/)).toContainText('指定本窗口');

  await desk.keyboard.press('p');
  await desk.keyboard.press('1');
  await state('paused');
  await expect(desk.getByText('午餐').first()).toBeVisible();
  await desk.keyboard.press('F2');
  await state('idle');
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(
    [first, second].find((number) => number !== held) ?? '',
  );
});

test('a browser closed in mid-service: the visitor is still there after signing in again', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const number = await giveNumber(guide, 'B');
  const desk = await pages.window('wu', 4);
  await desk.keyboard.press('F2');
  await expect(desk.getByTestId('current-number')).toHaveText(number);
  await desk.context().close();
  const again = await pages.counter('wu');
  await expect(again.getByTestId('current-number')).toHaveText(number);
  await again.keyboard.press('m');
  await again.keyboard.press('q');
});

test('the silent alarm is seen by the neighbour and heard by nobody', async ({ pages }) => {
  const desk = await pages.window('wu', 6);
  const guide = await pages.counter('guide');
  await desk.keyboard.press('F9');
  await expect(desk.getByText('再按一次求助')).toBeVisible();
  await expect(guide.locator('.alarms')).toHaveCount(0);
  await desk.keyboard.press('F9');
  await expect(guide.locator('.alarms')).toContainText('6 号窗口求助');
  await expect(desk.getByText('已通知大厅管理和邻近窗口')).toBeVisible();
});
