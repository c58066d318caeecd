import { fillCard, fillFoodLicence, Officer, openCase, signOnTablet } from './support/case-officer.ts';
import { expect, giveNumber, test } from './support/hall-test.ts';
import { Staff } from './support/staff.ts';

test('a refusal has its reasons, shows the remedies as they stand in the letter, and the letter is handed over', async ({
  pages,
}) => {
  const guide = await pages.counter('guide');
  const tablet = await pages.tablet(4);
  const desk = await pages.window('chen', 4);
  await giveNumber(guide, 'B');
  const officer = new Officer(desk);
  await openCase(officer, 'shbzk');
  await fillCard(officer, '沈知夏', '310199199001010018');
  await officer.may('decide');
  await officer.press('F8');
  await officer.answer('为什么不受理？', '3');
  await expect(desk.getByLabel('理由（写进决定书）')).toBeFocused();
  await desk.keyboard.insertText('照片不是本人，本人当场确认。');
  await expect(desk.locator('.letter')).toContainText('自收到之日起六十日内');
  await officer.press('F8');
  await officer.isAt('closed');
  await expect(desk.getByRole('link', { name: '不予许可决定书' })).toBeVisible();
  await officer.press('F4');
  await officer.isAt('issued');
  await signOnTablet(tablet);
  await officer.isAt('delivered');
});

test('a commitment stands for a certificate once it is signed on the tablet', async ({ pages }) => {
  const guide = await pages.counter('guide');
  const tablet = await pages.tablet(1);
  const desk = await pages.window('chen', 1);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('1');
  await officer.press('1');
  await officer.press('1');
  await expect(desk.locator('[data-material="staff"]')).toBeFocused();
  await officer.press('3');
  await officer.press('1');
  await officer.may('signCommitment');
  await officer.press('F4');
  await expect(tablet.getByText('1. 食品安全管理人员证明')).toBeVisible();
  await expect(tablet.getByText(/承诺不实的，愿意承担法律责任/)).toBeVisible();
  await signOnTablet(tablet);
  await officer.may('decide');
  await officer.press('F4');
  await officer.isAt('closed');
});

test('a mandate revoked in mid-visit: the window says so with its number, and the case goes to the back office', async ({
  pages,
}) => {
  const { hall } = pages;
  const guide = await pages.counter('guide');
  const desk = await pages.window('chen', 5);
  await giveNumber(guide, 'B');
  const officer = new Officer(desk);
  await openCase(officer, 'shbzk');
  await fillCard(officer, '沈知夏', '310199199001010018');
  await officer.may('decide');
  const power = desk.locator('.power');
  const number = /授权 (\S+〔\d{4}〕\d+号)/.exec(await power.innerText())?.[1] ?? '';
  expect(number).not.toBe('');

  const head = await Staff.signIn(hall, 'admin');
  const { grants } = await head.ask('grant.list', {});
  const grantId = grants.find(({ documentNo }) => documentNo === number)?.grantId ?? '';
  await head.do('grant.revoke', { grantId, reason: '岗位调整' });
  head.leave();

  await expect(power).toHaveText(`您不能决定：授权 ${number} 已被撤销`);
  await officer.may('accept');
  await officer.press('F4');
  await officer.isAt('underReview');
  await expect(desk.getByText('已转后台办理，办结后通知申请人。')).toBeVisible();
  await expect(desk.getByRole('link', { name: '收件凭证' }).first()).toBeVisible();
});
