import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareWithJournal } from '../testing/rebuild.ts';
import { changePlan, must, openTestHall, type TestHall, take, ticketOf } from '../testing/test-hall.ts';
import { readWaitAccuracy } from './wait-accuracy.ts';
import { WaitTable } from './wait-table.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const first = { windowId: 'window-1' };

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  // One window alone serves the queue.
  await changePlan(hall, (plan) => ({
    ...plan,
    windows: plan.windows.map((window) => ({
      ...window,
      profile: window.id === 'window-1' ? [{ queueId: 'queue-a', penaltyMinutes: 0 }] : [],
    })),
  }));
  must(await hall.act('window.open', first, hall.staff.officer));
  hall.clock.advance(3_000);
});
afterEach(() => hall.close());

const serve = async (minutes: number) => {
  must(await hall.act('call.next', first, hall.staff.officer));
  must(await hall.act('service.begin', first, hall.staff.officer));
  hall.clock.advance(minutes * minuteMs);
  must(await hall.act('service.finish', first, hall.staff.officer));
};
const announced = (ticketId: string) => {
  const row = hall.hall.database.one<{ wait: string }>(
    'SELECT wait FROM tickets WHERE ticket_id = :ticketId',
    { ticketId },
  );
  return JSON.parse(row?.wait ?? 'null') as { p50Minutes: number; p90Minutes: number } | null;
};

test('[Q43] a ticket is told the wait of the hall as it stands, and it is stored; each waiting ticket has its own', async () => {
  const people = [await take(hall)];
  for (let count = 0; count < 3; count += 1) {
    hall.clock.advance(3_000);
    people.push(await take(hall));
  }
  const [none, short, middle, long] = people.map((ticketId) => announced(ticketId)?.p50Minutes ?? -1);
  expect(none).toBe(0);
  expect(short).toBeGreaterThan(2);
  expect(middle).toBeGreaterThan(short ?? 0);
  expect(long).toBeGreaterThan(middle ?? 0);
  hall.clock.advance(3_000);
  const { byTicket } = new WaitTable(hall.hall.database, 40).waitsAt(hall.clock.now());
  expect(Object.keys(byTicket).toSorted()).toEqual(people.toSorted());
  expect(byTicket[people[3] ?? '']?.p50Minutes).toBeGreaterThan(byTicket[people[1] ?? '']?.p50Minutes ?? 0);
});

test('[Q44] what is compared is the first call of tickets that were simply served', async () => {
  const plain = await take(hall);
  const moved = await take(hall);
  hall.clock.advance(12 * minuteMs);
  await serve(5);
  must(await hall.act('call.next', first, hall.staff.officer));
  must(await hall.act('call.putBack', first, hall.staff.officer));
  await serve(5);
  expect(ticketOf(hall, moved).state).toBe('done');
  const { day } = ticketOf(hall, plain);
  const { all, byHour } = readWaitAccuracy(hall.hall.database, day, 'Asia/Shanghai');
  expect(all?.people).toBe(1);
  expect(all?.waitedMinutes).toBeCloseTo(12, 1);
  expect(byHour.map(({ hour }) => hour)).toEqual([10]);
  const { database, keys } = hall.hall;
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
});

test('[Q45] lunches of the days before are expected at their hour, until they are taken', async () => {
  const lunch = async () => {
    must(await hall.act('window.pause', { ...first, reason: 'lunch' }, hall.staff.officer));
    hall.clock.advance(30 * minuteMs);
    must(await hall.act('window.resume', first, hall.staff.officer));
  };
  const ahead = () => {
    const now = hall.clock.now();
    const { windows } = new WaitTable(hall.hall.database, 1).hallNow(now);
    return windows[0]?.pausesAhead.map(({ from, lengthMs }) => [
      Math.round((from - now) / minuteMs),
      Math.round(lengthMs / minuteMs),
    ]);
  };
  const opensAt = hall.clock.now();
  for (const day of [0, 1]) {
    hall.clock.advance(opensAt + day * dayMs + 90 * minuteMs - hall.clock.now());
    expect(ahead()).toEqual([]);
    await lunch();
  }
  hall.clock.advance(opensAt + 2 * dayMs - hall.clock.now());
  expect(ahead()).toEqual([[90, 30]]);
  hall.clock.advance(85 * minuteMs);
  await lunch();
  expect(ahead()).toEqual([]);
});

test('[Q46] service times are learned from the call to the next call, and from those who did not come', async () => {
  const before = new WaitTable(hall.hall.database, 1).hallNow(hall.clock.now()).laws.byQueue['queue-a'];
  for (let count = 0; count < 12; count += 1) await take(hall);
  for (let count = 0; count < 12; count += 1) {
    await serve(45);
    hall.clock.advance(2 * minuteMs);
  }
  const after = new WaitTable(hall.hall.database, 1).hallNow(hall.clock.now()).laws.byQueue['queue-a'];
  expect((before?.meanMs ?? 0) / minuteMs).toBeLessThan(20);
  expect((after?.meanMs ?? 0) / minuteMs).toBeGreaterThan(38);
  expect((after?.meanMs ?? 0) / minuteMs).toBeLessThan(47.5);
});
