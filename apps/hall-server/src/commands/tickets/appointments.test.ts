import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLog } from '../../log.ts';
import { SlowFigures, Snapshot } from '../../realtime/snapshot.ts';
import { deskView } from '../../realtime/views/desk.ts';
import { Waits } from '../../realtime/waits.ts';
import { Database } from '../../store/database.ts';
import { planReader } from '../../store/meta.ts';
import { migrate } from '../../store/migrate.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall, take, ticketOf } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const minuteMs = 60_000;
const at = { windowId: 'window-1' };
const none = { kind: 'none' as const };
const inMinutes = (minutes: number) => hall.clock.now() + minutes * minuteMs;
const checkIn = (appointmentAt: number, body: object = {}, actor: object = hall.staff.guide) =>
  hall.act('ticket.take', { queueId: 'queue-a', party: none, appointmentAt, ...body }, actor as never);
const next = async () => must(await hall.act('call.next', at, hall.staff.officer));
const open = async () => must(await hall.act('window.open', at, hall.staff.officer));

test('[S16] a booking is shown at the guide desk, never claimed at a kiosk, and is of the open day', async () => {
  expect(codeOf(await checkIn(inMinutes(0), {}, hall.stations.kiosk))).toBe('notAllowed');
  expect(codeOf(await checkIn(inMinutes(24 * 60)))).toBe('appointmentOtherDay');
  expect(codeOf(await checkIn(inMinutes(-24 * 60)))).toBe('appointmentOtherDay');
  const slot = inMinutes(10);
  const { ticketId } = must(await checkIn(slot));
  expect(ticketOf(hall, ticketId)).toMatchObject({
    class: 'appointment',
    since: slot,
    appointmentAt: slot,
  });
});

test('[S17] appointments are numbered Y hall-wide, without a gap; who comes too late gets a number of his queue', async () => {
  const numbers = [
    must(await checkIn(inMinutes(0))),
    must(await checkIn(inMinutes(30), { queueId: 'queue-b' })),
    must(await checkIn(inMinutes(-16))),
    must(await checkIn(inMinutes(-14))),
  ].map(({ number }) => number);
  expect(numbers).toEqual(['Y001', 'Y002', 'A001', 'Y003']);
  expect(ticketOf(hall, await take(hall)).number).toBe('A002');
});

test('[S18] in its slot an appointment goes before those who came up to its head start earlier, and the answer says whom', async () => {
  const walkIn = await take(hall);
  hall.clock.advance(10 * minuteMs);
  const booked = must(await checkIn(inMinutes(0)));
  await open();
  const called = await next();
  expect(called).toMatchObject({
    number: 'Y001',
    reason: { how: 'next', headStartMinutes: 20, beforeSlot: false, waitedMinutes: 0 },
  });
  expect(called.reason.passedOver).toEqual({ number: 'A001', since: ticketOf(hall, walkIn).since });
  expect(JSON.parse(ticketOf(hall, booked.ticketId).reason ?? '{}')).toEqual(called.reason);
});

test('[S18] before its slot it is called only by a window that would be idle', async () => {
  const booked = must(await checkIn(inMinutes(15)));
  hall.clock.advance(10 * minuteMs);
  await take(hall);
  await open();
  expect((await next()).number).toBe('A001');
  must(await hall.act('call.miss', at, hall.staff.officer));
  expect(await next()).toMatchObject({ ticketId: booked.ticketId, reason: { beforeSlot: true } });
});

test('[S19] priority never makes an appointment later, at the check-in or afterwards', async () => {
  const early = must(await checkIn(inMinutes(60), { priority: true }));
  expect(ticketOf(hall, early.ticketId)).toMatchObject({ class: 'priority', number: 'A001' });
  const inSlot = must(await checkIn(inMinutes(0), { priority: true }));
  expect(ticketOf(hall, inSlot.ticketId).class).toBe('appointment');
  must(await hall.act('ticket.grantPriority', { ticketId: inSlot.ticketId }, hall.staff.guide));
  expect(ticketOf(hall, inSlot.ticketId).class).toBe('appointment');
});

test('[S20] the slot is in the journal', async () => {
  must(await checkIn(inMinutes(5)));
  await take(hall);
  await open();
  await next();
  const { database, keys } = hall.hall;
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
  database.run("UPDATE tickets SET appointment_at = NULL WHERE number = 'Y001'");
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual(['tickets']);
});

test('[S20] a reason kept before reasons named anybody is still shown', async () => {
  const ticketId = await take(hall);
  await open();
  await next();
  const before =
    '{"class":"walkIn","since":1,"waitedMinutes":2,"headStartMinutes":0,"penaltyMinutes":0,"how":"next"}';
  const { database } = hall.hall;
  database.run('UPDATE tickets SET reason = :before WHERE ticket_id = :ticketId', { before, ticketId });
  const plan = planReader(database).plan();
  const snapshot = new Snapshot({
    database,
    now: hall.clock.now(),
    plan,
    waits: new Waits(makeLog('silent')),
    staffing: { lines: [], suggestions: [] },
    slow: new SlowFigures(),
  });
  const desk = deskView(snapshot, at.windowId);
  expect(desk?.current?.reason).toMatchObject({ waitedMinutes: 2, appointmentAt: null, passedOver: null });
});

test('[P47] those who wait are counted through whatever happens to a ticket, also in an old database', () => {
  const path = `${hall.folder}/counted.sqlite`;
  const before = new Sqlite(path);
  migrate(before, 110);
  before.exec(`INSERT INTO visits VALUES ('v', '2026-11-23', 't', 0);
    INSERT INTO zones VALUES ('z', 0, '{}', 0); INSERT INTO queues VALUES ('q', 0, 'z', 'A', '{}', 'open', '{}', 0), ('r', 1, 'z', 'B', '{}', 'open', '{}', 0)`);
  const take = (id: string, state: string) =>
    `INSERT INTO tickets (ticket_id, visit_id, day, number, queue_id, class, state, taken_at, since, group_size, language, ahead, paper)
     VALUES ('${id}', 'v', '2026-11-23', '${id}', 'q', 'walkIn', '${state}', 1, 1, 1, 'zh', 0, 'none')`;
  before.exec(take('A001', 'waiting'));
  before.exec(take('A002', 'done'));
  before.close();
  const after = new Database(path);
  const counts = () =>
    after
      .all<{ queue: string; ticketClass: string; waiting: number }>(
        'SELECT queue_id AS queue, class AS ticketClass, waiting FROM waiting_counts ORDER BY 1, 2',
      )
      .map(({ queue, ticketClass, waiting }) => `${queue} ${ticketClass} ${waiting}`);
  expect(counts()).toEqual(['q walkIn 1']);
  after.run(take('A003', 'waiting'));
  expect(counts()).toEqual(['q walkIn 2']);
  after.run("UPDATE tickets SET class = 'priority', queue_id = 'r' WHERE ticket_id = 'A003'");
  expect(counts()).toEqual(['q walkIn 1', 'r priority 1']);
  after.run("UPDATE tickets SET state = 'called' WHERE ticket_id = 'A001'");
  after.run("UPDATE tickets SET state = 'done' WHERE ticket_id = 'A001'");
  expect(counts()).toEqual(['r priority 1']);
  after.run("UPDATE tickets SET state = 'waiting' WHERE ticket_id = 'A001'");
  after.run("DELETE FROM tickets WHERE ticket_id = 'A003'");
  expect(counts()).toEqual(['q walkIn 1']);
  after.close();
});

test('[S21] a database of before appointments opens, and its tickets have none', () => {
  const path = `${hall.folder}/before.sqlite`;
  const before = new Sqlite(path);
  migrate(before, 10);
  before.exec("INSERT INTO visits VALUES ('v', '2026-11-23', 't', 0)");
  before.exec("INSERT INTO zones VALUES ('z', 0, '{}', 0)");
  before.exec("INSERT INTO queues VALUES ('q', 0, 'z', 'A', '{}', 'open', '{}', 0)");
  before.exec(
    `INSERT INTO tickets (ticket_id, visit_id, day, number, queue_id, class, state, taken_at, since, group_size, language, ahead, paper)
     VALUES ('x', 'v', '2026-11-23', 'A001', 'q', 'walkIn', 'waiting', 1, 1, 1, 'zh', 0, 'none')`,
  );
  before.close();
  const after = new Database(path);
  expect(after.all('SELECT number, appointment_at AS slot FROM tickets')).toEqual([
    { number: 'A001', slot: null },
  ]);
  after.close();
});
