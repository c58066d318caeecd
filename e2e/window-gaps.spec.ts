import { fillFoodLicence, Officer, openCase, signOnTablet } from './support/case-officer.ts';
import { expect, giveNumber, test } from './support/hall-test.ts';

test('a case is accepted with gaps: days, signature on the tablet, notice; the gap is filled at the window', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const tablet = await pages.tablet(2);
  const desk = await pages.window('chen', 2);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('1');
  await officer.press('1');
  // A key material knows no later; one that is not has its digit.
  await expect(desk.locator('[data-material="safety"]')).toBeFocused();
  await officer.press('4');
  await officer.press('a');
  await officer.may('gaps');
  await expect(desk.locator('[data-material="safety"]')).toHaveAttribute('data-way', 'gap');

  await officer.press('F4');
  const days = desk.getByLabel(/几个工作日内补齐/);
  await expect(days).toBeFocused();
  await desk.keyboard.type('9');
  await expect(desk.getByText('应在 1 到 5 个工作日之间')).toBeVisible();
  await officer.press('Backspace');
  await desk.keyboard.type('3');
  await officer.press('F4');
  await expect(tablet.getByText('1. 食品安全规章制度目录')).toBeVisible();
  await signOnTablet(tablet);
  await expect(desk.getByText('已签名')).toBeVisible();
  await officer.press('F4');
  await officer.isAt('acceptedWithGaps');
  for (const document of ['容缺受理承诺书', '容缺候补通知书'])
    await expect(desk.getByRole('link', { name: document })).toBeVisible();

  // It comes: one digit takes it in, and what it may be decided by comes back.
  await desk.getByRole('button', { name: /^1 ?纸质/ }).press('1');
  await officer.isAt('accepted');
  await officer.may('decide');
});
