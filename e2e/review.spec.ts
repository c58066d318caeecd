import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, giveNumber, type HallPages, test } from './support/hall-test.ts';
import { Officer, soleTrader } from './support/officer.ts';

/** A visitor sits before Lin, who must ask: a case accepted, and the window of the guide desk that gave the number. */
async function askedAt(pages: HallPages, words: string, scan?: Uint8Array) {
  const guide = await pages.counter('guide');
  await giveNumber(guide, 'B');
  const officer = await Officer.at(pages.hall, 'lin', 2);
  await officer.seatNext();
  const caseId = await officer.accept(soleTrader, scan);
  await officer.ask(caseId, words);
  return { officer, caseId };
}

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
  const { officer, caseId } = await askedAt(pages, '经营范围请把关，人在窗口。', scan);

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
  const { officer, caseId } = await askedAt(pages, '请审批。');
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
  const { officer, caseId } = await askedAt(pages, '请审批。');
  const [first, second] = [await pages.counter('he'), await pages.counter('he')];
  for (const review of [first, second]) {
    await review.getByRole('button', { name: /个体工商户设立登记/ }).click();
    await expect(review.getByRole('timer')).toBeVisible();
  }
  await Promise.all([first.keyboard.press('F2'), second.keyboard.press('F2')]);
  for (const review of [first, second])
    await expect(review.getByRole('status')).toContainText(/您在 \d\d:\d\d 已答复/);
  const { documents } = await officer.case(caseId);
  expect(documents.filter(({ kind }) => kind === 'approval')).toHaveLength(1);
  officer.leave();
});
