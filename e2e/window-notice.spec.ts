import { fillFoodLicence, Officer, openCase } from './support/case-officer.ts';
import { expect, giveNumber, test } from './support/hall-test.ts';

test('one complete notice, prefilled with what is missing; what is brought is taken in; a second notice says why', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const desk = await pages.window('chen', 1);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('1');
  await expect(desk.getByText('还缺 4 份材料').first()).toBeVisible();
  await officer.press('F7');
  const points = desk.locator('.points input');
  await expect(points).toHaveCount(4);
  await expect(points.first()).toBeFocused();
  await expect(desk.locator('.points')).toContainText('经营场所平面图和流程说明');
  for (let line = 0; line < 4; line += 1) await officer.press('Enter');
  await expect(points).toHaveCount(5);
  await desk.keyboard.insertText('申请书第二页缺盖章');
  await officer.press('F7');
  await officer.isAt('correctionPending');
  await expect(desk.getByRole('link', { name: '补正材料通知书' })).toBeVisible();

  // He comes back with it: taken in, then accepted as a whole.
  await desk.locator('[data-material="layout"]').press('1');
  await expect(desk.getByText('还缺 3 份材料').first()).toBeVisible();
  await officer.press('F4');
  await officer.isAt('received');
  await officer.press('F7');
  await expect(desk.getByLabel(/为什么第一次没有告知/)).toBeVisible();
  await expect(desk.locator('.case-panel button[type="submit"]')).toBeDisabled();
  await officer.press('Escape');
  await desk.locator('[data-material="safety"]').press('a');
  await officer.may('decide');
});

test('another authority is the right one: it is named, and the case ends with its letter', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const desk = await pages.window('chen', 1);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('F8');
  await officer.answer('为什么不受理？', '1');
  await officer.enter('应当向哪个机关申请', '闵行区市场监督管理局');
  await desk.keyboard.insertText('经营场所在闵行区。');
  await officer.press('F8');
  await officer.isAt('intakeRefused');
  await expect(desk.getByRole('link', { name: '不予受理通知书' })).toBeVisible();
});
