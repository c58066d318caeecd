import { limits } from '@yiting/shared/basics/limits.ts';
import type { AppointmentView } from '@yiting/shared/protocol/views/visit.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBooking } from '../../store/bookings.ts';
import { book, hold, onWall, phone, until } from '../../testing/book.ts';
import { connect } from '../../testing/connect.ts';
import { codeOf, must, openTestHall, type TestHall } from '../../testing/test-hall.ts';
import type { VisitorActor } from '../actor.ts';
import { actorOfVisit, openVisit } from '../visits.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const ten = onWall('2026-11-24', '10:00');
const row = (bookingId: string) => findBooking(hall.hall.database, bookingId);

async function visitor(): Promise<{ actor: VisitorActor; token: string }> {
  const { token } = must(await openVisit(hall.hall));
  const actor = actorOfVisit(hall.hall.database, token, hall.clock.now());
  if (!actor.ok) throw new Error(actor.error);
  return { actor: actor.value, token };
}

/** The code as the person reads it on his phone. */
function sentCode(): string {
  const sealed = hall.hall.database.one<{ sealed: string }>(
    `SELECT t.sealed FROM messages m JOIN message_texts t ON t.message_id = m.message_id
     WHERE m.kind = 'code' ORDER BY m.message_id DESC LIMIT 1`,
  );
  return /\d{6}/.exec(hall.hall.keys.unseal(sealed?.sealed ?? ''))?.[0] ?? '';
}

test('[Z47] a phone books after the code that was sent to its number, moves and cancels', async () => {
  const { actor } = await visitor();
  const held = await hold(hall, { queueId: 'queue-b', slotAt: ten }, actor);
  expect(held.channel).toBe('phone');
  expect(row(held.bookingId)?.visitId).toBe(actor.visitId);
  const body = { bookingId: held.bookingId, party: phone(1) };
  expect(codeOf(await hall.act('booking.confirm', body, actor))).toBe('sentCodeWrong');
  must(await hall.act('booking.sendCode', body, actor));
  const code = sentCode();
  const neighbour = { ...body, party: phone(2), sentCode: code };
  expect(codeOf(await hall.act('booking.confirm', neighbour, actor))).toBe('sentCodeWrong');
  const confirmed = must(await hall.act('booking.confirm', { ...body, sentCode: code }, actor));
  expect(confirmed.booking.state).toBe('booked');
  const move = { bookingId: held.bookingId, slotAt: onWall('2026-11-25', '10:00') };
  must(await hall.act('booking.move', move, actor));
  must(await hall.act('booking.cancel', { bookingId: held.bookingId }, actor));
});

test('[Z47] five wrong codes, an old code, and too many codes to one phone', async () => {
  const { actor } = await visitor();
  const { bookingId } = await hold(hall, { queueId: 'queue-b', slotAt: ten }, actor);
  const body = { bookingId, party: phone(1) };
  must(await hall.act('booking.sendCode', body, actor));
  const right = sentCode();
  const wrong = right === '000000' ? '111111' : '000000';
  const guess = (code: string) => hall.act('booking.confirm', { ...body, sentCode: code }, actor);
  for (let tries = 0; tries < limits.sentCodeTriesMax; tries += 1)
    expect(codeOf(await guess(wrong))).toBe('sentCodeWrong');
  expect(codeOf(await guess(right))).toBe('sentCodeWrong');
  must(await hall.act('booking.sendCode', body, actor));
  expect(codeOf(await guess(right))).toBe('sentCodeWrong');
  for (let sent = 2; sent < limits.sentCodesPerPhoneADayMax; sent += 1)
    must(await hall.act('booking.sendCode', body, actor));
  expect(codeOf(await hall.act('booking.sendCode', body, actor))).toBe('tooMany');
  expect(codeOf(await guess(sentCode()))).toBe('ok');
});

test('[Z47] a phone has one appointment at a time: another choice gives the held place back', async () => {
  const { actor } = await visitor();
  const first = await hold(hall, { queueId: 'queue-d', slotAt: ten }, actor);
  const second = await hold(hall, { queueId: 'queue-d', slotAt: onWall('2026-11-24', '11:00') }, actor);
  expect(row(first.bookingId)?.state).toBe('expired');
  const body = { bookingId: second.bookingId, party: phone(1) };
  must(await hall.act('booking.sendCode', body, actor));
  must(await hall.act('booking.confirm', { ...body, sentCode: sentCode() }, actor));
  const third = await hall.act('booking.hold', { queueId: 'queue-b', slotAt: ten }, actor);
  expect(codeOf(third)).toBe('bookedAlready');
});

test('[Z32] a phone changes only what is of its own visit', async () => {
  const { bookingId } = await book(hall, { slotAt: ten, person: 1 });
  const { actor } = await visitor();
  const cancelled = await hall.act('booking.cancel', { bookingId }, actor);
  expect(codeOf(cancelled)).toBe('bookingUnknown');
  const moved = await hall.act('booking.move', { bookingId, slotAt: ten + 3_600_000 }, actor);
  expect(codeOf(moved)).toBe('bookingUnknown');
  expect(row(bookingId)?.state).toBe('booked');
});

test('[Z47] the page of a visit shows the appointment over HTTP and socket, until long after it', async () => {
  const opened = await fetch(`${hall.hall.url}/api/visits`, { method: 'POST' });
  const { token } = (await opened.json()) as { token: string };
  const found = actorOfVisit(hall.hall.database, token, hall.clock.now());
  if (!found.ok) throw new Error(found.error);
  const late = onWall('2026-12-07', '10:00');
  await hold(hall, { queueId: 'queue-d', slotAt: late }, found.value);
  const socket = await connect(hall.hall.url, { visitToken: token });
  const pushed = new Promise<AppointmentView>((resolve) =>
    socket.socket.once('view', ({ body }: { body: AppointmentView }) => resolve(body)),
  );
  await socket.ask('watch', { view: 'appointment', parameters: {} });
  expect((await pushed).booking).toMatchObject({ at: late, state: 'held', personMasked: null });
  socket.close();
});

test('[Z47] a slip of an appointment made weeks ago still opens its page', async () => {
  const late = onWall('2026-12-07', '10:00');
  const { bookingId } = await book(hall, { queueId: 'queue-d', slotAt: late, person: 1 });
  const token = hall.hall.keys.tokenFor(row(bookingId)?.visitId ?? '');
  await until(hall, onWall('2026-11-23', '10:30') + limits.visitOpenMs);
  expect(actorOfVisit(hall.hall.database, token, hall.clock.now()).ok).toBe(true);
  await until(hall, late + 2 * limits.visitOpenMs);
  expect(actorOfVisit(hall.hall.database, token, hall.clock.now())).toEqual({
    ok: false,
    error: 'visitExpired',
  });
});
