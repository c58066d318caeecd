import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, must, openTestHall, pairStation, type TestHall, take } from '../testing/test-hall.ts';
import { actorOfStation } from './pairings.ts';

let hall: TestHall;
beforeAll(async () => {
  hall = await openTestHall();
  must(await hall.act('window.open', at, hall.staff.officer));
});
afterAll(() => hall.close());

const at = { windowId: 'window-1' };
const good = { grade: 5, tags: ['517'], text: '' };

async function finishVisit(): Promise<string> {
  await take(hall);
  must(await hall.act('call.next', at, hall.staff.officer));
  must(await hall.act('service.begin', at, hall.staff.officer));
  return must(await hall.act('service.finish', at, hall.staff.officer)).eventId;
}
const rate = (eventId: string, rating: object = good, actor = hall.stations.ratingTablet) =>
  hall.act('rating.submit', { eventId, ...good, ...rating }, actor);
const invitation = (eventId: string) =>
  hall.hall.database.one<{ invitation: string }>('SELECT invitation FROM events WHERE event_id = :eventId', {
    eventId,
  })?.invitation;

test('[R10] an event is rated once, and the rating is never changed (B1-8, B1-20)', async () => {
  const eventId = await finishVisit();
  must(await rate(eventId));
  expect(codeOf(await rate(eventId, { grade: 1, tags: ['115'] }))).toBe('alreadyRated');
  expect(
    hall.hall.database.all('SELECT grade, tags FROM ratings WHERE event_id = :eventId', { eventId }),
  ).toEqual([{ grade: 5, tags: '517' }]);
  expect(invitation(eventId)).toBe('rated');
});

test('[R11] without an event there is no rating; only the tablet of the window that served may give it (B1-9, B1-15)', async () => {
  const eventId = await finishVisit();
  expect(codeOf(await rate('no-such-event'))).toBe('eventUnknown');
  const key = await pairStation(hall.hall, 'ratingTablet', 'window-2', 'tablet of window 2');
  const other = actorOfStation(hall.hall.database, key);
  expect(other && codeOf(await rate(eventId, {}, other))).toBe('notAllowed');
  for (const person of Object.values(hall.staff)) {
    expect(codeOf(await hall.act('rating.submit', { eventId, ...good }, person))).toBe('notAllowed');
    expect(codeOf(await hall.act('rating.decline', { eventId }, person))).toBe('notAllowed');
  }
  must(await rate(eventId));
});

test('[R12] grade, tags and words follow the national list (B1-1 to B1-7)', async () => {
  const eventId = await finishVisit();
  const table: readonly (readonly [object, string])[] = [
    [{ grade: 0, tags: [] }, 'gradeUnknown'],
    [{ grade: 6, tags: [] }, 'gradeUnknown'],
    [{ grade: 5, tags: ['999'] }, 'tagUnknown'],
    [{ grade: 5, tags: ['115'] }, 'tagOfOtherGrade'],
    [{ grade: 1, tags: [], text: '' }, 'detailRequired'],
    [{ grade: 2, tags: [], text: '  \n ' }, 'detailRequired'],
    [{ grade: 3, tags: [], text: '长'.repeat(501) }, 'textTooLong'],
    [{ grade: 2.5, tags: [] }, 'malformed'],
    [{ grade: 1, tags: [], text: '等了很久' }, 'ok'],
  ];
  for (const [rating, code] of table)
    expect([rating, codeOf(await rate(eventId, rating))]).toEqual([rating, code]);
});

test('[R13] what a person wrote lies sealed in an erasable row, and its digest alone in the journal', async () => {
  const eventId = await finishVisit();
  const text = '窗口的同志很耐心';
  const { ratingId } = must(await rate(eventId, { text }));
  const { database, keys } = hall.hall;
  const row = database.one<{ sealed: string }>(
    'SELECT sealed FROM rating_texts WHERE rating_id = :ratingId',
    { ratingId },
  );
  expect(keys.unseal(row?.sealed ?? '')).toBe(text);
  expect(JSON.stringify(database.all('SELECT body FROM journal'))).not.toContain(text);
});

test('[R14] declining is no rating: the visitor may still change his mind', async () => {
  const eventId = await finishVisit();
  must(await hall.act('rating.decline', { eventId }, hall.stations.ratingTablet));
  expect(invitation(eventId)).toBe('declined');
  expect(
    hall.hall.database.one('SELECT 1 AS rated FROM ratings WHERE event_id = :eventId', { eventId }),
  ).toBeUndefined();
  must(await rate(eventId));
});

test('[R15] a rating comes within thirty days', async () => {
  const eventId = await finishVisit();
  hall.clock.advance(31 * 24 * 3_600_000);
  expect(codeOf(await rate(eventId))).toBe('ratingTooLate');
});
