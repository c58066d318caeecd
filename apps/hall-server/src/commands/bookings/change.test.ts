import { hallDay, hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBooking } from '../../store/bookings.ts';
import { book, changeRules, hold, onWall, phone, until } from '../../testing/book.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';
import type { Actor } from '../actor.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const ten = onWall('2026-11-24', '10:00');
const eleven = onWall('2026-11-24', '11:00');
const row = (bookingId: string) => findBooking(hall.hall.database, bookingId);
const wish = (slotAt: number, queueId = 'queue-d') =>
  hall.act('booking.hold', { queueId, slotAt }, hall.stations.kiosk);
const texts = (kind: string) =>
  hall.hall.database
    .all<{ sealed: string }>(
      'SELECT t.sealed FROM messages m JOIN message_texts t ON t.message_id = m.message_id WHERE m.kind = :kind ORDER BY m.at, m.message_id',
      { kind },
    )
    .map(({ sealed }) => hall.hall.keys.unseal(sealed));

test('[Z31] one appointment a queue and day, so many a phone; nobody in particular has none', async () => {
  await book(hall, { slotAt: ten, person: 1 });
  const again = async (queueId: string, slotAt: number, person = 1) => {
    const { bookingId } = await hold(hall, { queueId, slotAt });
    return codeOf(
      await hall.act('booking.confirm', { bookingId, party: phone(person) }, hall.stations.kiosk),
    );
  };
  expect(await again('queue-b', eleven)).toBe('bookedAlready');
  expect(await again('queue-b', onWall('2026-11-25', '10:00'))).toBe('ok');
  expect(await again('queue-a', ten)).toBe('ok');
  expect(await again('queue-c', ten)).toBe('ok');
  expect(await again('queue-d', ten)).toBe('bookingDayLimit');
  const { bookingId } = await hold(hall, { queueId: 'queue-a', slotAt: ten });
  const nobody = { bookingId, party: { kind: 'none' as const } };
  expect(codeOf(await hall.act('booking.confirm', nobody, hall.stations.kiosk))).toBe('identityRequired');
});

test('[Z32] a terminal confirms and releases what it holds, the guide desk everything; another learns nothing', async () => {
  const other = { ...hall.stations.kiosk, stationId: 'another-kiosk' };
  const { bookingId } = await hold(hall, { queueId: 'queue-b', slotAt: ten });
  const body = { bookingId, party: phone(1) };
  expect(codeOf(await hall.act('booking.confirm', body, other))).toBe('bookingUnknown');
  expect(codeOf(await hall.act('booking.release', { bookingId }, other))).toBe('bookingUnknown');
  expect(codeOf(await hall.act('booking.release', { bookingId: 'nothing' }, other))).toBe('bookingUnknown');
  must(await hall.act('booking.confirm', body, hall.staff.guide));
  expect(codeOf(await hall.act('booking.confirm', body, hall.staff.guide))).toBe('bookingStateWrong');
  expect(codeOf(await hall.act('booking.release', { bookingId }, hall.staff.guide))).toBe(
    'bookingStateWrong',
  );
});

test('[Z36] at a terminal a change is proved by the code of the slip; a typed phone proves nothing', async () => {
  const { bookingId, code } = await book(hall, { slotAt: ten, person: 1 });
  const other = await book(hall, { slotAt: ten, person: 2 });
  const cancel = (proof?: Parameters<typeof hall.act<'booking.cancel'>>[1]['proof']) =>
    hall.act('booking.cancel', { bookingId, ...(proof ? { proof } : {}) }, hall.stations.kiosk);
  expect(codeOf(await cancel())).toBe('bookingProofNeeded');
  expect(codeOf(await cancel({ kind: 'person', party: phone(1) }))).toBe('bookingProofNeeded');
  expect(codeOf(await cancel({ kind: 'code', code: other.code }))).toBe('bookingUnknown');
  expect(codeOf(await cancel({ kind: 'code', code: code.toLowerCase() }))).toBe('ok');
});

test('[Z33] a move keeps the old place until the new one is sure; a refused move changes nothing', async () => {
  const { bookingId } = await book(hall, { queueId: 'queue-d', slotAt: ten, person: 1 });
  await book(hall, { queueId: 'queue-d', slotAt: eleven, person: 2 });
  const move = (slotAt: number) => hall.act('booking.move', { bookingId, slotAt }, hall.staff.guide);
  expect(codeOf(await move(eleven))).toBe('slotFull');
  expect(row(bookingId)?.at).toBe(ten);
  expect(codeOf(await wish(ten))).toBe('slotFull');
  const moved = must(await move(onWall('2026-11-24', '14:00')));
  expect(moved.booking).toMatchObject({ at: onWall('2026-11-24', '14:00'), state: 'booked' });
  expect(moved.slip.when).toBe('2026-11-24 周二 14:00–15:00');
  expect(codeOf(await wish(onWall('2026-11-24', '14:00')))).toBe('slotFull');
  expect(texts('moved')[0]).toContain('14:00–15:00');
});

test('[Z33] own places do not stand in the way of a move by one slot, and count once', async () => {
  await changeRules(hall, (rules) => ({
    ...rules,
    queues: [{ queueId: 'queue-a', places: 1 }],
    coolingMinutes: { from: 30, to: 30 },
  }));
  const { bookingId } = await hold(hall, { itemCode: 'LOCAL-SCJG-001', slotAt: ten });
  must(await hall.act('booking.confirm', { bookingId, party: phone(1) }, hall.stations.kiosk));
  const half = onWall('2026-11-24', '10:30');
  must(await hall.act('booking.move', { bookingId, slotAt: half }, hall.staff.guide));
  const places = hall.hall.database.all<{ at: number; until: number | null }>(
    'SELECT at, until FROM booking_slots ORDER BY at',
  );
  expect(places.map(({ at, until: cools }) => [hallTime(at, 'Asia/Shanghai'), cools !== null])).toEqual([
    ['10:00', true],
    ['10:30', false],
    ['11:00', false],
  ]);
});

test('[Z33] too late to change for the person, not for the guide desk before the slot', async () => {
  const { bookingId, code } = await book(hall, { slotAt: ten, person: 1 });
  const proof = { kind: 'code' as const, code };
  await until(hall, onWall('2026-11-24', '08:01'));
  const early = await hall.act('booking.cancel', { bookingId, proof }, hall.stations.kiosk);
  expect(codeOf(early)).toBe('bookingTooLate');
  const move = { bookingId, slotAt: eleven };
  expect(codeOf(await hall.act('booking.move', { ...move, proof }, hall.stations.kiosk))).toBe(
    'bookingTooLate',
  );
  expect(codeOf(await hall.act('booking.move', move, hall.staff.guide))).toBe('ok');
  await until(hall, eleven + 1);
  expect(codeOf(await hall.act('booking.cancel', { bookingId }, hall.staff.guide))).toBe('bookingTooLate');
});

test('[Z33] a move to another day keeps to one appointment a queue and day', async () => {
  const { bookingId } = await book(hall, { slotAt: ten, person: 1 });
  await book(hall, { slotAt: onWall('2026-11-25', '10:00'), person: 1 });
  const move = { bookingId, slotAt: onWall('2026-11-25', '11:00') };
  expect(codeOf(await hall.act('booking.move', move, hall.staff.guide))).toBe('bookedAlready');
});

test('[Z34] a cancelled place comes back after a time nobody knows before, within the rule', async () => {
  const places = [ten, eleven, onWall('2026-11-24', '14:00'), onWall('2026-11-24', '15:00')];
  for (const [index, slotAt] of places.entries()) {
    const { bookingId } = await book(hall, { queueId: 'queue-d', slotAt, person: index });
    must(await hall.act('booking.cancel', { bookingId }, hall.staff.guide));
    expect(row(bookingId)?.state).toBe('cancelled');
  }
  const from = hall.clock.now();
  const cools = hall.hall.database.all<{ until: number }>('SELECT until FROM booking_slots');
  const minutes = cools.map(({ until: at }) => (at - from) / 60_000);
  expect(minutes.every((each) => each >= 9.9 && each <= 60)).toBe(true);
  expect(new Set(minutes.map(Math.round)).size).toBeGreaterThan(1);
  expect(codeOf(await wish(ten))).toBe('slotFull');
  await until(hall, from + 3_600_001);
  expect(codeOf(await wish(ten))).toBe('ok');
  expect(hall.hall.database.all('SELECT 1 FROM booking_slots')).toHaveLength(1);
});

test('[Z38] a slot the hall closes: its people get the nearest time and a message, holds fall back', async () => {
  const booked = await Promise.all([1, 2].map((person) => book(hall, { slotAt: ten, person })));
  const held = await hold(hall, { queueId: 'queue-b', slotAt: onWall('2026-11-24', '10:30') });
  const close = { queueId: 'queue-b', from: ten, to: eleven, reason: 'power' as const };
  expect(must(await hall.act('slot.close', close, hall.staff.manager))).toEqual({ rebooked: 2, told: 0 });
  const times = booked.map(({ bookingId }) => hallTime(row(bookingId)?.at ?? 0, 'Asia/Shanghai'));
  expect(times).toEqual(['09:30', '09:30']);
  expect(row(held.bookingId)?.state).toBe('expired');
  expect(texts('rebooked')).toHaveLength(2);
  expect(texts('rebooked')[0]).toContain('09:30–10:00');
  expect(codeOf(await wish(ten, 'queue-b'))).toBe('slotClosed');
  must(await hall.act('slot.open', { queueId: 'queue-b', from: ten, to: eleven }, hall.staff.manager));
  expect(codeOf(await wish(ten, 'queue-b'))).toBe('ok');
});

test('[Z38] who cannot be given another time is told, and the guide desk sees that the hall took his slot', async () => {
  const { bookingId, code } = await book(hall, { queueId: 'queue-d', slotAt: ten, person: 1 });
  const whole = { queueId: 'queue-d', from: hall.clock.now(), to: onWall('2026-12-31', '00:00') };
  const closed = await hall.act('slot.close', { ...whole, reason: 'staff' }, hall.staff.manager);
  expect(must(closed)).toEqual({ rebooked: 0, told: 1 });
  expect(row(bookingId)).toMatchObject({ state: 'cancelled', lostSlot: 1 });
  expect(texts('slotLost')[0]).toContain(code);
  const empty = { ...whole, to: whole.from };
  expect(codeOf(await hall.act('slot.close', { ...empty, reason: 'staff' }, hall.staff.manager))).toBe(
    'slotPast',
  );
});

test('[Z38] one of many is moved to another day when his is full', async () => {
  for (const time of ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00'])
    await book(hall, {
      queueId: 'queue-d',
      slotAt: onWall('2026-11-24', time),
      person: Number(time.slice(0, 2)),
    });
  const close = { queueId: 'queue-d', from: ten, to: eleven, reason: 'event' as const };
  expect(must(await hall.act('slot.close', close, hall.staff.manager))).toEqual({ rebooked: 1, told: 0 });
  const moved = hall.hall.database.one<{ at: number }>("SELECT at FROM bookings WHERE day <> '2026-11-24'");
  expect(hallDay(moved?.at ?? 0, 'Asia/Shanghai')).toBe('2026-11-23');
});

test('[Z98] an inspection moves to another half-day of its area; what it left cools off, and its message asks nobody to the hall', async () => {
  const wished = (person: number, change = {}) => ({
    areaId: 'area-south',
    date: '2026-11-24',
    half: 'morning',
    itemCode: 'LOCAL-SCJG-008',
    party: phone(person),
    ...change,
  });
  const act = (body: object) => hall.act('inspection.book', body as never, hall.staff.officer);
  const { bookingId, code } = must(await act(wished(1))).booking;
  must(await act(wished(2, { date: '2026-11-25' })));
  const move = (date: string, time: string, actor: Actor = hall.staff.guide, proof = {}) =>
    hall.act('booking.move', { bookingId, slotAt: onWall(date, time), ...proof }, actor);
  expect(codeOf(await move('2026-11-25', '09:00'))).toBe('inspectionFull');
  expect(codeOf(await move('2026-11-28', '09:00'))).toBe('slotClosed');
  expect(codeOf(await move('2026-11-23', '13:00'))).toBe('slotTooSoon');
  expect(codeOf(await move('2026-11-25', '10:00'))).toBe('slotUnknown');
  expect(codeOf(await move('2026-11-24', '09:00'))).toBe('ok');
  expect(texts('moved')).toEqual([]);
  expect(codeOf(await move('2026-11-25', '13:00', hall.stations.kiosk))).toBe('bookingProofNeeded');
  const proof = { proof: { kind: 'code', code } };
  const moved = must(await move('2026-11-25', '13:00', hall.stations.kiosk, proof));
  expect(moved.booking).toMatchObject({
    at: onWall('2026-11-25', '13:00'),
    inspection: { half: 'afternoon' },
  });
  expect(row(bookingId)).toMatchObject({ day: '2026-11-25', half: 'afternoon', areaId: 'area-south' });
  expect(texts('moved')[0]).toMatch(/上门核查已改到 2026-11-25.*13:00/);
  const lastOf = { date: '2026-11-25', half: 'afternoon' };
  expect(codeOf(await act(wished(3, lastOf)))).toBe('inspectionFull');
  expect(codeOf(await act(wished(3)))).toBe('inspectionFull');
  await until(hall, hall.clock.now() + 3_600_001);
  expect(codeOf(await act(wished(3)))).toBe('ok');
  const { database, keys } = hall.hall;
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
});

test('[Z39] inspections: so many a half-day and area, on working days, for items that are inspected', async () => {
  const wished = (person: number, change = {}) =>
    hall.act(
      'inspection.book',
      {
        areaId: 'area-south',
        date: '2026-11-24',
        half: 'morning',
        itemCode: 'LOCAL-SCJG-008',
        party: phone(person),
        ...change,
      },
      hall.staff.officer,
    );
  const booked = must(await wished(1));
  expect(booked.booking.inspection).toMatchObject({ half: 'morning', areaName: { en: 'South' } });
  expect(codeOf(await wished(2))).toBe('inspectionFull');
  expect(codeOf(await wished(2, { half: 'afternoon' }))).toBe('ok');
  expect(codeOf(await wished(3, { date: '2026-11-28' }))).toBe('slotClosed');
  expect(codeOf(await wished(3, { date: '2026-11-23' }))).toBe('slotTooSoon');
  expect(codeOf(await wished(3, { date: '2026-11-20' }))).toBe('slotPast');
  expect(codeOf(await wished(3, { date: '2026-12-24' }))).toBe('slotTooFar');
  expect(codeOf(await wished(3, { areaId: 'nowhere' }))).toBe('placeUnknown');
  expect(codeOf(await wished(3, { itemCode: 'LOCAL-SCJG-001' }))).toBe('notBookable');
  const { bookingId } = booked.booking;
  must(await hall.act('booking.cancel', { bookingId }, hall.staff.guide));
  expect(codeOf(await wished(2))).toBe('inspectionFull');
  await until(hall, hall.clock.now() + 3_600_001);
  expect(codeOf(await wished(2))).toBe('ok');
});
