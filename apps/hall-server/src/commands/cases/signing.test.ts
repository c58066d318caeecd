import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseDesk, caseOf, grant, openDesk, storyOf } from '../../testing/case-desk.ts';
import { documents } from '../../testing/case-papers.ts';
import { see } from '../../testing/case-views.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

const shop = 'LOCAL-SCJG-004';
let hall: TestHall;
let desk: CaseDesk;
beforeEach(async () => {
  hall = await openTestHall();
  desk = await openDesk(hall);
  await desk.seat();
});
afterEach(() => hall.close());

test('[C36] a commitment stands for a material only once it was signed on the tablet, word for word (B2-41)', async () => {
  const caseId = await desk.open(shop);
  await desk.describe(caseId, { ways: { premises: 'commitment' } });
  must(await desk.act('case.receive', { caseId }));
  expect(codeOf(await desk.act('case.accept', { caseId }))).toBe('signatureMissing');
  must(await desk.act('signature.ask', { caseId, purpose: 'commitment' }));
  const { asked } = see.sign(hall, 'window-1');
  expect(asked).toMatchObject({ purpose: 'commitment', itemName: '个体工商户设立登记' });
  expect(asked?.text.join('')).toContain('经营场所使用');
  const give = (signatureId: string, strokes: [number, number][][]) =>
    hall.act('signature.give', { signatureId, strokes }, hall.stations.ratingTablet);
  must(await give(asked?.signatureId ?? '', [[[1, 2]]]));
  expect(see.sign(hall, 'window-1').asked).toBeNull();
  expect(codeOf(await give(asked?.signatureId ?? '', [[[1, 2]]]))).toBe('signatureOver');
  must(await desk.act('case.accept', { caseId }));
});

test('[C37] only the tablet of that window signs, and never after the visitor has left', async () => {
  const caseId = await desk.accepted(shop);
  const { signatureId } = must(await desk.act('signature.ask', { caseId, purpose: 'withdrawal' }));
  const elsewhere = { ...hall.stations.ratingTablet, placeId: 'window-2' };
  const strokes: [number, number][][] = [[[1, 2]]];
  expect(codeOf(await hall.act('signature.give', { signatureId, strokes }, elsewhere))).toBe('notAllowed');
  expect(see.sign(hall, 'window-2').asked).toBeNull();
  must(await desk.act('service.hold', { windowId: 'window-1' }));
  expect(see.sign(hall, 'window-1').asked).toBeNull();
  must(await desk.act('service.resume', { windowId: 'window-1', ticketId: caseOf(hall, caseId).ticketId }));
  await desk.finish();
  const late = await hall.act('signature.give', { signatureId, strokes }, hall.stations.ratingTablet);
  expect(codeOf(late)).toBe('signatureOver');
});

test('[C38] a signature counts for its case and its purpose, and its strokes stand in the document', async () => {
  await grant(hall, hall.staff.officer, shop);
  const caseId = await desk.inReview(shop);
  must(await desk.act('case.approve', { caseId }));
  must(await desk.act('case.close', { caseId }));
  must(await desk.act('case.issue', { caseId, serial: '沪长-0001' }));
  const receiver = { receiverName: '赵一铭', receiverDocumentNumber: '310199199001010018' };
  const wrong = await desk.sign(caseId, 'withdrawal');
  expect(codeOf(await desk.act('case.deliver', { caseId, signatureId: wrong, ...receiver }))).toBe(
    'signatureMissing',
  );
  const signatureId = await desk.sign(caseId, 'receipt');
  const nobody = { ...receiver, receiverDocumentNumber: '310199199001010017' };
  expect(codeOf(await desk.act('case.deliver', { caseId, signatureId, ...nobody }))).toBe(
    'documentNumberWrong',
  );
  must(await desk.act('case.deliver', { caseId, signatureId, ...receiver }));
  const receipt = documents(hall, caseId).at(-1);
  expect(receipt).toMatchObject({
    title: '送达回执',
    signature: [
      [
        [100, 500],
        [300, 420],
        [520, 610],
      ],
    ],
  });
  expect(receipt?.paragraphs.join('')).toContain('沪长-0001');
});

test('[C39] each case of a visit is rated apart, and who declines one is not asked for the others (B1-8, B1-13)', async () => {
  const first = await desk.accepted(shop);
  const second = await desk.accepted('LOCAL-SCJG-008');
  await desk.open('LOCAL-RSJ-003');
  const visit = await desk.finish();
  const { ratingTablet } = hall.stations;
  const events = hall.hall.database.all<{ eventId: string; caseId: string | null; invitation: string }>(
    'SELECT event_id AS eventId, case_id AS caseId, invitation FROM events ORDER BY no',
  );
  expect(events.map(({ caseId, invitation }) => [caseId, invitation])).toEqual([
    [null, 'covered'],
    [first, 'open'],
    [second, 'open'],
  ]);
  const shown = () => see.rate(hall, 'window-1')?.invitation;
  expect(shown()).toMatchObject({ eventId: events[1]?.eventId, itemNames: [{ zh: '个体工商户设立登记' }] });
  const rate = (eventId = '') =>
    hall.act('rating.submit', { eventId, grade: 5, tags: [], text: '' }, ratingTablet);
  must(await rate(events[1]?.eventId));
  expect(codeOf(await rate(events[1]?.eventId))).toBe('alreadyRated');
  expect(shown()).toMatchObject({ eventId: events[2]?.eventId });
  must(await hall.act('rating.decline', { eventId: events[2]?.eventId ?? '' }, ratingTablet));
  expect(shown()).toBeNull();
  expect(visit).toBe(events[0]?.eventId);
});

test('[C40] an 即办件 may leave undecided with the visitor: the journal says so', async () => {
  const undecided = await desk.accepted(shop);
  const promised = await desk.accepted('LOCAL-SCJG-008');
  await desk.finish();
  const flags = [undecided, promised].map((caseId) =>
    hall.hall.database.one<{ flag: number }>(
      "SELECT json_extract(body, '$.undecided') AS flag FROM journal WHERE type = 'case.served' AND subject = :caseId",
      { caseId },
    ),
  );
  expect(flags).toEqual([{ flag: 1 }, { flag: 0 }]);
  expect(storyOf(hall, undecided).at(-1)).toBe('case.served');
});
