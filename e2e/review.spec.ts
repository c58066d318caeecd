import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './support/hall-test.ts';
import { askForApproval, soleTrader } from './support/officer.ts';
import { Staff } from './support/staff.ts';

const demoPlan = resolve(import.meta.dirname, '../apps/hall-server/data/demo/hall.json');

/** A picture of a form, as a phone would take it. */
async function pictureOfForm(page: Page): Promise<Uint8Array> {
  await page.setContent('<h1 style="font: 40px serif; margin: 60px">个体工商户登记申请书</h1>');
  return page.screenshot({ clip: { x: 0, y: 0, width: 700, height: 400 } });
}

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('a window asks, the reviewer asks back, looks at the scan and approves, by keyboard alone', async ({
  pages,
  page,
}) => {
  const review = await pages.counter('he');
  await expect(review.getByText('没有窗口在等')).toBeVisible();
  const scan = await pictureOfForm(page);
  const { officer, caseId } = await askForApproval(pages, '经营范围请把关，人在窗口。', scan);

  await expect(review).toHaveTitle('(1) 审批台');
  await review.keyboard.press('Enter');
  await expect(review.getByRole('heading', { level: 1 })).toHaveText('个体工商户设立登记');
  await expect(review.getByText('经营范围请把关，人在窗口。')).toBeVisible();
  await expect(review.getByText('310***********0018')).toBeVisible();
  await expect(review.getByText('实体经营场所')).toBeVisible();
  await expect(review.getByRole('timer')).toContainText(/申请人在窗口等您0:\d\d/);
  await review.keyboard.press('1');
  const picture = review.getByAltText('材料扫描件');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(700);
  await isClean(review);

  await review.keyboard.press('a');
  await review.keyboard.insertText('面馆有没有堂食？');
  await review.keyboard.press('Control+Enter');
  await expect(review.getByText('已追问，请等窗口答复。')).toBeVisible();
  const asked = await officer.case(caseId);
  expect(asked.approval).toMatchObject({ state: 'askedBack', question: '面馆有没有堂食？' });
  await officer.do('approval.reply', {
    approvalId: asked.approval?.approvalId ?? '',
    words: '有，共 12 个座位。',
  });
  await expect(review.getByText('有，共 12 个座位。')).toBeVisible();

  await review.keyboard.press('F2');
  await expect(review.getByRole('status')).toContainText('已批准');
  await review.keyboard.press('F2');
  const decided = await officer.case(caseId);
  expect(decided.state).toBe('approved');
  expect(decided.documents.map(({ kind }) => kind)).toContain('approval');
  officer.leave();
});

test('a refusal needs reasons; they and the remedies stand in the decision', async ({ pages }) => {
  const { officer, caseId } = await askForApproval(pages, '请审批。');
  const review = await pages.counter('he');
  await review.getByRole('button', { name: /个体工商户设立登记/ }).click();
  await expect(review.getByRole('timer')).toBeVisible();
  await review.keyboard.press('r');
  await expect(review.getByText(/文书会写明：.*复议/)).toBeVisible();
  await review.getByRole('button', { name: '送出决定' }).click();
  expect((await officer.case(caseId)).state).toBe('underReview');
  await review.getByRole('textbox').fill('经营场所是违章建筑。');
  await review.keyboard.press('Control+Enter');
  await expect(review.getByRole('status')).toContainText('不予批准');
  expect((await officer.case(caseId)).state).toBe('refused');
  const paper = review.waitForEvent('popup');
  await review.getByRole('button', { name: /不予决定书/ }).click();
  const document = await paper;
  await expect(document.getByRole('article')).toContainText('理由：经营场所是违章建筑。');
  await expect(document.getByRole('article')).toContainText('申请行政复议');
  officer.leave();
});

test('two reviewers at once: the second is told who answered', async ({ pages }) => {
  const admin = await Staff.signIn(pages.hall, 'admin');
  const account = { login: 'qin', password: 'invented-for-this-test' };
  const { staffId } = await admin.do('staff.create', { ...account, name: '秦文', roles: ['reviewer'] });
  await admin.do('grant.give', {
    officerId: staffId,
    department: '区市场监管局',
    mode: 'stationed',
    items: [{ itemCode: soleTrader.itemCode }],
    validFrom: '2026-01-01',
    validTo: '2099-12-31',
    documentNo: '长政务授〔2026〕99号',
  });
  const { officer, caseId } = await askForApproval(pages, '请审批。');
  const he = await pages.counter('he');
  const qin = await pages.open('desk', `${pages.hall.url}/counter/`);
  await signIn(qin, account);
  for (const review of [he, qin]) {
    await review.getByRole('button', { name: /个体工商户设立登记/ }).click();
    await expect(review.getByRole('timer')).toBeVisible();
  }
  await Promise.all([he.keyboard.press('F2'), qin.keyboard.press('F2')]);
  for (const review of [he, qin]) await expect(review.getByRole('status')).toContainText('已批准');
  const said = await Promise.all([he, qin].map((review) => review.getByRole('status').innerText()));
  const winner = said[0]?.includes('您在') ? '何经' : '秦文';
  expect(said.filter((words) => /您在 \d\d:\d\d 已答复/.test(words))).toHaveLength(1);
  expect(said.filter((words) => words.includes(`${winner} 在`))).toHaveLength(1);
  const { documents } = await officer.case(caseId);
  expect(documents.filter(({ kind }) => kind === 'approval')).toHaveLength(1);
  for (const each of [officer, admin]) each.leave();
});

test('nobody answers in time: the case is a promised one, with a receipt, and waits in the back office', async ({
  pages,
}) => {
  const plan = JSON.parse(readFileSync(demoPlan, 'utf8')) as { policy?: object };
  const admin = await Staff.signIn(pages.hall, 'admin');
  const taken = await fetch(`${pages.hall.url}/api/import/hall`, {
    method: 'POST',
    headers: { authorization: `Bearer ${admin.session}`, 'content-type': 'application/octet-stream' },
    body: JSON.stringify({ ...plan, policy: { ...plan.policy, approvalMinutes: 0.1 } }),
  });
  expect(taken.ok).toBe(true);
  const { officer, caseId } = await askForApproval(pages, '请审批。');
  const review = await pages.counter('he');
  await review.getByRole('button', { name: /个体工商户设立登记/ }).click();
  await expect(review.getByRole('timer')).toContainText('时限已到');
  // The clocks of cases run each minute and at every start: a start is sooner.
  await pages.hall.kill();
  await pages.hall.open();
  await expect(review.getByRole('status')).toContainText('未及时答复');
  await expect(review.getByRole('status')).toContainText('已转为承诺件');
  const promised = await officer.case(caseId);
  expect(promised).toMatchObject({ state: 'underReview', caseType: 'promised', assignedTo: 'backOffice' });
  expect(promised.documents.map(({ kind }) => kind)).toContain('receiptSlip');

  await review.getByRole('navigation').getByText('审查中').click();
  await expect(review.getByRole('button', { name: /延期/ })).toBeVisible();
  for (const state of ['已批准', '已办结']) {
    await review.keyboard.press('F2');
    await expect(review.getByRole('heading', { level: 1 }).locator('..')).toContainText(state);
  }
  await review.keyboard.press('F2');
  await review.getByLabel('营业执照编号').fill('310199600000018');
  await review.getByRole('button', { name: '确认出件' }).click();
  await expect(review.getByText('这件办件现在不用您做什么。')).toBeVisible();
  expect((await officer.case(caseId)).serial).toBe('310199600000018');
  for (const each of [officer, admin]) each.leave();
});
