import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/hall-test.ts';
import { receiveCase, seatedOfficer } from './support/officer.ts';
import type { Staff } from './support/staff.ts';

/** Opens a document of a case as the desk of an officer does. */
async function open(desk: Page, officer: Staff, caseId: string, kind: string): Promise<void> {
  const { documents } = await officer.case(caseId);
  const found = documents.find((document) => document.kind === kind);
  if (!found) throw new Error(`no ${kind} among ${documents.map((each) => each.kind).join(', ')}`);
  await desk.goto(`${officer.hall.url}/counter/?document=${found.documentId}`);
  await expect(desk.getByRole('article')).toBeVisible();
}

/** Width and height in points of every page that would come out of the printer. */
async function printed(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map(Number).map(Math.round).join(' × '),
  );
}
const a4 = '595 × 842';

test('documents stand on one A4 page each, say what their kind must say, and are printed again as they were', async ({
  pages,
}) => {
  const officer = await seatedOfficer(pages, 'chen');
  const desk = await pages.counter('he');
  await expect(desk.getByText('没有窗口在等')).toBeVisible();
  const accepted = await receiveCase(officer);
  await officer.do('case.accept', { caseId: accepted });

  await open(desk, officer, accepted, 'acceptanceNotice');
  const paper = desk.getByRole('article', { name: '受理通知书' });
  await expect(paper).toContainText(/受〔20\d\d〕长宁字第00001号/);
  await expect(paper).toContainText('赵一铭：');
  await expect(paper).toContainText('根据《中华人民共和国行政许可法》第三十二条的规定，予以受理。');
  await expect(paper.getByRole('row', { name: '经营者身份证件 电子证照，免于提交' })).toBeVisible();
  await expect(paper).toContainText('区市场监管局');
  await expect(paper).toContainText(/20\d\d年\d{1,2}月\d{1,2}日/);
  expect(await printed(desk)).toEqual([a4]);
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  const before = await paper.innerText();
  await desk.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.querySelector('article')?.innerText ?? '');
  });
  await desk.getByRole('button', { name: '打印', exact: true }).click();
  await expect(desk.locator('body')).toHaveAttribute('data-printed', before);
  await expect(desk.getByRole('button', { name: '打印', exact: true })).toHaveCount(0);
  await expect(desk.getByText('原件已打印')).toBeVisible();
  // The hall knows: also whoever opens it anew prints a reprint.
  await desk.reload();
  await desk.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.querySelector('article')?.innerText ?? '');
  });
  await desk.getByRole('button', { name: '补打' }).click();
  await expect(desk.getByText('已补打 1 次')).toBeVisible();
  await expect(desk.locator('body')).toHaveAttribute('data-printed', `补打（第1次）\n\n${before}`);
  const [line] = (await officer.case(accepted)).documents.filter(({ kind }) => kind === 'acceptanceNotice');
  expect(line).toMatchObject({ printed: true, reprints: 1 });

  await desk.getByRole('button', { name: '小票' }).click();
  await expect(paper).toContainText('补打（第1次）');
  await expect(paper).toContainText('予以受理。');
  expect(await printed(desk)).toEqual(['227 × 842']);
  officer.leave();
});

test('a correction notice lists every point once; a refusal of intake names the right authority and the remedies', async ({
  pages,
}) => {
  const officer = await seatedOfficer(pages, 'chen');
  const desk = await pages.counter('he');
  await expect(desk.getByText('没有窗口在等')).toBeVisible();
  const corrected = await receiveCase(officer);
  await officer.do('case.giveNotice', {
    caseId: corrected,
    points: [
      { materialCode: 'premises', words: '缺少房屋所有人签字' },
      { materialCode: null, words: '经营范围请选择规范表述' },
    ],
  });
  await open(desk, officer, corrected, 'correctionNotice');
  const notice = desk.getByRole('article', { name: '补正材料通知书' });
  await expect(notice).toContainText('现一次性告知需要补正的全部内容');
  await expect(notice).toContainText('1. 经营场所使用证明：缺少房屋所有人签字；');
  await expect(notice).toContainText('2. 经营范围请选择规范表述。');
  expect(await printed(desk)).toEqual([a4]);

  const refused = await receiveCase(officer);
  await officer.do('case.refuseIntake', {
    caseId: refused,
    ground: 'notCompetent',
    reason: '经营场所不在长宁区',
    rightAuthority: '上海市静安区市场监督管理局',
  });
  await open(desk, officer, refused, 'intakeRefusal');
  const refusal = desk.getByRole('article', { name: '不予受理通知书' });
  await expect(refusal).toContainText('请向上海市静安区市场监督管理局提出申请。');
  await expect(refusal).toContainText('申请行政复议');
  expect(await printed(desk)).toEqual([a4]);
  officer.leave();
});
