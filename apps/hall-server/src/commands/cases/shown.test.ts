import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseFigures } from '../../reading/case-figures.ts';
import { findCases, oneCase, oneDocument } from '../../reading/cases.ts';
import { type CaseDesk, caseOf, company, grant, openDesk, person } from '../../testing/case-desk.ts';
import { lookAt, see } from '../../testing/case-views.ts';
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

test('[C41] the window sees its visitor’s cases, what may be done, what it may decide and why not', async () => {
  const { officer, colleague, reviewer } = hall.staff;
  must(await desk.act('service.addItem', { windowId: 'window-1', itemCode: food }));
  await grant(hall, officer, shop, { mode: 'onlineApproval' });
  await grant(hall, reviewer, shop, { mode: 'stationed' });
  const caseId = await desk.accepted(shop);
  const view = see.visitCases(hall, 'window-1', officer);
  expect(view).toMatchObject({
    itemsToOpen: [{ itemCode: food, inDepth: true }],
    approvers: [{ staffId: reviewer.staffId, online: false }],
    departments: ['区市场监管局'],
  });
  expect(view?.cases).toMatchObject([
    {
      caseId,
      state: 'accepted',
      applicantMasked: '赵**',
      applicant: { name: '赵一铭' },
      missing: 0,
      power: { mayDecide: false, refusal: 'approvalNeeded', mayAsk: true },
      acts: ['assign', 'withdraw', 'terminate'],
    },
  ]);
  expect(see.visitCases(hall, 'window-1', colleague)).toMatchObject({ cases: [], ticketNumber: null });
  await grant(hall, officer, shop);
  expect(see.visitCases(hall, 'window-1', officer)?.cases[0]?.power).toMatchObject({
    mayDecide: true,
    mode: 'delegated',
  });
});

test('[C42] the review desk has what waits for this reviewer, and nothing of other departments', async () => {
  const { officer, reviewer, colleague } = hall.staff;
  await grant(hall, officer, shop, { mode: 'onlineApproval' });
  await grant(hall, reviewer, shop, { mode: 'stationed' });
  await grant(hall, colleague, 'LOCAL-SWJ-003', { mode: 'stationed' });
  const caseId = await desk.accepted(shop);
  const to = { kind: 'duty', department: '区市场监管局' } as const;
  const { approvalId } = must(await desk.act('approval.ask', { caseId, to, words: '首次办理' }));
  expect(see.review(hall, reviewer).waiting).toMatchObject([
    { approvalId, words: '首次办理', windowNumber: 1, to: '区市场监管局', state: 'open' },
  ]);
  expect(see.review(hall, reviewer).waiting[0]?.visitorSince).not.toBeNull();
  expect(see.review(hall, colleague).waiting).toEqual([]);
  must(await hall.act('approval.answer', { approvalId, outcome: 'approve' }, reviewer));
  expect(see.review(hall, reviewer)).toMatchObject({ waiting: [], answeredToday: [{ approvalId }] });
  const handed = await desk.accepted(shop);
  must(await desk.act('case.assign', { caseId: handed, to: 'backOffice' }));
  expect(see.review(hall, reviewer).backOffice).toMatchObject([{ caseId: handed, caseType: 'promised' }]);
  expect(see.review(hall, colleague).backOffice).toEqual([]);
});

test('[C43] a case is found by its number, by the whole number of a document, by its day; a reviewer sees his own only', async () => {
  const { officer, reviewer } = hall.staff;
  const caseId = await desk.accepted(food, { applicant: company });
  const other = await desk.accepted(shop);
  const find = (body: Parameters<typeof findCases>[1], who = officer) =>
    findCases(lookAt(hall), body, who).map((line) => line.caseId);
  expect(find({ caseNo: caseOf(hall, caseId).caseNo.toLowerCase() })).toEqual([caseId]);
  expect(find({ documentNumber: company.kind === 'organisation' ? company.creditCode : '' })).toEqual([
    caseId,
  ]);
  expect(find({ documentNumber: '310199198507120199' })).toEqual([caseId]);
  expect(find({ documentNumber: '31019919850712' })).toEqual([]);
  expect(find({ documentNumber: person.kind === 'person' ? person.documentNumber : '' })).toEqual([other]);
  expect(find({ day: '2026-11-23' }).toSorted()).toEqual([caseId, other].toSorted());
  expect(find({ day: '2026-11-23' }, reviewer)).toEqual([]);
  expect(codeOf(oneCase(lookAt(hall), caseId, reviewer))).toBe('notAllowed');
  await grant(hall, reviewer, food, { mode: 'stationed' });
  expect(codeOf(oneCase(lookAt(hall), caseId, reviewer))).toBe('ok');
  const [document] = must(oneCase(lookAt(hall), other, officer)).documents;
  expect(codeOf(oneDocument(lookAt(hall), document?.documentId ?? '', reviewer))).toBe('notAllowed');
});

test('[C44] on the spot is before the ticket ends, 立等可取 needs the hand-over too; the wall and the report agree (B3-53)', async () => {
  await grant(hall, hall.staff.officer, shop);
  const whole = await desk.inReview(shop);
  must(await desk.act('case.approve', { caseId: whole }));
  await desk.handOver(whole);
  const decided = await desk.inReview(shop);
  must(await desk.act('case.approve', { caseId: decided }));
  const late = await desk.inReview(shop);
  const noticed = await desk.open(food);
  await desk.describe(noticed);
  must(await desk.act('case.receive', { caseId: noticed }));
  must(
    await desk.act('case.giveNotice', { caseId: noticed, points: [{ materialCode: null, words: '补章' }] }),
  );
  must(await desk.act('case.correct', { caseId: noticed }));
  must(await desk.act('case.accept', { caseId: noticed }));
  await desk.finish();
  must(await desk.act('case.approve', { caseId: late }));
  await desk.seat();
  must(await desk.act('case.attach', { caseId: decided, windowId: 'window-1' }));
  await desk.handOver(decided);
  await desk.finish();
  expect(see.wall(hall).rates).toMatchObject({ onSpot: 2 / 3, waitAndCollect: 1 / 3, firstTimeRight: 3 / 4 });
  expect(caseFigures(hall.hall.database, { from: '2026-11-23', to: '2026-11-23' })).toMatchObject({
    cases: 4,
    accepted: 4,
    onSpotRate: 2 / 3,
    waitAndCollectRate: 1 / 3,
    firstTimeRightRate: 3 / 4,
    deemedAccepted: 0,
    overdue: 0,
  });
});

test('[C45] the share of general windows is weighted by how long windows were open (B2-47)', async () => {
  const hour = 3_600_000;
  const { database } = hall.hall;
  const department = database.one<{ windowId: string }>(
    "SELECT window_id AS windowId FROM windows WHERE kind = 'department' ORDER BY number",
  );
  hall.clock.advance(hour);
  must(await hall.act('window.open', { windowId: department?.windowId ?? '' }, hall.staff.colleague));
  hall.clock.advance(hour);
  must(
    await hall.act(
      'window.pause',
      { windowId: department?.windowId ?? '', reason: 'lunch' },
      hall.staff.colleague,
    ),
  );
  hall.clock.advance(2 * hour);
  must(await hall.act('queue.setState', { queueId: 'queue-d', state: 'paused' }, hall.staff.manager));
  const { generalWindowRatio } = caseFigures(database, { from: '2026-11-23', to: '2026-11-23' });
  expect(generalWindowRatio).toBeCloseTo((1 + 0.5 + 2) / 4, 4);
});
