import { expect, giveNumber, signIn, test } from './support/hall-test.ts';

test('the manager closes the day: numbers end, windows close, kiosks and desks say so', async ({ pages }) => {
  const [kiosk, call] = [await pages.kiosk(), await pages.callScreen()];
  const guide = await pages.counter('guide');
  await giveNumber(guide, 'A');
  const desk = await pages.window('wu', 2);
  const manage = await pages.open('desk', `${pages.hall.url}/manage/`);
  await signIn(manage, pages.hall.account('manager'));
  await manage.getByRole('button', { name: '结束今天' }).click();
  await manage.getByRole('dialog').getByRole('button', { name: /结束/ }).last().click();
  await expect(call.getByText('今天还没有开始办理')).toBeVisible();
  await expect(kiosk.getByText('今天还没有开始取号')).toBeVisible();
  await expect(desk.getByRole('heading', { name: '窗口未开' })).toBeVisible();
  await kiosk.getByRole('button', { name: /有限责任公司设立登记/ }).click();
  await expect(kiosk.getByRole('button', { name: '取号', exact: true })).toHaveCount(0);
  await expect(kiosk.getByRole('alert')).toContainText('今天还没有开始取号');
});
