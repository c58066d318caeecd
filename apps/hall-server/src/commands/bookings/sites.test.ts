import { afterEach, beforeEach, expect, test } from 'vitest';
import { freeSlots } from '../../reading/booking-queries.ts';
import { planReader } from '../../store/meta.ts';
import { siteNow } from '../../store/sites.ts';
import { book, changeRules, onWall, phone } from '../../testing/book.ts';
import { kioskAt, site, withSites } from '../../testing/sites.ts';
import { changePlan, codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';
import type { Actor } from '../actor.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const eleven = onWall('2026-11-23', '11:00');
const tomorrow = onWall('2026-11-24', '10:00');
const reading = (actor: Actor) => {
  const { database, keys } = hall.hall;
  return { database, keys, plan: planReader(database).plan, now: hall.clock.now(), actor };
};
const offered = (actor: Actor, wish: object) =>
  freeSlots(reading(actor), { from: '2026-11-23', days: 2, ...wish });

test('[Z90] a terminal books in the channel of its site, whose quota binds it and leaves the rest to others', async () => {
  const quota = { bank: 1, building: 0 };
  await changeRules(hall, (rules) => ({
    ...rules,
    queues: [{ queueId: 'queue-b', places: 3, quota }],
  }));
  await changePlan(hall, withSites(site(), site({ id: 'site-2', kind: 'building' })));
  const bank = await kioskAt(hall, 'bank-1');
  const building = await kioskAt(hall, 'site-2');
  const first = await book(hall, { slotAt: tomorrow, person: 1, actor: bank });
  expect(first.channel).toBe('bank');
  const wish = { queueId: 'queue-b', slotAt: tomorrow };
  expect(codeOf(await hall.act('booking.hold', wish, bank))).toBe('channelFull');
  expect(codeOf(await hall.act('booking.hold', wish, building))).toBe('channelFull');
  expect((await book(hall, { slotAt: tomorrow, person: 2 })).channel).toBe('hall');
  const free = (actor: Actor) => {
    const days = must(offered(actor, { queueId: 'queue-b' })).days;
    return days.flatMap(({ slots }) => slots).find(({ at }) => at === tomorrow)?.free;
  };
  expect([free(bank), free(hall.stations.kiosk)]).toEqual([0, 1]);
});

test('[Z91] the items of a site bind what is offered, held, confirmed and moved there; its queues bind numbers alone', async () => {
  const only = { show: 'only', codes: ['LOCAL-SCJG-001'] };
  await changePlan(hall, withSites(site({ queues: [], items: only })));
  const bank = await kioskAt(hall, 'bank-1');
  const hold = (wish: object, actor: Actor = bank) =>
    hall.act('booking.hold', { slotAt: tomorrow, ...wish }, actor);
  expect(codeOf(await hold({ itemCode: 'LOCAL-SCJG-002' }))).toBe('notBookedHere');
  expect(codeOf(await hold({ queueId: 'queue-b' }))).toBe('notBookedHere');
  expect(codeOf(offered(bank, { queueId: 'queue-b' }))).toBe('notBookedHere');
  expect(codeOf(offered(bank, { itemCode: 'LOCAL-SCJG-001' }))).toBe('ok');
  expect(codeOf(await hold({ queueId: 'queue-a' }))).toBe('ok');
  for (const actor of [hall.staff.guide, hall.stations.kiosk])
    expect(codeOf(await hold({ queueId: 'queue-b' }, actor))).toBe('ok');

  const { bookingId } = must(
    await hold({ itemCode: 'LOCAL-SCJG-001', slotAt: tomorrow + 3_600_000 }),
  ).booking;
  await changePlan(hall, withSites(site({ items: { show: 'only', codes: ['LOCAL-SCJG-002'] } })));
  const body = { bookingId, party: phone(1) };
  expect(codeOf(await hall.act('booking.confirm', body, bank))).toBe('notBookedHere');
  await changePlan(hall, withSites(site({ items: only })));
  const { code } = must(await hall.act('booking.confirm', body, bank)).booking;
  await changePlan(hall, withSites());
  const proof = { kind: 'code', code } as const;
  const move = () => hall.act('booking.move', { bookingId, slotAt: tomorrow + 7_200_000, proof }, bank);
  expect(codeOf(await move())).toBe('placeUnknown');
  // A place given back helps others, wherever it is done.
  expect(codeOf(await hall.act('booking.cancel', { bookingId, proof }, bank))).toBe('ok');
});

test('[Z92] outside the hours of its site a terminal begins no booking, and ends the one it began', async () => {
  const hours = [{ weekday: 1, from: '09:00', to: '10:30' }];
  await changePlan(hall, withSites(site({ hours })));
  const bank = await kioskAt(hall, 'bank-1');
  const wish = { queueId: 'queue-b', slotAt: tomorrow };
  const begun = must(await hall.act('booking.hold', wish, bank)).booking;
  await changePlan(hall, withSites(site({ hours: [{ weekday: 1, from: '13:00', to: '17:00' }] })));
  expect(await hall.act('booking.hold', wish, bank)).toMatchObject({
    ok: false,
    error: { code: 'siteClosed', detail: { weekday: 1, from: '13:00' } },
  });
  const body = { bookingId: begun.bookingId, party: phone(1) };
  expect(codeOf(await hall.act('booking.confirm', body, bank))).toBe('ok');
});

test('[Z97] a closing that a manager sets for a site binds its kiosks: shown to them, and refused by the hall', async () => {
  await changePlan(hall, withSites(site()));
  const bank = await kioskAt(hall, 'bank-1');
  const set = (siteId: string) =>
    hall.act(
      'opening.set',
      {
        scope: { kind: 'site', siteId },
        opening: {
          weekly: [1, 2].map((weekday) => ({ weekday, spans: [{ from: '08:00', to: '20:00' }] })),
          exceptions: [{ from: '2026-11-23', to: '2026-11-23', spans: [], reason: '演练' }],
        },
      },
      hall.staff.manager,
    );
  expect(codeOf(await set('site-9'))).toBe('placeUnknown');
  const hold = (actor: Actor) => hall.act('booking.hold', { queueId: 'queue-b', slotAt: tomorrow }, actor);
  expect(codeOf(await hold(bank))).toBe('ok');
  must(await set('bank-1'));
  const detail = { weekday: 2, from: '08:00' };
  expect(await hold(bank)).toMatchObject({ error: { code: 'siteClosed', detail } });
  const wish = { queueId: 'queue-a', party: { kind: 'none' } } as const;
  expect(await hall.act('ticket.take', wish, bank)).toMatchObject({ error: { code: 'siteClosed', detail } });
  expect(codeOf(await hold(hall.stations.kiosk))).toBe('ok');
  const plan = planReader(hall.hall.database).plan();
  const shown = siteNow({ database: hall.hall.database, plan }, 'bank-1', hall.clock.now());
  expect(shown?.hours.some(({ weekday }) => weekday === 1)).toBe(false);
});

test('[Z93] one checks in in the hall, where numbers are given, and nowhere else', async () => {
  const info = site({ id: 'site-2', kind: 'hall', queues: [] });
  await changePlan(hall, withSites(site(), info));
  const { code } = await book(hall, { slotAt: eleven, person: 1 });
  hall.clock.advance(45 * 60_000);
  const checkIn = (actor: Actor) =>
    hall.act('booking.checkIn', { proof: { kind: 'code', code } as const }, actor);
  expect(codeOf(await checkIn(await kioskAt(hall, 'bank-1')))).toBe('checkInElsewhere');
  expect(codeOf(await checkIn(await kioskAt(hall, 'site-2')))).toBe('checkInElsewhere');
  // Whatever its hours and its queues: any kiosk of the hall.
  const closed = { weekday: 2, from: '09:00', to: '10:00' };
  await changePlan(
    hall,
    withSites(site({ id: 'site-3', kind: 'hall', queues: ['queue-a'], hours: [closed] })),
  );
  expect(must(await checkIn(await kioskAt(hall, 'site-3')))).toMatchObject({ outcome: 'onTime' });
});

test('[Z94] a terminal holds and confirms an inspection of what its site offers; its code checks nothing in', async () => {
  await changePlan(hall, withSites(site({ items: { show: 'only', codes: ['LOCAL-SCJG-008'] } })));
  const bank = await kioskAt(hall, 'bank-1');
  const wish = { areaId: 'area-south', date: '2026-11-24', half: 'morning' } as const;
  const hold = (itemCode: string) => hall.act('inspection.hold', { ...wish, itemCode }, bank);
  expect(codeOf(await hold('LOCAL-SCJG-009'))).toBe('notBookedHere');
  const { bookingId } = must(await hold('LOCAL-SCJG-008')).booking;
  // The only inspector of the south.
  expect(
    codeOf(await hall.act('inspection.hold', { ...wish, itemCode: 'LOCAL-SCJG-008' }, hall.stations.kiosk)),
  ).toBe('inspectionFull');
  const { booking, slip } = must(await hall.act('booking.confirm', { bookingId, party: phone(1) }, bank));
  expect(booking).toMatchObject({ channel: 'bank', inspection: { areaId: 'area-south', half: 'morning' } });
  expect(slip.areaName).toBe('南片');
  expect(lastMessage()).toContain('上门核查，南片');
  expect(lastMessage()).not.toContain('到大厅后');
  const proof = { kind: 'code', code: booking.code } as const;
  expect(must(await hall.act('booking.checkIn', { proof }, hall.stations.kiosk))).toMatchObject({
    outcome: 'inspection',
    slip: null,
    booking: { bookingId },
  });
  expect(codeOf(await hall.act('booking.cancel', { bookingId, proof }, bank))).toBe('ok');
  expect(codeOf(await hall.act('booking.checkIn', { proof }, hall.stations.kiosk))).toBe('bookingUnknown');
});

function lastMessage(): string {
  const row = hall.hall.database.one<{ sealed: string }>(
    'SELECT sealed FROM message_texts ORDER BY message_id DESC LIMIT 1',
  );
  return hall.hall.keys.unseal(row?.sealed ?? '');
}
