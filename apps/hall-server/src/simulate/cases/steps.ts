/** Stretches that many errands share: each does its part, and notes in the ledger what must come of it. */
import type { ItemDefinition } from '@yiting/shared/domain/item/definition.ts';
import { currentDefinition } from '../../store/items.ts';
import type { CaseDesk, DescribeWish } from '../../testing/case-desk.ts';
import type { Chance } from '../random.ts';
import { after } from './calendar.ts';
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

export async function received(
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

export async function accepted(
  errand: Errand,
  itemCode: string,
  wish: DescribeWish = {},
  seat = true,
): Promise<Expected> {
  const expected = await received(errand, itemCode, wish, seat);
  await accept(errand, expected);
  return expected;
}

export async function accept({ desk, ledger, today }: Errand, expected: Expected): Promise<void> {
  if (!ledger.expect('accept', await desk.act('case.accept', { caseId: expected.caseId }))) return;
  expected.state = 'accepted';
  expected.acceptedOn = today;
}

export async function assign({ desk, ledger }: Errand, expected: Expected): Promise<void> {
  const assigned = await desk.act('case.assign', { caseId: expected.caseId, to: 'officer' });
  if (ledger.expect('assign', assigned)) expected.state = 'underReview';
}

export async function ask({ desk, ledger, office }: Errand, expected: Expected): Promise<string> {
  const to = { kind: 'staff', staffId: office.reviewers[0].staffId } as const;
  const { caseId } = expected;
  ledger.expect('own decision', await desk.act('case.approve', { caseId }), 'approvalNeeded');
  const asked = await desk.act('approval.ask', { caseId, to, words: '请审批' });
  if (ledger.expect('ask', asked)) expected.state = 'underReview';
  return asked.ok ? asked.value.approvalId : '';
}

export async function handOver(errand: Errand, expected: Expected, finishes: boolean): Promise<void> {
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

export async function finish({ desk, office, chance }: Errand, cases: readonly Expected[]): Promise<void> {
  office.passMinutes(1 + chance.below(3));
  await desk.finish();
  for (const each of cases) each.events += 1;
}

export function promised({ office }: Errand, expected: Expected, itemCode: string): void {
  expected.instant = false;
  expected.promiseDays = itemOf(office, itemCode).legal.days;
}

/** In the back office, so many worked days after it was taken in. */
export function decideLater(errand: Errand, expected: Expected, days: number, first?: 'assign'): void {
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
