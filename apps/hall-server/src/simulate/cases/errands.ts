/** What people come for: each errand goes its way through the real write path and says beforehand what must come of it. */
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { grant } from '../../testing/case-desk.ts';
import { after, isWorked } from './calendar.ts';
import { askedLive, bothAnswer, unanswered } from './live-errands.ts';
import { food, fourEyed, inForce, quick, road } from './mandated.ts';
import { accept, accepted, assign, decideLater, type Errand, finish, handOver, received } from './steps.ts';

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
