/** Errands for which an approver is asked live: answered, unanswered, answered by two at once. */
import { askedFor } from './mandated.ts';
import {
  accepted,
  ask,
  decideLater,
  departmentOf,
  type Errand,
  finish,
  handOver,
  promised,
} from './steps.ts';

export async function askedLive(errand: Errand): Promise<void> {
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

export async function unanswered(errand: Errand): Promise<void> {
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

export async function bothAnswer(errand: Errand): Promise<void> {
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
