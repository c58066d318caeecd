import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { siteSchema } from '@yiting/shared/domain/site.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHallPlan } from '../../importing/hall-file.ts';
import {
  changePlan,
  codeOf,
  must,
  openTestHall,
  pairStation,
  type TestHall,
} from '../../testing/test-hall.ts';
import { actorOfStation } from '../pairings.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const words = { zh: '银行网点', en: 'Bank branch', ja: '銀行支店' };
const none = { kind: 'none' } as const;
const site = (change: object) =>
  siteSchema.parse({ id: 'bank-1', kind: 'bank', zoneId: 'zone-1', name: words, ...change });
const withSites =
  (...sites: HallPlan['sites']) =>
  (plan: HallPlan): HallPlan => ({ ...plan, sites });

async function kioskAt(placeId: string) {
  const actor = actorOfStation(hall.hall.database, await pairStation(hall.hall, 'kiosk', placeId, placeId));
  if (!actor) throw new Error('no kiosk');
  return actor;
}

test('[K54] a kiosk takes only what its site may: queue, item, hours; staff are not bound to a site', async () => {
  const only = { show: 'only', codes: ['LOCAL-SCJG-001'] };
  await changePlan(hall, withSites(site({ queues: ['queue-a'], items: only })));
  const kiosk = await kioskAt('bank-1');
  const take = (body: object) => hall.act('ticket.take', { party: none, ...body }, kiosk);
  expect(codeOf(await take({ queueId: 'queue-b' }))).toBe('notTakenHere');
  expect(codeOf(await take({ itemCode: 'LOCAL-SCJG-002' }))).toBe('notTakenHere');
  expect(codeOf(await take({ itemCode: 'LOCAL-SCJG-001' }))).toBe('ok');
  const there = { queueId: 'queue-b', party: none };
  expect(codeOf(await hall.act('ticket.take', there, hall.staff.guide))).toBe('ok');
  expect(codeOf(await hall.act('ticket.take', there, hall.stations.kiosk))).toBe('ok');

  await changePlan(hall, withSites(site({ queues: [] })));
  expect(codeOf(await take({ itemCode: 'LOCAL-SCJG-001' }))).toBe('notTakenHere');

  // It is Monday, ten o'clock.
  await changePlan(hall, withSites(site({ hours: [{ weekday: 1, from: '13:00', to: '17:00' }] })));
  const closed = await take({ itemCode: 'LOCAL-SCJG-001' });
  expect(closed).toMatchObject({
    ok: false,
    error: { code: 'siteClosed', detail: { weekday: 1, from: '13:00' } },
  });
  hall.clock.advance(3 * 3_600_000);
  expect(codeOf(await take({ itemCode: 'LOCAL-SCJG-001' }))).toBe('ok');
});

test('[K54] a kiosk whose site is no longer in the plan takes nothing', async () => {
  await changePlan(hall, withSites(site({})));
  const kiosk = await kioskAt('bank-1');
  const take = () => hall.act('ticket.take', { queueId: 'queue-a', party: none }, kiosk);
  must(await take());
  await changePlan(hall, withSites());
  expect(codeOf(await take())).toBe('placeUnknown');
});

test('[K55] a kiosk is paired to a site or a zone that is there, a call screen to a zone only', async () => {
  await changePlan(hall, withSites(site({})));
  await kioskAt('zone-2');
  await expect(kioskAt('bank-2')).rejects.toThrow('placeUnknown');
  await expect(pairStation(hall.hall, 'callScreen', 'bank-1', 'screen')).rejects.toThrow('placeUnknown');
});

test('[K55] a plan whose sites point at what is not there is refused with the place', async () => {
  const base = {
    hall: { id: 'hall', code: '01', name: words },
    zones: [{ id: 'zone-1', name: words }],
    queues: [{ id: 'queue-a', zoneId: 'zone-1', prefix: 'A', name: words }],
    windows: [
      { id: 'window-1', number: 1, zoneId: 'zone-1', kind: 'general', profile: [{ queueId: 'queue-a' }] },
    ],
  };
  const read = (sites: object[]) =>
    readHallPlan(new TextEncoder().encode(JSON.stringify({ ...base, sites })));
  const bank = { id: 'bank-1', kind: 'bank', zoneId: 'zone-1', name: words };
  expect(read([bank])).toMatchObject({ ok: true });
  expect(read([{ ...bank, zoneId: 'zone-9' }])).toEqual({
    ok: false,
    error: [{ column: 'sites[0].zoneId', reason: 'unknown', words: 'zone-9' }],
  });
  expect(read([{ ...bank, queues: ['queue-a', 'queue-x'] }])).toEqual({
    ok: false,
    error: [{ column: 'sites[0].queues[1]', reason: 'unknown', words: 'queue-x' }],
  });
  expect(read([bank, bank])).toMatchObject({
    ok: false,
    error: [{ column: 'sites[1].id', reason: 'duplicate' }],
  });
  expect(read([{ ...bank, hours: [{ weekday: 1, from: '17:00', to: '09:00' }] }])).toMatchObject({
    ok: false,
    error: [{ reason: 'shape' }],
  });
});
