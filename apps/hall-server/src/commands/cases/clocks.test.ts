import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseDesk, caseOf, grant, openDesk, storyOf } from '../../testing/case-desk.ts';
import { documents } from '../../testing/case-papers.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

const shop = 'LOCAL-SCJG-004';
const food = 'LOCAL-SCJG-008';
const road = 'LOCAL-JGW-005';
const dayMs = 24 * 3_600_000;
let hall: TestHall;
let desk: CaseDesk;
beforeEach(async () => {
  hall = await openTestHall();
  desk = await openDesk(hall);
  await desk.seat();
});
afterEach(() => hall.close());

/** Taken in with one material to come within three working days. */
async function withGap(itemCode: string): Promise<string> {
  const caseId = await desk.open(itemCode);
  await desk.describe(caseId, { ways: { safety: 'gap' } });
  must(await desk.act('case.receive', { caseId }));
  const signatureId = await desk.sign(caseId, 'gapCommitment');
  must(await desk.act('case.acceptWithGaps', { caseId, workingDays: 3, signatureId }));
  return caseId;
}

test('[C28] received and forgotten: accepted by the clock on the sixth working day, once, from the day it came (B2-31)', async () => {
  const caseId = await desk.open(food);
  await desk.describe(caseId);
  must(await desk.act('case.receive', { caseId }));
  await desk.finish();
  hall.clock.advance(7 * dayMs);
  await hall.restart();
  expect(caseOf(hall, caseId).state).toBe('received');
  hall.clock.advance(dayMs);
  await hall.restart();
  await hall.restart();
  expect(caseOf(hall, caseId)).toMatchObject({ state: 'deemedAccepted', life: { acceptedOn: '2026-11-23' } });
  expect(storyOf(hall, caseId).filter((line) => line === 'document.made acceptanceNotice')).toHaveLength(1);
});

test('[C29] gaps: signed for, noticed, filled in time; only non-key materials, within the promise (B2-40)', async () => {
  const caseId = await desk.open(food);
  await desk.describe(caseId, { ways: { safety: 'gap' } });
  must(await desk.act('case.receive', { caseId }));
  expect(codeOf(await desk.act('case.accept', { caseId }))).toBe('materialsMissing');
  const wish = { caseId, workingDays: 5 };
  expect(codeOf(await desk.act('case.acceptWithGaps', { ...wish, signatureId: 'nobody' }))).toBe(
    'signatureMissing',
  );
  const signatureId = await desk.sign(caseId, 'gapCommitment');
  expect(codeOf(await desk.act('case.acceptWithGaps', { ...wish, workingDays: 6, signatureId }))).toBe(
    'gapTooLong',
  );
  must(await desk.act('case.acceptWithGaps', { ...wish, signatureId }));
  expect(storyOf(hall, caseId).slice(-2)).toEqual(['document.made gapCommitment', 'document.made gapNotice']);
  await grant(hall, hall.staff.officer, food);
  must(await desk.act('case.assign', { caseId, to: 'officer' }));
  expect(codeOf(await desk.act('case.approve', { caseId }))).toBe('gapsOpen');
  expect(codeOf(await desk.act('case.fillGap', { caseId, materialCode: 'staff', way: 'paper' }))).toBe(
    'gapUnknown',
  );
  must(await desk.act('case.fillGap', { caseId, materialCode: 'safety', way: 'paper' }));
  expect(caseOf(hall, caseId).materials.safety).toEqual({ way: 'paper', fileId: null });
  must(await desk.act('case.approve', { caseId }));
});

test('[C30] a gap not filled in time ends the case by the clock, with its document, also after days off', async () => {
  const caseId = await withGap(road);
  await desk.finish();
  hall.clock.advance(3 * dayMs);
  await hall.restart();
  expect(caseOf(hall, caseId).state).toBe('acceptedWithGaps');
  hall.clock.advance(9 * dayMs);
  await hall.restart();
  await hall.restart();
  expect(caseOf(hall, caseId).state).toBe('terminated');
  expect(storyOf(hall, caseId).filter((line) => line === 'document.made termination')).toHaveLength(1);
});

test('[C31] or refuses it, where its item says so: with reasons, from whatever state it was in', async () => {
  await grant(hall, hall.staff.officer, food);
  const [plain, stopped] = [await withGap(food), await withGap(food)];
  must(await desk.act('case.assign', { caseId: stopped, to: 'officer' }));
  const procedure = { kind: 'testing', reason: '送检', expectedWorkingDays: 9 } as const;
  must(await desk.act('case.suspend', { caseId: stopped, ...procedure }));
  await desk.finish();
  hall.clock.advance(4 * dayMs);
  await hall.restart();
  for (const caseId of [plain, stopped])
    expect(caseOf(hall, caseId)).toMatchObject({ state: 'refused', power: { kind: 'clock' } });
});

test('[C32] 即办件 open at closing time is overdue at once, others after their day; flagged once (B2-38)', async () => {
  const instant = await desk.accepted(shop);
  const promised = await desk.accepted(food);
  await desk.finish();
  await hall.restart();
  expect(caseOf(hall, instant).overdueAt).toBeNull();
  const opening = {
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, spans: [{ from: '09:00', to: '17:00' }] })),
  };
  must(await hall.act('opening.set', { scope: { kind: 'hall' }, opening }, hall.staff.manager));
  hall.clock.advance(7 * 3_600_000);
  await hall.restart();
  expect(caseOf(hall, instant).overdueAt).not.toBeNull();
  expect(caseOf(hall, promised).overdueAt).toBeNull();
  hall.clock.advance(8 * dayMs);
  await hall.restart();
  await hall.restart();
  expect(caseOf(hall, promised).overdueAt).not.toBeNull();
  expect(storyOf(hall, instant).filter((line) => line === 'case.overdue')).toHaveLength(1);
});

test('[C33] a day closed by hand is closing time, too', async () => {
  const caseId = await desk.accepted(shop);
  await desk.finish();
  must(await hall.act('day.close', { force: true }, hall.staff.manager));
  await hall.restart();
  expect(caseOf(hall, caseId).overdueAt).not.toBeNull();
});

test('[C34] a due date counted into a year that was not published is marked as provisional', async () => {
  hall.clock.advance(37 * dayMs);
  must(await hall.act('day.close', { force: true }, hall.staff.manager));
  must(await hall.act('day.open', {}, hall.staff.manager));
  must(await hall.act('window.open', { windowId: 'window-1' }, hall.staff.officer));
  await desk.seat();
  const caseId = await desk.accepted(food);
  const [, notice] = documents(hall, caseId);
  expect(notice?.due).toMatchObject({ provisional: true });
  expect(notice?.paragraphs.join('')).toContain('日期为暂定');
});

test('[C35] identity and words go when their time is over; what the journal says of the case stays', async () => {
  const draft = await desk.open(shop);
  await desk.describe(draft);
  const kept = await desk.accepted(food);
  const signatureId = await desk.sign(kept, 'withdrawal');
  must(await desk.act('case.withdraw', { caseId: kept, signatureId }));
  await desk.finish();
  const secrets = (caseId: string) =>
    hall.hall.database.one<{ count: number }>(
      'SELECT (SELECT count(*) FROM case_secrets WHERE case_id = :caseId) + (SELECT count(*) FROM case_people WHERE case_id = :caseId) AS count',
      { caseId },
    )?.count ?? 0;
  hall.clock.advance(31 * dayMs);
  await hall.restart();
  expect([secrets(draft), secrets(kept) > 0]).toEqual([0, true]);
  hall.clock.advance(3_650 * dayMs);
  await hall.restart();
  expect(secrets(kept)).toBe(0);
  expect(caseOf(hall, kept).state).toBe('withdrawn');
});
