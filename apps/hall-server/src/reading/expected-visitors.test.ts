import { afterEach, beforeEach, expect, test } from 'vitest';
import { book, onWall, until } from '../testing/book.ts';
import { must, openTestHall, type TestHall } from '../testing/test-hall.ts';
import { expectedVisitors } from './expected-visitors.ts';
import { WaitTable } from './wait-table.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const expected = () => expectedVisitors(hall.hall.database, hall.clock.now());

test('[Z49] who is booked for today and has not come is expected, as likely as people come; nobody else is', async () => {
  const eleven = onWall('2026-11-23', '11:00');
  const first = await book(hall, { slotAt: eleven, person: 1 });
  await book(hall, { slotAt: eleven, person: 2 });
  await book(hall, { slotAt: onWall('2026-11-24', '11:00'), person: 3 });
  await book(hall, { slotAt: onWall('2026-11-23', '14:00'), queueId: 'queue-d', person: 4 });
  const unseen = expected();
  expect(unseen.map(({ slotAt, queueId }) => [queueId, slotAt])).toEqual([
    ['queue-b', eleven],
    ['queue-b', eleven],
    ['queue-d', onWall('2026-11-23', '14:00')],
  ]);
  await until(hall, eleven);
  const proof = { kind: 'code' as const, code: first.code };
  must(await hall.act('booking.checkIn', { proof }, hall.stations.kiosk));
  expect(expected()).toHaveLength(2);
  expect(expected()[0]?.probability).toBeGreaterThan(unseen[0]?.probability ?? 1);
  await until(hall, eleven + 31 * 60_000);
  expect(expected()).toHaveLength(1);
  expect(expected()[0]?.probability).toBeLessThan(unseen[0]?.probability ?? 0);
});

test('[Z49] the hall that is played forward knows them', async () => {
  await book(hall, { slotAt: onWall('2026-11-23', '11:00'), person: 1 });
  const { database } = hall.hall;
  const table = new WaitTable(database);
  expect(table.hallNow(hall.clock.now()).expected).toHaveLength(1);
});
