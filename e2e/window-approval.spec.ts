import { fillFoodLicence, Officer, openCase, signOnTablet } from './support/case-officer.ts';
import { expect, giveNumber, test } from './support/hall-test.ts';
import { Staff } from './support/staff.ts';

test('the window calls an approver live, answers what he asks back, and hands the approved result over', async ({
  pages,
}) => {
  const { hall } = pages;
  const guide = await pages.counter('guide');
  const tablet = await pages.tablet(2);
  const desk = await pages.window('lin', 2);
  await giveNumber(guide, 'A');
  const officer = new Officer(desk);
  await openCase(officer, 'spjyxk');
  await fillFoodLicence(officer);
  await officer.press('a');
  await officer.may('accept');
  await expect(desk.locator('.power')).toHaveText(
    /^您不能单独决定：授权 长政务授〔\d{4}〕\d+号 是在线审批；可以一键呼叫审批（F6）$/,
  );
  await officer.press('F6');
  await officer.answer('呼叫', '1');
  await expect(desk.getByLabel(/附一句话/)).toBeFocused();
  await desk.keyboard.insertText('申请人等着开业');
  await officer.press('F6');
  await officer.isAt('underReview');
  const approval = desk.locator('.approval');
  await expect(approval).toContainText('正在等 区市场监管局 答复');
  await expect(approval).toContainText(/0\d:\d\d\s*后不再等/);

  const caseNo = /CN\d+X?/.exec(await desk.locator('.case-facts').innerText())?.[0] ?? '';
  const approver = await Staff.signIn(hall, 'he');
  const { caseId } = (await approver.ask('case.find', { caseNo })).cases[0] ?? { caseId: '' };
  const approvalId = (await approver.case(caseId)).approval?.approvalId ?? '';
  await approver.do('approval.answer', { approvalId, outcome: 'askBack', words: '操作间面积多少？' });
  await expect(approval).toContainText('区市场监管局 问一句');
  const reply = desk.getByLabel('您的答复');
  await expect(reply).toBeFocused();
  await desk.keyboard.insertText('操作间 30 平方米');
  await officer.press('Enter');
  await expect(approval).toContainText('正在等 区市场监管局 答复');
  await approver.do('approval.answer', { approvalId, outcome: 'approve', words: '' });
  approver.leave();

  await officer.isAt('approved');
  await expect(approval).toContainText('区市场监管局 同意');
  await officer.enter('证照印制编号', '0000042');
  await officer.isAt('issued');
  await signOnTablet(tablet);
  await officer.isAt('delivered');
});
