import { afterEach, beforeEach, expect, test } from 'vitest';
import { oneDocument } from '../../reading/cases.ts';
import { documentsOf } from '../../store/cases.ts';
import { type CaseDesk, caseOf, grant, openDesk, person, storyOf } from '../../testing/case-desk.ts';
import { documents } from '../../testing/case-papers.ts';
import { lookAt } from '../../testing/case-views.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

const shop = 'LOCAL-SCJG-004';
const food = 'LOCAL-SCJG-008';
let hall: TestHall;
let desk: CaseDesk;
beforeEach(async () => {
  hall = await openTestHall();
  desk = await openDesk(hall);
  await desk.seat();
});
afterEach(() => hall.close());

test('[L1] documents are numbered without a gap for each kind and year, and begin anew with the year', async () => {
  for (let count = 0; count < 3; count += 1) await desk.accepted(shop);
  const numbers = (kind: string) =>
    hall.hall.database
      .all<{ number: string }>('SELECT number FROM case_documents WHERE kind = :kind ORDER BY serial', {
        kind,
      })
      .map(({ number }) => number);
  expect(numbers('acceptanceNotice')).toEqual([
    '受〔2026〕长宁字第00001号',
    '受〔2026〕长宁字第00002号',
    '受〔2026〕长宁字第00003号',
  ]);
  expect(numbers('receiptSlip').at(-1)).toBe('收〔2026〕长宁字第00003号');
  hall.clock.advance(50 * 24 * 3_600_000);
  await desk.accepted(shop);
  expect(numbers('acceptanceNotice')).toContain('受〔2027〕长宁字第00001号');
});

test('[L2] a document is printed once as the original, then again as it was, counted, whatever became of its case', async () => {
  const caseId = await desk.open(food);
  await desk.describe(caseId, { applicant: person });
  must(await desk.act('case.receive', { caseId }));
  const [slip] = documentsOf(hall.hall.database, caseId);
  const documentId = slip?.documentId ?? '';
  const before = must(oneDocument(lookAt(hall), documentId, hall.staff.officer));
  expect(before.reprint).toBe(0);
  must(
    await desk.act('case.describe', {
      caseId,
      applicant: { ...person, name: '改名了' } as never,
      answers: {},
    }),
  );
  expect(before.printed).toBe(false);
  for (const reprint of [0, 1, 2])
    expect(must(await desk.act('document.print', { documentId }))).toEqual({ reprint });
  expect(must(oneDocument(lookAt(hall), documentId, hall.staff.officer))).toEqual({
    ...before,
    printed: true,
    reprint: 2,
  });
  expect(storyOf(hall, documentId)).toEqual([
    'document.made receiptSlip',
    'document.printed',
    'document.reprinted',
    'document.reprinted',
  ]);
  expect(codeOf(await desk.act('document.print', { documentId: 'nobody' }))).toBe('documentUnknown');
  expect(codeOf(await hall.act('document.print', { documentId }, hall.staff.reviewer))).toBe('notAllowed');
});

test('[L3] a decision names applicant, item, ground, mandate, and a refusal says where to appeal', async () => {
  await grant(hall, hall.staff.officer, shop);
  const approved = await desk.inReview(shop);
  must(await desk.act('case.approve', { caseId: approved }));
  const decision = documents(hall, approved).at(-1);
  expect(decision).toMatchObject({ title: '准予行政许可决定书', addressee: '赵一铭', date: '2026-11-23' });
  expect(decision?.paragraphs.join('')).toContain('长政务授〔2026〕7号');
  expect(decision?.rows).toContainEqual(['办件编号', caseOf(hall, approved).caseNo]);
  const refused = await desk.inReview(shop);
  must(await desk.act('case.refuse', { caseId: refused, reasons: '经营场所为违法建筑' }));
  const words = documents(hall, refused).at(-1)?.paragraphs.join('') ?? '';
  expect(words).toContain('经营场所为违法建筑');
  expect(words).toMatch(/行政复议.*行政诉讼/);
});
