/** What people come for: each errand goes its way through the real write path and says beforehand what must come of it. */
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import { currentDefinition } from '../../store/items.ts';
import type { CaseDesk, DescribeWish } from '../../testing/case-desk.ts';
import { grant } from '../../testing/case-desk.ts';
import type { Chance } from '../random.ts';
import { after, isWorked } from './calendar.ts';
import type { Expected, Ledger } from './ledger.ts';
import type { Office } from './office.ts';

export type Errand = {
  readonly office: Office;
  readonly desk: CaseDesk;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly today: string;
  /** Does something on a later worked day, before the windows take new people. */
  readonly later: (day: string, act: (today: string) => Promise<void>) => void;
};

const quick = [
  'LOCAL-SCJG-004',
  'LOCAL-RSJ-003',
  'LOCAL-RSJ-004',
  'LOCAL-SWJ-005',
  'LOCAL-SCJG-010',
] as const;
const food = 'LOCAL-SCJG-008';
const road = 'LOCAL-JGW-005';
/** For these the officer holds no mandate but the one that lets him ask, or one under four eyes. */
export const askedFor = 'LOCAL-WJW-001';
export const fourEyed = 'LOCAL-GZJ-003';
/** Days of every mandate of the month. */
export const inForce = { validFrom: '2026-09-01', validTo: '2026-12-31' };
export const granted = [...quick, food, road];

/** Each with its weight. */
export const errands: readonly (readonly [weight: number, (errand: Errand) => Promise<void>])[] = [
  [30, onTheSpot],
  [5, revoked],
  [8, askedLive],
  [5, unanswered],
  [4, bothAnswer],
  [12, inBackOffice],
  [5, forgotten],
  [6, corrected],
  [8, withGap],
  [3, underFourEyes],
  [3, turnedAway],
  [4, stopped],
  [3, withdrawn],
  [4, leftUndecided],
];

async function onTheSpot(errand: Errand): Promise<void> {
  const { desk, chance } = errand;
  const expected = await accepted(errand, chance.pick(quick));
  await assign(errand, expected);
  errand.ledger.expect('approve', await desk.act('case.approve', { caseId: expected.caseId }));
  await handOver(errand, expected, true);
}

/** The mandate is revoked between showing and pressing; the back office decides another day. */
async function revoked(errand: Errand): Promise<void> {
  const { office, desk, ledger, chance } = errand;
  const itemCode = chance.pick(quick);
  const expected = await accepted(errand, itemCode);
  await assign(errand, expected);
  const { manager } = office.staff;
  const grants = office.hall.database.all<{ grantId: string }>(
    `SELECT grant_id AS grantId FROM grants WHERE officer_id = :officerId AND revoked_at IS NULL AND body LIKE :item`,
    { officerId: desk.officer.staffId, item: `%${itemCode}%` },
  );
  for (const { grantId } of grants)
    ledger.expect('revoke', await office.act('grant.revoke', { grantId, reason: '岗位调整' }, manager));
  const { caseId } = expected;
  if (ledger.expect('approve after revocation', await desk.act('case.approve', { caseId }), 'grantRevoked'))
    ledger.counts.revokedDecisionsRefused += 1;
  await grant(office, desk.officer, itemCode, inForce);
  ledger.expect(
    'withdraw without signature',
    await desk.act('case.withdraw', { caseId, signatureId: 'none' }),
    'signatureMissing',
  );
  ledger.expect('approve again', await desk.act('case.approve', { caseId }));
  await handOver(errand, expected, true);
}

async function askedLive(errand: Errand): Promise<void> {
  const { office, desk, ledger } = errand;
  const expected = await accepted(errand, askedFor);
  const approvalId = await ask(errand, expected);
  office.passMinutes(4);
  const answered = await office.act(
    'approval.answer',
    { approvalId, outcome: 'approve' },
    office.reviewers[0],
  );
  ledger.expect('answer', answered);
  const again = await office.act('approval.answer', { approvalId, outcome: 'approve' }, office.reviewers[0]);
  ledger.expect('answer again', again, 'approvalOver');
  ledger.expect(
    'reply too late',
    await desk.act('approval.reply', { approvalId, words: '好' }),
    'approvalOver',
  );
  await handOver(errand, expected, true);
}

async function unanswered(errand: Errand): Promise<void> {
  const { office, ledger } = errand;
  const expected = await accepted(errand, askedFor);
  const approvalId = await ask(errand, expected);
  office.passMinutes(11);
  await office.tick();
  const late = await office.act('approval.answer', { approvalId, outcome: 'approve' }, office.reviewers[0]);
  ledger.expect('answer after its time', late, 'approvalOver');
  promised(errand, expected, askedFor);
  await finish(errand, [expected]);
  decideLater(errand, expected, 1 + errand.chance.below(4));
}

async function bothAnswer(errand: Errand): Promise<void> {
  const { office, ledger, desk } = errand;
  const expected = await accepted(errand, askedFor);
  const to = { kind: 'duty', department: departmentOf(office, askedFor) } as const;
  const asked = await desk.act('approval.ask', { caseId: expected.caseId, to });
  ledger.expect('ask the duty', asked);
  expected.state = 'underReview';
  const approvalId = asked.ok ? asked.value.approvalId : '';
  const [one, other] = await Promise.all(
    office.reviewers.map((reviewer) =>
      office.act('approval.answer', { approvalId, outcome: 'approve' }, reviewer),
    ),
  );
  if (one) ledger.expect('the first answer', one);
  if (other) ledger.expect('the second answer', other, 'approvalOver');
  await handOver(errand, expected, true);
}

async function inBackOffice(errand: Errand): Promise<void> {
  const { desk, ledger, chance } = errand;
  const itemCode = chance.pick([food, road]);
  const expected = await accepted(errand, itemCode);
  const assigned = await desk.act('case.assign', { caseId: expected.caseId, to: 'backOffice' });
  if (ledger.expect('assign', assigned)) expected.state = 'underReview';
  await finish(errand, [expected]);
  // One in six is late.
  decideLater(errand, expected, expected.promiseDays + (chance.happens(1 / 6) ? 2 : -chance.below(4)));
}

/** Received, and nobody says a word. */
async function forgotten(errand: Errand): Promise<void> {
  await finish(errand, [await received(errand, food)]);
}

async function corrected(errand: Errand): Promise<void> {
  const { desk, ledger, today } = errand;
  const expected = await received(errand, food, { ways: { safety: 'missing' } });
  const { caseId } = expected;
  ledger.expect('accept with a hole', await desk.act('case.accept', { caseId }), 'materialsMissing');
  const points = [{ materialCode: 'safety', words: '请补交食品安全管理制度' }];
  if (ledger.expect('notice', await desk.act('case.giveNotice', { caseId, points })))
    expected.state = 'correctionPending';
  await finish(errand, [expected]);
  errand.later(after(today, 1 + errand.chance.below(3)), async (day) => {
    const seated = await desk.seat();
    ledger.expect('attach', await desk.act('case.attach', { caseId, windowId: desk.windowId }));
    ledger.expect(
      'material',
      await desk.act('case.setMaterial', { caseId, materialCode: 'safety', way: 'paper' }),
    );
    if (ledger.expect('correct', await desk.act('case.correct', { caseId }))) {
      expected.state = 'received';
      expected.receivedOn = day;
    }
    ledger.expect(
      'second notice',
      await desk.act('case.giveNotice', { caseId, points }),
      'noticeReasonMissing',
    );
    await accept({ ...errand, today: day }, expected);
    await finish({ ...errand, today: day }, [expected]);
    if (seated !== '') decideLater({ ...errand, today: day }, expected, 2, 'assign');
  });
}

async function withGap(errand: Errand): Promise<void> {
  const { desk, ledger, chance, today } = errand;
  const itemCode = chance.pick([food, road]);
  const expected = await received(errand, itemCode, { ways: { safety: 'gap' } });
  const { caseId } = expected;
  ledger.expect('accept over a gap', await desk.act('case.accept', { caseId }), 'materialsMissing');
  const signatureId = await desk.sign(caseId, 'gapCommitment');
  const tooLong = await desk.act('case.acceptWithGaps', { caseId, workingDays: 9, signatureId });
  ledger.expect('a gap beyond the promise', tooLong, 'gapTooLong');
  const taken = await desk.act('case.acceptWithGaps', { caseId, workingDays: 3, signatureId });
  if (ledger.expect('accept with a gap', taken)) {
    expected.state = 'acceptedWithGaps';
    expected.acceptedOn = today;
    expected.gapDue = after(today, 3);
  }
  await finish(errand, [expected]);
  if (chance.happens(0.5)) return;
  errand.later(after(today, 1 + chance.below(3)), async (day) => {
    const filled = await desk.act('case.fillGap', { caseId, materialCode: 'safety', way: 'paper' });
    if (!ledger.expect('fill the gap', filled)) return;
    expected.state = 'accepted';
    expected.gapDue = null;
    decideLater({ ...errand, today: day }, expected, 1, 'assign');
  });
}

async function underFourEyes(errand: Errand): Promise<void> {
  const { desk, ledger } = errand;
  const expected = await accepted(errand, fourEyed);
  await assign(errand, expected);
  ledger.expect('own decision', await desk.act('case.approve', { caseId: expected.caseId }), 'fourEyes');
  await finish(errand, [expected]);
}

async function turnedAway(errand: Errand): Promise<void> {
  const { desk, ledger } = errand;
  const expected = await received(errand, food);
  const refusal = { caseId: expected.caseId, ground: 'notCompetent', reason: '场所不在本区' } as const;
  ledger.expect('no authority named', await desk.act('case.refuseIntake', refusal), 'rightAuthorityMissing');
  const named = await desk.act('case.refuseIntake', { ...refusal, rightAuthority: '静安区市场监管局' });
  if (ledger.expect('not accepted', named)) expected.state = 'intakeRefused';
  await finish(errand, [expected]);
}

/** An inspection of two worked days does not count in the limit. */
async function stopped(errand: Errand): Promise<void> {
  const { desk, ledger, today } = errand;
  const expected = await accepted(errand, road);
  await assign(errand, expected);
  const { caseId } = expected;
  const procedure = { kind: 'inspection', reason: '现场核查', expectedWorkingDays: 4 } as const;
  if (ledger.expect('stop', await desk.act('case.suspend', { caseId, ...procedure })))
    expected.state = 'suspended';
  expected.stopped = true;
  ledger.expect('decide while stopped', await desk.act('case.approve', { caseId }), 'moveNotAllowed');
  await finish(errand, [expected]);
  errand.later(after(today, 4), async (day) => {
    if (!ledger.expect('go on', await desk.act('case.resume', { caseId }))) return;
    expected.state = 'underReview';
    expected.stopped = false;
    for (let date = addDays(today, 1); date <= day; date = addDays(date, 1))
      if (isWorked(date)) expected.stoppedDays += 1;
    errand.later(after(today, 9), async () => {
      ledger.expect('decide', await desk.act('case.approve', { caseId }));
      expected.state = 'approved';
      expected.decided = true;
    });
  });
}

async function withdrawn(errand: Errand): Promise<void> {
  const { desk, ledger } = errand;
  const expected = await accepted(errand, food);
  const { caseId } = expected;
  const wrong = await desk.sign(caseId, 'receipt');
  ledger.expect(
    'withdraw by another signature',
    await desk.act('case.withdraw', { caseId, signatureId: wrong }),
    'signatureMissing',
  );
  const signatureId = await desk.sign(caseId, 'withdrawal');
  if (ledger.expect('withdraw', await desk.act('case.withdraw', { caseId, signatureId }))) {
    expected.state = 'withdrawn';
    expected.decided = true;
    expected.closed = true;
  }
  ledger.expect(
    'decide after the end',
    await desk.act('case.terminate', { caseId, reason: '无' }),
    'moveNotAllowed',
  );
  await finish(errand, [expected]);
}

/** Two cases in one visit: one done, one leaves undecided with the visitor and is overdue in the evening. */
async function leftUndecided(errand: Errand): Promise<void> {
  const { desk, ledger, chance } = errand;
  const left = await accepted(errand, chance.pick(quick));
  const done = await accepted(errand, chance.pick(quick), {}, false);
  await assign(errand, done);
  ledger.expect('approve', await desk.act('case.approve', { caseId: done.caseId }));
  await handOver(errand, done, false);
  await finish(errand, [left, done]);
}

async function received(
  errand: Errand,
  itemCode: string,
  wish: DescribeWish = {},
  seat = true,
): Promise<Expected> {
  const { desk, ledger, office, today } = errand;
  if (seat) await desk.seat();
  const caseId = await desk.open(itemCode);
  const item = itemOf(office, itemCode);
  const expected = ledger.open(caseId, {
    instant: item.caseType === 'instant',
    promiseDays: item.promise.days,
    gapEnds: item.gapsOverdue === 'refuse' ? 'refused' : 'terminated',
  });
  await desk.describe(caseId, wish);
  if (ledger.expect('receive', await desk.act('case.receive', { caseId }))) {
    expected.state = 'received';
    expected.receivedOn = today;
  }
  return expected;
}

async function accepted(
  errand: Errand,
  itemCode: string,
  wish: DescribeWish = {},
  seat = true,
): Promise<Expected> {
  const expected = await received(errand, itemCode, wish, seat);
  await accept(errand, expected);
  return expected;
}

async function accept({ desk, ledger, today }: Errand, expected: Expected): Promise<void> {
  if (!ledger.expect('accept', await desk.act('case.accept', { caseId: expected.caseId }))) return;
  expected.state = 'accepted';
  expected.acceptedOn = today;
}

async function assign({ desk, ledger }: Errand, expected: Expected): Promise<void> {
  const assigned = await desk.act('case.assign', { caseId: expected.caseId, to: 'officer' });
  if (ledger.expect('assign', assigned)) expected.state = 'underReview';
}

async function ask({ desk, ledger, office }: Errand, expected: Expected): Promise<string> {
  const to = { kind: 'staff', staffId: office.reviewers[0].staffId } as const;
  const { caseId } = expected;
  ledger.expect('own decision', await desk.act('case.approve', { caseId }), 'approvalNeeded');
  const asked = await desk.act('approval.ask', { caseId, to, words: '请审批' });
  if (ledger.expect('ask', asked)) expected.state = 'underReview';
  return asked.ok ? asked.value.approvalId : '';
}

async function handOver(errand: Errand, expected: Expected, finishes: boolean): Promise<void> {
  const { desk, ledger } = errand;
  const { caseId } = expected;
  ledger.expect('close', await desk.act('case.close', { caseId }));
  ledger.expect('issue', await desk.act('case.issue', { caseId, serial: `SN-${caseId.slice(-8)}` }));
  const receiver = { receiverName: '赵一铭', receiverDocumentNumber: '310199199001010018' };
  const wrong = await desk.sign(caseId, 'withdrawal');
  const unsigned = await desk.act('case.deliver', { caseId, signatureId: wrong, ...receiver });
  ledger.expect('hand over unsigned', unsigned, 'signatureMissing');
  const signatureId = await desk.sign(caseId, 'receipt');
  if (ledger.expect('hand over', await desk.act('case.deliver', { caseId, signatureId, ...receiver })))
    expected.state = 'delivered';
  expected.decided = true;
  expected.closed = true;
  expected.onSpot = true;
  if (finishes) await finish(errand, [expected]);
}

async function finish({ desk, office, chance }: Errand, cases: readonly Expected[]): Promise<void> {
  office.passMinutes(1 + chance.below(3));
  await desk.finish();
  for (const each of cases) each.events += 1;
}

function promised({ office }: Errand, expected: Expected, itemCode: string): void {
  expected.instant = false;
  expected.promiseDays = itemOf(office, itemCode).legal.days;
}

/** In the back office, so many worked days after it was taken in. */
function decideLater(errand: Errand, expected: Expected, days: number, first?: 'assign'): void {
  const { office, ledger, today, desk } = errand;
  const { caseId } = expected;
  errand.later(after(today, Math.max(1, days)), async () => {
    if (first) ledger.expect('assign', await desk.act('case.assign', { caseId, to: 'backOffice' }));
    ledger.expect('decide', await office.act('case.approve', { caseId }, office.reviewers[1]));
    expected.state = 'approved';
    expected.decided = true;
  });
}

function itemOf({ hall }: Office, itemCode: string): ItemDefinition {
  const item = currentDefinition(hall.database, itemCode);
  if (!item) throw new Error(`no item ${itemCode}`);
  return item;
}

export function departmentOf({ hall }: Office, itemCode: string): string {
  const row = hall.database.one<{ department: string }>(
    "SELECT json_extract(body, '$.department') AS department FROM items WHERE item_code = :itemCode",
    { itemCode },
  );
  return row?.department ?? '';
}
