import { afterEach, beforeEach, expect, test } from 'vitest';
import { planReader } from '../../store/meta.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { kioskAt } from '../../testing/sites.ts';
import { changePlan, codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';
import type { StationActor } from '../actor.ts';
import { importPlan } from '../imports/imports.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const lease = (station: StationActor = hall.stations.kiosk, queueId = 'queue-a') =>
  hall.act('offline.lease', { queueId }, station);
const anotherKiosk = (name: string) => kioskAt(hall, 'zone-2', name);
const entries = (type: string) =>
  hall.hall.database
    .all<{ body: string }>('SELECT body FROM journal WHERE type = :type ORDER BY seq', { type })
    .map(({ body }) => JSON.parse(body));

test('[F2] two kiosks never hold the same number, and each queue has its own', async () => {
  const other = await anotherKiosk('second');
  const blocks = [must(await lease()), must(await lease(other)), must(await lease())];
  expect(blocks.map(({ first, last }) => [first, last])).toEqual([
    [900, 919],
    [920, 939],
    [940, 959],
  ]);
  expect(must(await lease(other, 'queue-b'))).toMatchObject({ prefix: 'B', first: 900, day: '2026-11-23' });
});

test('[F3] a kiosk holds two blocks of a queue at most, and the range ends', async () => {
  must(await lease());
  must(await lease());
  expect(codeOf(await lease())).toBe('leaseHeld');
  const [second, third] = [await anotherKiosk('second'), await anotherKiosk('third')];
  must(await lease(second));
  must(await lease(second));
  must(await lease(third));
  expect(codeOf(await lease(third))).toBe('offlineRangeUsedUp');
});

test('[F3] no block without an open day, for an unknown queue, or where a person must be known', async () => {
  expect(codeOf(await lease(hall.stations.kiosk, 'nowhere'))).toBe('queueUnknown');
  expect(codeOf(await hall.act('offline.lease', { queueId: 'queue-a' }, hall.staff.manager))).toBe(
    'notAllowed',
  );
  await changePlan(hall, (plan) => ({
    ...plan,
    queues: plan.queues.map((queue) => ({ ...queue, anonymousAllowed: queue.id !== 'queue-b' })),
  }));
  expect(codeOf(await lease(hall.stations.kiosk, 'queue-b'))).toBe('identityRequired');
  must(await hall.act('day.close', {}));
  expect(codeOf(await lease())).toBe('dayNotOpen');
});

test('[F4] the end of the day declares what was not used void, number by number, in the journal', async () => {
  const { leaseId } = must(await lease());
  const told = {
    ticketId: 'offline-ticket-0001',
    leaseId,
    day: '2026-11-23',
    number: 'A900',
    queueId: 'queue-a',
  };
  must(await hall.act('ticket.takeOffline', { ...told, takenAt: hall.clock.now() }, hall.stations.kiosk));
  must(await hall.act('day.close', {}));
  const [ended] = entries('offline.leaseEnded');
  expect(ended.reason).toBe('dayClosed');
  expect(ended.voided).toHaveLength(19);
  expect(ended.voided[0]).toBe('A901');
  must(await hall.act('day.open', {}));
  expect(must(await lease())).toMatchObject({ first: 920 });
  expect(compareWithJournal(hall.hall.database, hall.hall.keys.tokenFor).different).toEqual([]);
});

test('[F4] a revoked kiosk loses its numbers, others keep theirs', async () => {
  const other = await anotherKiosk('second');
  const [gone, kept] = [must(await lease(other)), must(await lease())];
  must(await hall.act('station.revoke', { stationId: other.stationId }, hall.staff.manager));
  const open = hall.hall.database.all(
    'SELECT lease_id AS leaseId FROM offline_leases WHERE ended_at IS NULL',
  );
  expect(open).toEqual([{ leaseId: kept.leaseId }]);
  expect(entries('offline.leaseEnded')).toEqual([{ reason: 'stationRevoked', voided: expect.any(Array) }]);
  expect(gone.leaseId).not.toBe(kept.leaseId);
});

test('[F1] the online series goes on behind the leased range, and the range stays for the day', async () => {
  await changeRange(3, 6);
  expect(await moveRange(3, 9)).toBe('importRefused');
  const take = async () =>
    must(await hall.act('ticket.take', { queueId: 'queue-a', party: { kind: 'none' } }, hall.staff.guide))
      .number;
  expect([await take(), await take(), await take()]).toEqual(['A001', 'A002', 'A007']);
  expect(must(await lease())).toMatchObject({ first: 3, last: 6 });
});

/** Before the first day: the range may still be chosen. */
async function changeRange(firstSerial: number, lastSerial: number): Promise<void> {
  must(await hall.act('day.close', {}));
  hall.clock.advance(24 * 3_600_000);
  expect(await moveRange(firstSerial, lastSerial)).toBe('ok');
  must(await hall.act('day.open', {}));
}

async function moveRange(firstSerial: number, lastSerial: number): Promise<string> {
  const plan = structuredClone(planReader(hall.hall.database).plan());
  const offline = { firstSerial, lastSerial, blockSize: 20 };
  const moved = { ...plan, policy: { ...plan.policy, offline } };
  return codeOf(await importPlan(hall.hall.dispatcher, { kind: 'system' }, moved));
}
