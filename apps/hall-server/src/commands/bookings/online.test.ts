import type { AppointmentView } from '@yiting/shared/protocol/views/visit.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { offerOf } from '../../reading/booking-offer.ts';
import { listDay } from '../../reading/booking-queries.ts';
import { findBooking } from '../../store/bookings.ts';
import { liveItems } from '../../store/catalogue.ts';
import { planReader } from '../../store/meta.ts';
import { book, changeRules, onWall, phone, until } from '../../testing/book.ts';
import { connect } from '../../testing/connect.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';
import type { VisitorActor } from '../actor.ts';
import { actorOfVisit, openVisit } from '../visits.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const ten = onWall('2026-11-24', '10:00');
const reading = () => {
  const { database, keys } = hall.hall;
  return {
    database,
    keys,
    plan: planReader(database).plan,
    now: hall.clock.now(),
    actor: hall.staff.manager,
  };
};

async function visitor(): Promise<VisitorActor> {
  const { token } = must(await openVisit(hall.hall));
  const actor = actorOfVisit(hall.hall.database, token, hall.clock.now());
  if (!actor.ok) throw new Error(actor.error);
  return actor.value;
}

function sentCode(): string {
  const sealed = hall.hall.database.one<{ sealed: string }>(
    `SELECT t.sealed FROM messages m JOIN message_texts t ON t.message_id = m.message_id
     WHERE m.kind = 'code' ORDER BY m.message_id DESC LIMIT 1`,
  );
  return /\d{6}/.exec(hall.hall.keys.unseal(sealed?.sealed ?? ''))?.[0] ?? '';
}

test('[Z55] a phone finds an item by name, sound and alias, and learns whether it is booked, inspected or neither', async () => {
  const found = (query: string) =>
    offerOf({ items: liveItems(hall.hall.database) }, reading(), { query, language: 'zh' }).items;
  const restaurant = found('开饭店').find(({ code }) => code === 'LOCAL-SCJG-008');
  expect(restaurant).toMatchObject({ bookable: true, inspected: true });
  expect(found('yxzrgssl')[0]).toMatchObject({ code: 'LOCAL-SCJG-001', bookable: true, inspected: false });
  expect(found('').every(({ bookable }) => bookable)).toBe(true);
  expect(found('')).toHaveLength(8);
  await changeRules(hall, (rules) => ({ ...rules, queues: [], inspections: { areas: [], daysAhead: 15 } }));
  expect(found('')).toEqual([]);
  expect(found('开饭店')[0]).toMatchObject({ bookable: false, inspected: false });
});

test('[Z56] a phone holds an inspection, confirms it by the code, and keeps nobody from the hall by it', async () => {
  const actor = await visitor();
  const wish = {
    areaId: 'area-south',
    date: '2026-11-24',
    half: 'morning',
    itemCode: 'LOCAL-SCJG-008',
  } as const;
  const held = must(await hall.act('inspection.hold', wish, actor)).booking;
  expect(held).toMatchObject({ state: 'held', inspection: { half: 'morning' }, channel: 'phone' });
  const other = await visitor();
  expect(codeOf(await hall.act('inspection.hold', wish, other))).toBe('inspectionFull');
  const body = { bookingId: held.bookingId, party: phone(1) };
  expect(codeOf(await hall.act('booking.confirm', body, actor))).toBe('sentCodeWrong');
  must(await hall.act('booking.sendCode', body, actor));
  // A visit to the hall on the same day does not count against it.
  await book(hall, { queueId: 'queue-a', slotAt: ten, person: 1 });
  must(await hall.act('booking.confirm', { ...body, sentCode: sentCode() }, actor));
  expect(findBooking(hall.hall.database, held.bookingId)).toMatchObject({
    state: 'booked',
    areaId: 'area-south',
  });
  const { database, keys } = hall.hall;
  expect(compareWithJournal(database, (visitId) => keys.tokenFor(visitId)).different).toEqual([]);
});

test('[Z56] an inspection that was held and not confirmed is free again', async () => {
  const wish = {
    areaId: 'area-south',
    date: '2026-11-24',
    half: 'morning',
    itemCode: 'LOCAL-SCJG-008',
  } as const;
  must(await hall.act('inspection.hold', wish, await visitor()));
  await until(hall, hall.clock.now() + 300_001);
  expect(codeOf(await hall.act('inspection.hold', wish, await visitor()))).toBe('ok');
});

test('[Z57] who the hall re-booked learns from which time, until he chooses one himself', async () => {
  const { bookingId } = await book(hall, { queueId: 'queue-a', slotAt: ten, person: 1 });
  const row = () => findBooking(hall.hall.database, bookingId);
  expect(row()?.hallMovedFrom).toBeNull();
  const close = { queueId: 'queue-a', from: ten, to: ten + 1_800_000, reason: 'power' } as const;
  must(await hall.act('slot.close', close, hall.staff.manager));
  expect(row()?.hallMovedFrom).toBe(ten);
  const { database, keys } = hall.hall;
  expect(compareWithJournal(database, (visitId) => keys.tokenFor(visitId)).different).toEqual([]);
  const later = onWall('2026-11-25', '15:00');
  must(await hall.act('booking.move', { bookingId, slotAt: later }, hall.staff.guide));
  expect(row()?.hallMovedFrom).toBeNull();
});

test('[Z57] the page of an appointment says what to bring', async () => {
  const actor = await visitor();
  const body = { itemCode: 'LOCAL-SCJG-008', slotAt: ten } as const;
  must(await hall.act('booking.hold', body, actor));
  const socket = await connect(hall.hall.url, { visitToken: hall.hall.keys.tokenFor(actor.visitId) });
  const pushed = new Promise<AppointmentView>((resolve) =>
    socket.socket.once('view', ({ body: view }: { body: AppointmentView }) => resolve(view)),
  );
  await socket.ask('watch', { view: 'appointment', parameters: {} });
  const { bring } = await pushed;
  expect(bring.length).toBeGreaterThan(0);
  // An electronic licence stands for it: it is not asked for on paper.
  expect(bring).not.toContain('营业执照');
  socket.close();
});

test('[Z58] the list of a day tells which stretches the hall took back, until they are open again', async () => {
  const close = { queueId: 'queue-a', from: ten, to: ten + 1_800_000, reason: 'power' } as const;
  must(await hall.act('slot.close', close, hall.staff.manager));
  expect(listDay(reading(), { day: '2026-11-24' }).closures).toEqual([close]);
  expect(listDay(reading(), { day: '2026-11-24', queueId: 'queue-b' }).closures).toEqual([]);
  expect(listDay(reading(), { day: '2026-11-25' }).closures).toEqual([]);
  const { reason, ...range } = close;
  must(await hall.act('slot.open', range, hall.staff.manager));
  expect(listDay(reading(), { day: '2026-11-24' }).closures).toEqual([]);
});
