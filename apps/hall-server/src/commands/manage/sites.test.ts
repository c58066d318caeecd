import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { siteSchema } from '@yiting/shared/domain/site.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHallPlan } from '../../importing/hall-file.ts';
import { readCatalogue, readPlan } from '../../importing/read-files.ts';
import { planReader } from '../../store/meta.ts';
import { openNotes } from '../../store/offline.ts';
import { kioskAt, site, withSites } from '../../testing/sites.ts';
import {
  changePlan,
  codeOf,
  must,
  openTestHall,
  pairStation,
  type TestHall,
} from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const words = { zh: '银行网点', en: 'Bank branch', ja: '銀行支店' };
const none = { kind: 'none' } as const;
test('[K54] a kiosk takes only what its site may: queue, item, hours; staff are not bound to a site', async () => {
  const only = { show: 'only', codes: ['LOCAL-SCJG-001'] };
  await changePlan(hall, withSites(site({ queues: ['queue-a'], items: only })));
  const kiosk = await kioskAt(hall, 'bank-1');
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
  await changePlan(hall, withSites(site()));
  const kiosk = await kioskAt(hall, 'bank-1');
  const take = () => hall.act('ticket.take', { queueId: 'queue-a', party: none }, kiosk);
  must(await take());
  await changePlan(hall, withSites());
  expect(codeOf(await take())).toBe('placeUnknown');
});

test('[K55] a kiosk is paired to a site or a zone that is there, a call screen to a zone only', async () => {
  await changePlan(hall, withSites(site()));
  await kioskAt(hall, 'zone-2');
  await expect(kioskAt(hall, 'bank-2')).rejects.toThrow('placeUnknown');
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

test('[K69] a kiosk gets no block for a queue its site may not give, also outside its hours for the others', async () => {
  const hours = [{ weekday: 1, from: '13:00', to: '17:00' }];
  await changePlan(hall, withSites(site({ queues: ['queue-a'], hours })));
  const kiosk = await kioskAt(hall, 'bank-1');
  const lease = (queueId: string) => hall.act('offline.lease', { queueId }, kiosk);
  expect(codeOf(await lease('queue-b'))).toBe('notTakenHere');
  // It is ten o'clock: numbers are kept for the afternoon.
  expect(codeOf(await lease('queue-a'))).toBe('ok');
  await changePlan(hall, withSites());
  expect(codeOf(await lease('queue-a'))).toBe('placeUnknown');
});

test('[K69] an offline number counts by the hour it was given at; what the site may not give queues nobody, and a person looks', async () => {
  const only = { show: 'only', codes: ['LOCAL-SCJG-001'] };
  const hours = [{ weekday: 1, from: '10:00', to: '12:00' }];
  await changePlan(hall, withSites(site({ queues: ['queue-a'], items: only, hours })));
  const kiosk = await kioskAt(hall, 'bank-1');
  const { leaseId, first } = must(await hall.act('offline.lease', { queueId: 'queue-a' }, kiosk));
  const leasedAt = hall.clock.now();
  hall.clock.advance(4 * 3_600_000);
  const tell = async (offset: number, takenAt: number, itemCode = 'LOCAL-SCJG-001') => {
    const number = `A${first + offset}`;
    const ticketId = `offline-number-${number}`;
    const body = { ticketId, leaseId, day: '2026-11-23', number, queueId: 'queue-a', takenAt, itemCode };
    return must(await hall.act('ticket.takeOffline', body, kiosk, ticketId)).number;
  };
  expect(await tell(0, leasedAt + 60_000)).toBe(`A${first}`);
  expect(await tell(1, hall.clock.now())).toBeNull();
  expect(await tell(2, leasedAt + 60_000, 'LOCAL-SCJG-002')).toBeNull();
  const waiting = hall.hall.database.all('SELECT number FROM tickets WHERE offline = 1');
  expect(waiting).toEqual([{ number: `A${first}` }]);
  expect(openNotes(hall.hall.database, 9).map(({ number, reason }) => [number, reason])).toEqual([
    [`A${first + 1}`, 'notTakenHere'],
    [`A${first + 2}`, 'notTakenHere'],
  ]);
});

test('[K55] items of a site that the catalogue has not are a warning, whichever file comes last', async () => {
  const codes = ['LOCAL-SCJG-001', 'GONE-1'];
  const bank = { ...site(), items: { show: 'only', codes } };
  const warning = { column: 'sites[0].items.codes[1]', reason: 'itemUnknown', words: 'GONE-1' };
  const plan = { ...planReader(hall.hall.database).plan(), sites: [bank] };
  const { database } = hall.hall;
  const read = readPlan(database, new TextEncoder().encode(JSON.stringify(plan)));
  expect(read.ok && read.value.warnings).toContainEqual(warning);
  expect(read.ok && read.value.warnings.filter(({ reason }) => reason === 'itemUnknown')).toHaveLength(1);
  await changePlan(hall, withSites(siteSchema.parse(bank)));
  const table = readFileSync(resolve(import.meta.dirname, '../../../data/demo/catalogue.csv'));
  const catalogue = readCatalogue(database, table);
  expect(catalogue.ok && catalogue.value.warnings).toContainEqual(warning);
});
