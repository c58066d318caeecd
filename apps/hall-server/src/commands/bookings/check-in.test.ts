import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBooking } from '../../store/bookings.ts';
import { book, hold, onWall, phone, until } from '../../testing/book.ts';
import { codeOf, must, openTestHall, type TestHall, take, ticketOf } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const eleven = onWall('2026-11-23', '11:00');
const minute = 60_000;
const row = (bookingId: string) => findBooking(hall.hall.database, bookingId);
const checkIn = (code: string) =>
  hall.act('booking.checkIn', { proof: { kind: 'code', code } }, hall.stations.kiosk);

test('[Z35] on time an appointment becomes a Y number of its queue, with its own page, and goes first', async () => {
  const { bookingId, code } = await book(hall, { slotAt: eleven, person: 1 });
  const walkIn = await take(hall, 'queue-b');
  await until(hall, eleven - 20 * minute);
  const answer = must(await checkIn(code));
  expect(answer).toMatchObject({ outcome: 'onTime', also: [], booking: { state: 'checkedIn' } });
  const ticket = ticketOf(hall, answer.ticketId ?? '');
  expect(ticket).toMatchObject({ number: 'Y001', class: 'appointment', since: eleven, queueId: 'queue-b' });
  expect(ticket.visitId).toBe(row(bookingId)?.visitId);
  expect(answer.slip).toMatchObject({ number: 'Y001' });
  expect(answer.booking?.ticketNumber).toBe('Y001');
  const visits = hall.hall.database.all('SELECT 1 FROM visits WHERE visit_id = :visitId', {
    visitId: ticket.visitId,
  });
  expect(visits).toHaveLength(1);
  must(await hall.act('window.open', { windowId: 'window-1' }, hall.staff.officer));
  await until(hall, eleven);
  const rest = await hall.act('ticket.cancel', { ticketId: walkIn }, hall.staff.guide);
  must(rest);
  expect(codeOf(await checkIn(code))).toBe('ok');
  expect(must(await checkIn(code)).outcome).toBe('already');
});

test('[Z35] late it is an ordinary number of the queue, after the slot it is over', async () => {
  const late = await book(hall, { slotAt: eleven, person: 1 });
  const over = await book(hall, { slotAt: eleven, person: 2 });
  await until(hall, eleven + 16 * minute);
  const answer = must(await checkIn(late.code));
  expect(answer.outcome).toBe('walkInRank');
  expect(ticketOf(hall, answer.ticketId ?? '')).toMatchObject({ number: 'B001', class: 'walkIn' });
  await until(hall, eleven + 30 * minute);
  expect(must(await checkIn(over.code))).toMatchObject({ outcome: 'over', ticketId: null });
});

test('[Z35] early, another day, cancelled, only held, unknown: each says what it is, and gives no number', async () => {
  const early = await book(hall, { slotAt: eleven, person: 1 });
  expect(must(await checkIn(early.code))).toMatchObject({
    outcome: 'early',
    opensAt: eleven - 30 * minute,
    ticketId: null,
  });
  const tomorrow = await book(hall, { slotAt: onWall('2026-11-24', '11:00'), person: 1 });
  expect(must(await checkIn(tomorrow.code)).outcome).toBe('otherDay');
  const cancelled = await book(hall, { slotAt: eleven + 180 * minute, queueId: 'queue-d', person: 2 });
  must(await hall.act('booking.cancel', { bookingId: cancelled.bookingId }, hall.staff.guide));
  expect(must(await checkIn(cancelled.code)).outcome).toBe('cancelled');
  const held = await hold(hall, { queueId: 'queue-a', slotAt: onWall('2026-11-23', '14:00') });
  expect(must(await checkIn(held.code)).outcome).toBe('notBooked');
  expect(codeOf(await checkIn('AAAA-2222'))).toBe('bookingUnknown');
  expect(hall.hall.database.all('SELECT 1 FROM tickets')).toHaveLength(0);
});

test('[Z36] a typed phone gives no appointment away at a terminal; at the guide desk a member of staff looks', async () => {
  await book(hall, { slotAt: eleven, person: 1 });
  await until(hall, eleven - 10 * minute);
  const proof = { kind: 'person' as const, party: phone(1) };
  expect(codeOf(await hall.act('booking.checkIn', { proof }, hall.stations.kiosk))).toBe(
    'bookingProofNeeded',
  );
  expect(must(await hall.act('booking.checkIn', { proof }, hall.staff.guide)).outcome).toBe('onTime');
});

test('[Z35] a person checks in all of today at once, the nearest first; of none today the next is named', async () => {
  await book(hall, { slotAt: eleven, person: 1 });
  await book(hall, { slotAt: onWall('2026-11-23', '14:00'), queueId: 'queue-d', person: 1 });
  await book(hall, { slotAt: onWall('2026-11-23', '10:40'), queueId: 'queue-c', person: 1 });
  await book(hall, { slotAt: onWall('2026-11-26', '11:00'), person: 2 });
  await book(hall, { slotAt: onWall('2026-11-25', '11:00'), person: 2 });
  await until(hall, onWall('2026-11-23', '10:35'));
  const come = async (person: number) => {
    const proof = { kind: 'person' as const, party: phone(person) };
    return must(await hall.act('booking.checkIn', { proof }, hall.staff.guide));
  };
  const answer = await come(1);
  expect([answer, ...answer.also].map(({ outcome, booking }) => [booking?.queueId, outcome])).toEqual([
    ['queue-c', 'onTime'],
    ['queue-b', 'onTime'],
    ['queue-d', 'early'],
  ]);
  expect(await come(2)).toMatchObject({
    outcome: 'otherDay',
    also: [],
    booking: { at: onWall('2026-11-25', '11:00') },
  });
});

test('[Z48] a walk-in number taken meanwhile gives way to the appointment; one already called stands', async () => {
  const { code } = await book(hall, { slotAt: eleven, person: 1 });
  const walkIn = await hall.act('ticket.take', { queueId: 'queue-b', party: phone(1) }, hall.stations.kiosk);
  const { ticketId } = must(walkIn);
  await until(hall, eleven - 10 * minute);
  expect(must(await checkIn(code)).outcome).toBe('onTime');
  expect(ticketOf(hall, ticketId).state).toBe('cancelled');
  const again = await hall.act('ticket.take', { queueId: 'queue-b', party: phone(1) }, hall.stations.kiosk);
  expect(codeOf(again)).toBe('alreadyQueued');
});

test('[Z35] without an open day or queue there is no number, and the appointment stays', async () => {
  const { bookingId, code } = await book(hall, { slotAt: eleven, person: 1 });
  await until(hall, eleven);
  must(await hall.act('queue.setState', { queueId: 'queue-b', state: 'paused' }, hall.staff.manager));
  expect(codeOf(await checkIn(code))).toBe('queuePaused');
  must(await hall.act('day.close', {}, hall.staff.manager));
  expect(codeOf(await checkIn(code))).toBe('dayNotOpen');
  expect(row(bookingId)?.state).toBe('booked');
});

test('[Z37] who does not come is counted by the clock; three times, and he may only walk in', async () => {
  const missed: string[] = [];
  for (const time of ['10:40', '11:20', '14:00']) {
    const queueId = time === '14:00' ? 'queue-b' : 'queue-c';
    const day = time === '11:20' ? '2026-11-24' : '2026-11-23';
    missed.push((await book(hall, { slotAt: onWall(day, time), queueId, person: 1 })).bookingId);
  }
  await until(hall, onWall('2026-11-23', '15:00'));
  must(await hall.act('day.close', {}, hall.staff.manager));
  await until(hall, onWall('2026-11-24', '08:30'));
  must(await hall.act('day.open', {}, hall.staff.manager));
  await until(hall, onWall('2026-11-24', '12:00'));
  expect(missed.map((bookingId) => row(bookingId)?.state)).toEqual(['noShow', 'noShow', 'noShow']);
  const wish = async () => {
    const { bookingId } = await hold(hall, { queueId: 'queue-b', slotAt: onWall('2026-11-26', '10:00') });
    return hall.act('booking.confirm', { bookingId, party: phone(1) }, hall.stations.kiosk);
  };
  expect(await wish()).toMatchObject({
    ok: false,
    error: { code: 'bookingLimited', detail: { date: '2026-12-24' } },
  });
  const walkIn = await hall.act('ticket.take', { queueId: 'queue-b', party: phone(1) }, hall.stations.kiosk);
  expect(codeOf(walkIn)).toBe('ok');
  const appeal = { bookingId: missed[0] ?? '', reason: 'illness' as const };
  must(await hall.act('booking.forgive', appeal, hall.staff.guide));
  expect(codeOf(await wish())).toBe('ok');
  expect(codeOf(await hall.act('booking.forgive', { ...appeal, bookingId: 'none' }, hall.staff.guide))).toBe(
    'bookingUnknown',
  );
});

test('[Z37] a hall that was shut counts against nobody', async () => {
  const { bookingId } = await book(hall, { slotAt: eleven, person: 1 });
  must(await hall.act('day.close', {}, hall.staff.manager));
  await until(hall, eleven + 30 * minute);
  expect(row(bookingId)?.state).toBe('noShow');
  expect(hall.hall.database.all('SELECT 1 FROM no_shows')).toHaveLength(0);
  const { bookingId: tomorrow } = await book(hall, { slotAt: onWall('2026-11-24', '10:00'), person: 1 });
  expect(
    codeOf(await hall.act('booking.forgive', { bookingId: tomorrow, reason: 'hall' }, hall.staff.guide)),
  ).toBe('bookingStateWrong');
});
