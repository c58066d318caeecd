import type { Party } from '@yiting/shared/protocol/party.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findCases } from '../../reading/cases.ts';
import { type CaseDesk, caseOf, grant, openDesk, person } from '../../testing/case-desk.ts';
import { lookAt, see } from '../../testing/case-views.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

const shop = 'LOCAL-SCJG-004';
const food = 'LOCAL-SCJG-008';
const card = {
  kind: 'document',
  type: 'residentId',
  number: '310199199001010018',
  how: 'card',
} as const satisfies Party;
let hall: TestHall;
let desk: CaseDesk;
beforeEach(async () => {
  hall = await openTestHall();
  desk = await openDesk(hall);
});
afterEach(() => hall.close());

/** He takes a number as this party and sits down at a window. */
async function comesAs(party: Party, at: CaseDesk): Promise<void> {
  const taken = must(await hall.act('ticket.take', { queueId: 'queue-a', party }, hall.stations.kiosk));
  must(await at.act('call.chosen', { windowId: at.windowId, ticketId: taken.ticketId }));
  must(await at.act('service.begin', { windowId: at.windowId }));
}
const found = (at: CaseDesk, by = at.officer) =>
  findCases(lookAt(hall), { windowId: at.windowId }, by).map(({ caseId }) => caseId);

test('[C50] by his card a visitor is known with his earlier cases, to the officer of his window and nobody else', async () => {
  await desk.seat();
  const caseId = await desk.open(food);
  await desk.describe(caseId, { applicant: person, ways: { layout: 'missing' } });
  must(await desk.act('case.receive', { caseId }));
  must(await desk.act('case.giveNotice', { caseId, points: [{ materialCode: 'layout', words: '缺图' }] }));
  await desk.finish();

  await comesAs({ ...card, how: 'typed' }, desk);
  expect(found(desk)).toEqual([]);
  await desk.finish();

  const other = await openDesk(hall, 'window-2', hall.staff.colleague);
  must(await hall.act('day.close', { force: true }, hall.staff.manager));
  must(await hall.act('day.open', {}, hall.staff.manager));
  must(await other.act('window.open', { windowId: 'window-2' }));
  await comesAs(card, other);
  expect(found(other)).toEqual([caseId]);
  expect(found(other, hall.staff.officer)).toEqual([]);
  must(await other.act('case.attach', { caseId, windowId: 'window-2' }));
  expect(see.visitCases(hall, 'window-2', hall.staff.colleague)?.cases).toMatchObject([
    { caseId, state: 'correctionPending' },
  ]);
  expect(codeOf(await desk.act('case.setMaterial', { caseId, materialCode: 'layout', way: 'paper' }))).toBe(
    'caseElsewhere',
  );
  must(await other.act('case.setMaterial', { caseId, materialCode: 'layout', way: 'paper' }));
  must(await other.act('case.correct', { caseId }));
  must(await other.act('case.accept', { caseId }));
});

test('[C51] the city’s number is written down when it is known, finds its case, and stands with no other', async () => {
  await desk.seat();
  await grant(hall, hall.staff.officer, shop);
  const first = await desk.accepted(shop);
  const second = await desk.accepted(shop);
  const note = (caseId: string, unifiedApprovalNo: string) =>
    desk.act('case.setUnifiedNo', { caseId, unifiedApprovalNo });
  expect(caseOf(hall, first).unifiedApprovalNo).toBeNull();
  must(await note(first, 'sh-2026-000001'));
  must(await note(first, 'SH-2026-000001'));
  expect(caseOf(hall, first).unifiedApprovalNo).toBe('SH-2026-000001');
  expect(await note(second, 'SH-2026-000001')).toMatchObject({
    error: { code: 'unifiedNoTaken', detail: { case: caseOf(hall, first).caseNo } },
  });
  expect(codeOf(await note(second, '编号 1'))).toBe('malformed');
  const lines = findCases(lookAt(hall), { caseNo: 'sh-2026-000001' }, desk.officer);
  expect(lines.map(({ caseId }) => caseId)).toEqual([first]);
});
