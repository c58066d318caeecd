import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CaseDesk,
  caseOf,
  goodAnswers,
  grant,
  itemOfCase,
  openDesk,
  storyOf,
} from '../../testing/case-desk.ts';
import { see } from '../../testing/case-views.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';
import type { StaffActor } from '../actor.ts';

const shop = 'LOCAL-SCJG-004';
const food = 'LOCAL-SCJG-008';
const minuteMs = 60_000;
let hall: TestHall;
let desk: CaseDesk;
let reviewer: StaffActor;
beforeEach(async () => {
  hall = await openTestHall();
  desk = await openDesk(hall);
  reviewer = hall.staff.reviewer;
  await desk.seat();
});
afterEach(() => hall.close());

/** Lets the officer ask live, and the reviewer answer. */
async function mayAsk(itemCode: string): Promise<{ own: string; theirs: string }> {
  const own = await grant(hall, hall.staff.officer, itemCode, { mode: 'onlineApproval' });
  return { own, theirs: await grant(hall, reviewer, itemCode, { mode: 'stationed' }) };
}
async function ask(caseId: string): Promise<string> {
  const to = { kind: 'staff', staffId: reviewer.staffId } as const;
  return must(await desk.act('approval.ask', { caseId, to, words: '请审批' })).approvalId;
}
const answer = (approvalId: string, outcome: 'approve' | 'refuse' | 'askBack', words = '', who = reviewer) =>
  hall.act('approval.answer', { approvalId, outcome, words }, who);

test('[M5] a decision is checked at its moment, and keeps a copy of the terms it was made under', async () => {
  const caseId = await desk.inReview(shop);
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('noGrant');
  const grantId = await grant(hall, hall.staff.officer, shop, { valueLimitYuan: 20_000 });
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('valueAboveLimit');
  // Saying a smaller value at the decision does not help: the form says thirty thousand.
  expect(codeOf(await desk.act('case.approve', { caseId, valueYuan: 1 }))).toBe('valueAboveLimit');
  must(await hall.act('grant.revoke', { grantId, reason: '限额调整' }, hall.staff.manager));
  await grant(hall, hall.staff.officer, shop, { valueLimitYuan: 50_000 });
  must(await desk.act('case.approve', { caseId, valueYuan: 30_000 }));
  expect(caseOf(hall, caseId).power).toMatchObject({
    kind: 'grant',
    staffId: hall.staff.officer.staffId,
    grant: { valueLimitYuan: 50_000, documentNo: '长政务授〔2026〕7号', revokedAt: null },
  });
});

test('[M5] where the form asks for no value, a limited mandate decides by the one the decider says', async () => {
  await grant(hall, hall.staff.officer, food, { valueLimitYuan: 5_000 });
  const caseId = await desk.inReview(food);
  expect(see.visitCases(hall, 'window-1', hall.staff.officer)?.cases.at(-1)?.power).toMatchObject({
    mayDecide: false,
    refusal: 'valueMissing',
    valueLimitYuan: 5_000,
    mayAsk: false,
  });
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('valueMissing');
  expect(codeOf(await desk.act('case.approve', { caseId, valueYuan: 5_001 }))).toBe('valueAboveLimit');
  must(await desk.act('case.approve', { caseId, valueYuan: 4_999 }));
  expect(caseOf(hall, caseId).valueYuan).toBe(4_999);
  // To refuse, no value is asked for.
  const refused = await desk.inReview(food);
  must(await desk.act('case.refuse', { caseId: refused, reasons: '不符合条件' }));
});

test('[M10] an approver whose mandate has a limit says the value with his answer', async () => {
  await grant(hall, reviewer, food, { mode: 'stationed', valueLimitYuan: 5_000 });
  await grant(hall, hall.staff.officer, food, { mode: 'onlineApproval' });
  const caseId = await desk.inReview(food);
  const to = { kind: 'staff', staffId: reviewer.staffId } as const;
  const { approvalId } = must(await desk.act('approval.ask', { caseId, to }));
  expect(codeOf(await answer(approvalId, 'approve'))).toBe('valueMissing');
  const given = { approvalId, outcome: 'approve', words: '', valueYuan: 3_000 } as const;
  must(await hall.act('approval.answer', given, reviewer));
  expect(caseOf(hall, caseId)).toMatchObject({ state: 'approved', valueYuan: 3_000 });
});

test('[M6] a mandate revoked between showing and pressing refuses, and leaves the case as it was', async () => {
  const grantId = await grant(hall, hall.staff.officer, shop);
  const caseId = await desk.inReview(shop);
  const before = caseOf(hall, caseId);
  const [revoked, pressed] = await Promise.all([
    hall.act('grant.revoke', { grantId, reason: '岗位变动' }, hall.staff.manager),
    desk.act('case.approve', { caseId }),
  ]);
  expect([codeOf(revoked), codeOf(pressed)]).toEqual(['ok', 'grantRevoked']);
  expect(caseOf(hall, caseId)).toEqual(before);
  expect(storyOf(hall, caseId)).not.toContain('document.made approval');
  expect(codeOf(await hall.act('grant.revoke', { grantId, reason: '再撤' }, hall.staff.manager))).toBe('ok');
});

test('[M7] who took a case in does not decide it under four eyes; a colleague with the mandate does', async () => {
  const open = { fourEyes: null } as never;
  await grant(hall, hall.staff.officer, food, open);
  await grant(hall, hall.staff.colleague, food, open);
  const caseId = await desk.inReview(food);
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('fourEyes');
  await desk.finish();
  must(await hall.act('case.approve', { caseId }, hall.staff.colleague));
  expect(caseOf(hall, caseId).state).toBe('approved');
});

test('[M8] scenario and days of a mandate bind', async () => {
  await grant(hall, hall.staff.officer, shop, { scenarios: ['online'] });
  const caseId = await desk.inReview(shop);
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('scenarioNotGranted');
  await grant(hall, hall.staff.officer, shop, { validTo: '2026-11-22' });
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('scenarioNotGranted');
  const online = { ...goodAnswers(itemOfCase(hall, caseId)), where: 'online' };
  const other = await desk.inReview(shop, { answers: online });
  must(await desk.act('case.approve', { caseId: other }));
});

test('[M9] a mandate is given for items of its own department, for days in order, to who may decide', async () => {
  const body = {
    officerId: hall.staff.officer.staffId,
    department: '区税务局',
    mode: 'delegated',
    items: [{ itemCode: shop }],
    validFrom: '2026-11-01',
    validTo: '2026-12-31',
    documentNo: '长政务授〔2026〕1号',
  } as const;
  const give = (change: object) =>
    hall.act('grant.give', { ...body, ...change } as never, hall.staff.manager).then(codeOf);
  expect(await give({})).toBe('grantWrong');
  expect(await give({ department: '区市场监管局', validTo: '2026-10-31' })).toBe('grantWrong');
  expect(await give({ department: '区市场监管局', officerId: hall.staff.guide.staffId })).toBe(
    'staffUnknown',
  );
  expect(await give({ department: '区市场监管局', items: [{ itemCode: 'LOCAL-NONE-1' }] })).toBe(
    'itemUnknown',
  );
  expect(await give({ department: '区市场监管局' })).toBe('ok');
});

test('[M10] online approval: asked at the window, answered on the review desk, decided under the approver’s mandate', async () => {
  await mayAsk(shop);
  const caseId = await desk.accepted(shop);
  const approvalId = await ask(caseId);
  expect(caseOf(hall, caseId).state).toBe('underReview');
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('approvalOpen');
  must(await answer(approvalId, 'approve'));
  expect(caseOf(hall, caseId)).toMatchObject({
    state: 'approved',
    power: { staffId: reviewer.staffId, approvalId, grant: { mode: 'stationed' } },
  });
  await desk.handOver(caseId);
});

test('[M11] asked back, replied, refused: the approver’s time stands still while the window answers', async () => {
  await mayAsk(shop);
  const caseId = await desk.accepted(shop);
  const approvalId = await ask(caseId);
  hall.clock.advance(4 * minuteMs);
  expect(codeOf(await answer(approvalId, 'askBack'))).toBe('reasonMissing');
  must(await answer(approvalId, 'askBack', '场所是自有还是租赁？'));
  expect(codeOf(await answer(approvalId, 'approve'))).toBe('approvalOver');
  hall.clock.advance(9 * minuteMs);
  must(await desk.act('approval.reply', { approvalId, words: '租赁，合同在附件' }));
  hall.clock.advance(5 * minuteMs);
  expect(codeOf(await answer(approvalId, 'refuse'))).toBe('reasonMissing');
  must(await answer(approvalId, 'refuse', '租赁合同已到期'));
  expect(caseOf(hall, caseId).state).toBe('refused');
});

test('[M12] unanswered in time: closed by the clock, the case is promised, the visitor has a receipt (B3-51)', async () => {
  await mayAsk(shop);
  const caseId = await desk.accepted(shop);
  const approvalId = await ask(caseId);
  hall.clock.advance(10 * minuteMs + 1);
  expect(codeOf(await answer(approvalId, 'approve'))).toBe('approvalOver');
  await hall.restart();
  expect(caseOf(hall, caseId)).toMatchObject({
    state: 'underReview',
    assignedTo: 'backOffice',
    life: { terms: { caseType: 'promised', promise: { days: 3 } } },
  });
  expect(storyOf(hall, caseId).at(-1)).toBe('document.made receiptSlip');
  must(await hall.act('case.approve', { caseId }, reviewer));
  expect(caseOf(hall, caseId).state).toBe('approved');
});

test('[M13] two approvers answer at the same moment: one decides, the other is told, one document', async () => {
  await mayAsk(shop);
  const second: StaffActor = { ...hall.staff.colleague, roles: ['reviewer'] };
  must(await hall.act('staff.setRoles', { staffId: second.staffId, roles: ['reviewer'] }, hall.staff.admin));
  await grant(hall, second, shop, { mode: 'stationed' });
  const caseId = await desk.accepted(shop);
  const to = { kind: 'duty', department: '区市场监管局' } as const;
  const { approvalId } = must(await desk.act('approval.ask', { caseId, to }));
  const both = await Promise.all([
    answer(approvalId, 'approve'),
    answer(approvalId, 'refuse', '材料不符', second),
  ]);
  expect(both.map(codeOf)).toEqual(['ok', 'approvalOver']);
  expect(caseOf(hall, caseId).state).toBe('approved');
  expect(storyOf(hall, caseId).filter((line) => line === 'document.made approval')).toHaveLength(1);
});

test('[M14] the approver’s mandate revoked meanwhile: refused, and still to be answered', async () => {
  const { theirs } = await mayAsk(shop);
  const caseId = await desk.accepted(shop);
  const approvalId = await ask(caseId);
  must(await hall.act('grant.revoke', { grantId: theirs, reason: '调离' }, hall.staff.manager));
  expect(codeOf(await answer(approvalId, 'approve'))).toBe('grantRevoked');
  expect(caseOf(hall, caseId).state).toBe('underReview');
  expect(storyOf(hall, caseId)).not.toContain('approval.settled');
});

test('[M15] nobody is asked who may not decide, nobody asks without a mandate, nobody answers for another', async () => {
  const caseId = await desk.accepted(shop);
  const to = { kind: 'staff', staffId: reviewer.staffId } as const;
  expect(codeOf(await desk.act('approval.ask', { caseId, to }))).toBe('nothingGranted');
  await grant(hall, hall.staff.officer, shop, { mode: 'onlineApproval' });
  expect(codeOf(await desk.act('approval.ask', { caseId, to }))).toBe('approverUnknown');
  await grant(hall, reviewer, shop, { mode: 'stationed' });
  const approvalId = await ask(caseId);
  expect(codeOf(await desk.act('approval.ask', { caseId, to }))).toBe('approvalOpen');
  const stranger: StaffActor = { ...hall.staff.colleague, roles: ['reviewer'] };
  expect(codeOf(await answer(approvalId, 'approve', '', stranger))).toBe('notAllowed');
  await grant(hall, { ...stranger }, shop, { mode: 'stationed' });
  expect(codeOf(await answer(approvalId, 'approve', '', stranger))).toBe('approvalNotYours');
  must(await desk.act('approval.withdraw', { approvalId }));
  expect(codeOf(await answer(approvalId, 'approve'))).toBe('approvalOver');
});

test('[M16] what goes to the back office becomes a promised case, decided there only', async () => {
  await grant(hall, reviewer, shop, { mode: 'stationed' });
  const caseId = await desk.accepted(shop);
  must(await desk.act('case.assign', { caseId, to: 'officer' }));
  expect(codeOf(await hall.act('case.approve', { caseId }, reviewer))).toBe('mayNotDecide');
  const other = await desk.accepted(shop);
  must(await desk.act('case.assign', { caseId: other, to: 'backOffice' }));
  expect(caseOf(hall, other).life.terms.caseType).toBe('promised');
  must(await hall.act('case.approve', { caseId: other }, reviewer));
});
