import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { VisitorActor } from '../commands/actor.ts';
import { actorOfVisit, openVisit } from '../commands/visits.ts';
import { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { visitThere } from '../store/visits.ts';
import { book, hold, onWall, tick, until } from '../testing/book.ts';
import { compareWithJournal } from '../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall, take, ticketOf } from '../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const eleven = onWall('2026-11-23', '11:00');
const tomorrow = onWall('2026-11-24', '10:00');
const there = (visitId: string) => visitThere(hall.hall.database, visitId);
const visitOf = (bookingId: string) =>
  hall.hall.database.one<{ visitId: string }>(
    'SELECT visit_id AS visitId FROM bookings WHERE booking_id = :bookingId',
    { bookingId },
  )?.visitId ?? '';

async function visitor(): Promise<VisitorActor> {
  const { token } = must(await openVisit(hall.hall));
  const actor = actorOfVisit(hall.hall.database, token, hall.clock.now());
  if (!actor.ok) throw new Error(actor.error);
  return actor.value;
}

test('[Z95] a visit that came to nothing goes after its day, one with a number or an appointment stays', async () => {
  const looked = await visitor();
  const leftAgain = await visitor();
  await hold(hall, { queueId: 'queue-b', slotAt: tomorrow }, leftAgain);
  const atKiosk = visitOf((await hold(hall, { queueId: 'queue-b', slotAt: eleven })).bookingId);
  const booked = visitOf((await book(hall, { slotAt: tomorrow, person: 1 })).bookingId);
  const numbered = ticketOf(hall, await take(hall)).visitId;
  await until(hall, onWall('2026-11-23', '23:59'));
  expect([looked.visitId, leftAgain.visitId, atKiosk].map(there)).toEqual([true, true, true]);
  await until(hall, onWall('2026-11-24', '00:01'));
  expect([looked.visitId, leftAgain.visitId, atKiosk].map(there)).toEqual([false, false, false]);
  expect([booked, numbered].map(there)).toEqual([true, true]);
  await until(hall, onWall('2026-11-26', '00:01'));
  expect([booked, numbered].map(there)).toEqual([true, true]);
  const { database, keys } = hall.hall;
  expect(compareWithJournal(database, (visitId) => keys.tokenFor(visitId)).different).toEqual([]);
  // The phone that was left open learns it, and begins anew.
  const wish = { queueId: 'queue-b', slotAt: onWall('2026-11-26', '10:00') };
  expect(codeOf(await hall.act('booking.hold', wish, looked))).toBe('visitUnknown');
});

test('[Z95] a flood of opened pages is cleared a few hundred at a time', async () => {
  for (let opened = 0; opened < 230; opened += 1) await visitor();
  const left = () => hall.hall.database.one<{ count: number }>('SELECT count(*) AS count FROM visits')?.count;
  await until(hall, onWall('2026-11-24', '00:01'));
  expect(left()).toBe(30);
  await tick(hall);
  expect(left()).toBe(0);
});

test('[Z95] a database of before knows which visits were opened before a number', () => {
  const path = `${hall.folder}/before.sqlite`;
  const before = new Sqlite(path);
  migrate(before, 110);
  for (const visitId of ['opened', 'taken'])
    before.exec(`INSERT INTO visits VALUES ('${visitId}', '2026-11-23', 'token-${visitId}', 0)`);
  before.exec("INSERT INTO journal VALUES (1, 0, 'system', NULL, 'visit.opened', 'opened', '{}', '')");
  before.close();
  const after = new Database(path);
  expect(after.all('SELECT visit_id AS id, opened FROM visits ORDER BY visit_id')).toEqual([
    { id: 'opened', opened: 1 },
    { id: 'taken', opened: 0 },
  ]);
  after.close();
});
