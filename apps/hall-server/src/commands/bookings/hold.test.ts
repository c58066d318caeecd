import { hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBooking } from '../../store/bookings.ts';
import { book, changeRules, hold, onWall, phone, tick, until } from '../../testing/book.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const tuesdayAtTen = onWall('2026-11-24', '10:00');
const stored = (bookingId: string) => findBooking(hall.hall.database, bookingId);
const wish = (slotAt: number, queueId = 'queue-b') =>
  hall.act('booking.hold', { queueId, slotAt }, hall.stations.kiosk);

test('[Z27] a place is held for minutes, then falls back; confirmed, it stays', async () => {
  const held = await hold(hall, { queueId: 'queue-b', slotAt: tuesdayAtTen });
  expect(held).toMatchObject({ state: 'held', at: tuesdayAtTen, channel: 'hall', personMasked: null });
  expect(held.code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  const other = await book(hall, { slotAt: tuesdayAtTen, person: 1 });
  expect(codeOf(await wish(tuesdayAtTen))).toBe('slotFull');
  await until(hall, hall.clock.now() + 301_000);
  expect(stored(held.bookingId)?.state).toBe('expired');
  expect(stored(other.bookingId)?.state).toBe('booked');
  const late = { bookingId: held.bookingId, party: phone(2) };
  expect(codeOf(await hall.act('booking.confirm', late, hall.stations.kiosk))).toBe('holdExpired');
  expect(codeOf(await wish(tuesdayAtTen))).toBe('ok');
});

test('[Z27] a hold that is over counts no more, also before the clock has looked', async () => {
  await hold(hall, { queueId: 'queue-d', slotAt: tuesdayAtTen });
  hall.clock.advance(300_001);
  expect(codeOf(await wish(tuesdayAtTen, 'queue-d'))).toBe('ok');
});

test('[Z27] released, a place is free at once', async () => {
  const { bookingId } = await hold(hall, { queueId: 'queue-d', slotAt: tuesdayAtTen });
  expect(codeOf(await wish(tuesdayAtTen, 'queue-d'))).toBe('slotFull');
  must(await hall.act('booking.release', { bookingId }, hall.stations.kiosk));
  expect(codeOf(await wish(tuesdayAtTen, 'queue-d'))).toBe('ok');
});

test('[Z28] every refusal of a time has its reason, and offers the nearest free ones', async () => {
  expect(codeOf(await wish(onWall('2026-11-23', '09:30')))).toBe('slotPast');
  expect(codeOf(await wish(onWall('2026-11-23', '10:30')))).toBe('slotTooSoon');
  expect(codeOf(await wish(onWall('2026-12-01', '10:00')))).toBe('slotTooFar');
  expect(codeOf(await wish(onWall('2026-11-24', '12:00')))).toBe('slotUnknown');
  expect(codeOf(await wish(onWall('2026-11-29', '10:00')))).toBe('slotUnknown');
  expect(codeOf(await wish(onWall('2026-11-28', '09:00')))).toBe('ok');
  expect(codeOf(await wish(tuesdayAtTen, 'queue-z'))).toBe('notBookable');
  expect(codeOf(await wish(tuesdayAtTen, 'queue-x'))).toBe('queueUnknown');
  const item = { itemCode: 'NO-SUCH-ITEM', slotAt: tuesdayAtTen };
  expect(codeOf(await hall.act('booking.hold', item, hall.stations.kiosk))).toBe('itemUnknown');
  const lunch = await wish(onWall('2026-11-24', '12:00'));
  const nearest = lunch.ok ? '' : String(lunch.error.detail?.nearest);
  expect(nearest.split(',').map((at) => hallTime(Number(at), 'Asia/Shanghai'))).toEqual([
    '11:00',
    '11:30',
    '13:00',
  ]);
});

test('[Z28] a channel fills no more than its quota, and the others have the rest', async () => {
  await changeRules(hall, (rules) => ({
    ...rules,
    queues: [{ queueId: 'queue-b', places: 2, quota: { hall: 1 } }],
  }));
  must(await wish(tuesdayAtTen));
  expect(codeOf(await wish(tuesdayAtTen))).toBe('channelFull');
  const body = { queueId: 'queue-b', slotAt: tuesdayAtTen };
  expect(codeOf(await hall.act('booking.hold', body, hall.staff.guide))).toBe('ok');
});

test('[Z28] an item that needs two slots in a row takes both, and stays out of lunch', async () => {
  const item = (slotAt: number) => ({ itemCode: 'LOCAL-SCJG-001', slotAt });
  const both = await hold(hall, item(tuesdayAtTen));
  expect(both.endsAt - both.at).toBe(3_600_000);
  expect(
    codeOf(await hall.act('booking.hold', item(onWall('2026-11-24', '11:30')), hall.stations.kiosk)),
  ).toBe('slotUnknown');
  for (let count = 0; count < 2; count += 1) must(await wish(onWall('2026-11-24', '10:30'), 'queue-a'));
  expect(codeOf(await wish(onWall('2026-11-24', '10:30'), 'queue-a'))).toBe('slotFull');
});

test('[Z29] fifty people at the last place at once: one gets it, the others are offered the nearest', async () => {
  await book(hall, { slotAt: tuesdayAtTen, person: 1 });
  const answers = await Promise.all(Array.from({ length: 50 }, () => wish(tuesdayAtTen)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = answers.filter((answer) => !answer.ok);
  expect(new Set(refused.map((answer) => codeOf(answer)))).toEqual(new Set(['slotFull']));
  for (const answer of refused)
    expect(String(answer.ok ? '' : answer.error.detail?.nearest).split(',')).toHaveLength(3);
});

test('[Z30] a booking whose reply was lost is not made twice', async () => {
  const body = { queueId: 'queue-b', slotAt: tuesdayAtTen };
  const twice = await Promise.all(
    Array.from({ length: 2 }, () =>
      hall.act('booking.hold', body, hall.stations.kiosk, 'lost-reply-of-a-hold'),
    ),
  );
  const [first, second] = twice.map((answer) => must(answer).booking.bookingId);
  expect(first).toBe(second);
  const confirm = { bookingId: first ?? '', party: phone(1) };
  const id = 'lost-reply-of-a-confirmation';
  const once = must(await hall.act('booking.confirm', confirm, hall.stations.kiosk, id));
  await hall.restart();
  expect(must(await hall.act('booking.confirm', confirm, hall.stations.kiosk, id))).toEqual(once);
  const count = hall.hall.database.one<{ count: number }>('SELECT count(*) AS count FROM bookings');
  expect(count?.count).toBe(1);
});

test('[Z44] places of another cut of slots count wherever they overlap', async () => {
  await changeRules(hall, (rules) => ({ ...rules, queues: [{ queueId: 'queue-b', places: 1 }] }));
  await book(hall, { slotAt: tuesdayAtTen, person: 1 });
  await changeRules(hall, (rules) => ({
    ...rules,
    queues: [{ queueId: 'queue-b', places: 1, slotMinutes: 20 }],
  }));
  expect(codeOf(await wish(tuesdayAtTen))).toBe('slotFull');
  expect(codeOf(await wish(onWall('2026-11-24', '10:20')))).toBe('slotFull');
  expect(codeOf(await wish(onWall('2026-11-24', '10:40')))).toBe('ok');
});

test('[Z41] appointments, places, closures and messages are rebuilt from the journal alone', async () => {
  const first = await book(hall, { slotAt: tuesdayAtTen, person: 1 });
  const second = await book(hall, { slotAt: tuesdayAtTen, person: 2 });
  await hold(hall, { queueId: 'queue-d', slotAt: tuesdayAtTen });
  const guide = hall.staff.guide;
  const later = { bookingId: first.bookingId, slotAt: onWall('2026-11-24', '11:00') };
  must(await hall.act('booking.move', later, guide));
  must(await hall.act('booking.cancel', { bookingId: second.bookingId }, guide));
  const range = { queueId: 'queue-b', from: tuesdayAtTen, to: onWall('2026-11-24', '11:30') };
  must(await hall.act('slot.close', { ...range, reason: 'power' }, hall.staff.manager));
  const opened = { ...range, from: onWall('2026-11-24', '10:30'), to: onWall('2026-11-24', '11:00') };
  must(await hall.act('slot.open', opened, hall.staff.manager));
  await until(hall, hall.clock.now() + 2 * 3_600_000);
  await until(hall, onWall('2026-11-24', '18:00'));
  await tick(hall);
  expect(compareWithJournal(hall.hall.database, hall.hall.keys.tokenFor).different).toEqual([]);
  expect(hall.hall.database.all('SELECT from_at, to_at FROM slot_closures ORDER BY from_at')).toHaveLength(2);
});
