import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allQueues, allWindows, openDay } from '../../store/hall.ts';
import {
  changePlan,
  codeOf,
  must,
  openTestHall,
  type TestHall,
  take,
  ticketOf,
} from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const manager = () => hall.staff.manager;
const at = { windowId: 'window-1' };

test('[D1] closing the day voids who still holds a number, closes windows and queues, and wipes identity (B6-95)', async () => {
  const { database } = hall.hall;
  const waiting = await take(hall);
  const party = { kind: 'phone' as const, phone: '13800000001' };
  const known = must(
    await hall.act('ticket.take', { queueId: 'queue-a', party }, hall.stations.kiosk),
  ).ticketId;
  must(await hall.act('window.open', at, hall.staff.officer));
  must(await hall.act('call.next', at, hall.staff.officer));
  must(await hall.act('call.miss', at, hall.staff.officer));
  const closed = must(await hall.act('day.close', {}, manager()));
  expect(closed).toEqual({ day: '2026-11-23', voided: 2 });
  for (const ticketId of [waiting, known]) expect(ticketOf(hall, ticketId).state).toBe('void');
  expect(allWindows(database).every(({ state, officerId }) => state === 'closed' && officerId === null)).toBe(
    true,
  );
  expect(allQueues(database).every(({ state }) => state === 'closed')).toBe(true);
  expect(database.all('SELECT * FROM ticket_identity')).toEqual([]);
  expect(openDay(database)).toBeUndefined();
});

test('[D2] a day with visitors at windows closes only by force', async () => {
  const ticketId = await take(hall);
  must(await hall.act('window.open', at, hall.staff.officer));
  must(await hall.act('call.next', at, hall.staff.officer));
  const refused = await hall.act('day.close', {}, manager());
  expect(refused).toEqual({ ok: false, error: { code: 'dayStillServing', detail: { count: 1 } } });
  must(await hall.act('day.close', { force: true }, manager()));
  expect(ticketOf(hall, ticketId).state).toBe('void');
  expect(allWindows(hall.hall.database).filter(({ ticketId: left }) => left !== null)).toEqual([]);
});

test('[D3] without an open day nothing is taken and no window opens; a day opens once', async () => {
  expect(codeOf(await hall.act('day.open', {}, manager()))).toBe('dayAlreadyOpen');
  must(await hall.act('day.close', {}, manager()));
  expect(codeOf(await hall.act('day.close', {}, manager()))).toBe('dayNotOpen');
  const wish = { queueId: 'queue-a', party: { kind: 'none' as const } };
  expect(codeOf(await hall.act('ticket.take', wish, hall.stations.kiosk))).toBe('dayNotOpen');
  expect(codeOf(await hall.act('window.open', at, hall.staff.officer))).toBe('dayNotOpen');
  const pause = { queueId: 'queue-a', state: 'paused' as const };
  expect(codeOf(await hall.act('queue.setState', pause, manager()))).toBe('dayNotOpen');
});

test('[D4] a day opened again on the same date goes on counting; a new date begins at one', async () => {
  expect(ticketOf(hall, await take(hall)).number).toBe('A001');
  must(await hall.act('day.close', {}, manager()));
  must(await hall.act('day.open', {}, manager()));
  expect(ticketOf(hall, await take(hall)).number).toBe('A002');
  must(await hall.act('day.close', {}, manager()));
  hall.clock.advance(24 * 3_600_000);
  expect(must(await hall.act('day.open', {}, manager())).day).toBe('2026-11-24');
  expect(ticketOf(hall, await take(hall)).number).toBe('A001');
});

test('[D5] the business day does not end at midnight', async () => {
  hall.clock.advance(15 * 3_600_000);
  expect(ticketOf(hall, await take(hall))).toMatchObject({ day: '2026-11-23', number: 'A001' });
});

test('[D6] a jump of the wall clock moves hall time only when a person adopts it', async () => {
  const before = hall.clock.now();
  hall.clock.jumpWallClock(3_600_000);
  await take(hall);
  expect(hall.clock.now() - before).toBeLessThan(1_000);
  must(await hall.act('clock.adopt', {}, manager()));
  expect(hall.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
});

test('[D7] a plan that drops a window puts its visitor back and frees its officer', async () => {
  const ticketId = await take(hall);
  must(await hall.act('window.open', at, hall.staff.officer));
  must(await hall.act('call.next', at, hall.staff.officer));
  const withoutFirst = (plan: HallPlan) => ({
    ...plan,
    windows: plan.windows.filter(({ id }) => id !== 'window-1'),
  });
  await changePlan(hall, withoutFirst);
  expect(ticketOf(hall, ticketId).state).toBe('waiting');
  must(await hall.act('window.open', { windowId: 'window-2' }, hall.staff.officer));
  expect(must(await hall.act('call.next', { windowId: 'window-2' }, hall.staff.officer)).ticketId).toBe(
    ticketId,
  );
});

test('[D7] a plan that drops a queue is refused while somebody waits in it', async () => {
  const ticketId = await take(hall);
  const drop = () =>
    changePlan(hall, (plan) => ({ ...plan, queues: plan.queues.filter(({ id }) => id !== 'queue-a') }));
  await expect(drop()).rejects.toThrow('importRefused {"count":1}');
  must(await hall.act('ticket.cancel', { ticketId }, hall.staff.guide));
  await drop();
  expect(allQueues(hall.hall.database).map(({ queueId }) => queueId)).not.toContain('queue-a');
});
