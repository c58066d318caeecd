import { hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { QueryAnswers, QueryInput, QueryType } from '@yiting/shared/protocol/queries.ts';
import type { Views } from '@yiting/shared/protocol/views.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession } from '../commands/sessions.ts';
import { book, onWall, phone, until } from '../testing/book.ts';
import { connect } from '../testing/connect.ts';
import { codeOf, must, openTestHall, password, type TestHall } from '../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

async function session(login: string): Promise<string> {
  const { database, dispatcher } = hall.hall;
  const parts = { database, dispatcher, now: () => hall.clock.now() };
  return must(await openSession(parts, { login, password })).session;
}

async function ask<T extends QueryType>(credentials: Record<string, string>, type: T, body: QueryInput<T>) {
  const socket = await connect(hall.hall.url, credentials);
  try {
    return (await socket.ask('query', { type, body })) as
      | { ok: true; value: QueryAnswers[T] }
      | { ok: false; error: { code: 'fault' } };
  } finally {
    socket.close();
  }
}
const kiosk = () => ({ stationKey: hall.stationKeys.kiosk });
const times = (slots: readonly { readonly at: number }[] = []) =>
  slots.map(({ at }) => hallTime(at, 'Asia/Shanghai'));

test('[Z43] free times stand inside opening hours, out of lunch and the past, Saturday by appointment, not beyond the days ahead', async () => {
  const answer = must(
    await ask(kiosk(), 'booking.slots', { queueId: 'queue-d', from: '2026-11-23', days: 20 }),
  );
  expect(answer.days).toHaveLength(20);
  const [monday, tuesday, , , , saturday, sunday] = answer.days;
  expect(times(monday?.slots)).toEqual(['11:00', '13:00', '14:00', '15:00', '16:00']);
  expect(times(tuesday?.slots)).toEqual(['09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00']);
  expect(saturday?.slots.map(({ byAppointment }) => byAppointment)).toEqual([true, true]);
  expect(sunday?.slots).toEqual([]);
  expect(answer.days[14]?.slots).not.toEqual([]);
  expect(answer.days[15]?.slots).toEqual([]);
});

test('[Z43] a zone is open only where its hall is; what is booked counts', async () => {
  const weekly = [{ weekday: 2, spans: [{ from: '08:00', to: '10:00' }] }];
  const opening = { scope: { kind: 'zone' as const, zoneId: 'zone-2' }, opening: { weekly } };
  must(await hall.act('opening.set', opening, hall.staff.manager));
  await book(hall, { slotAt: onWall('2026-11-24', '09:00'), queueId: 'queue-d', person: 1 });
  const answer = must(
    await ask(kiosk(), 'booking.slots', { queueId: 'queue-d', from: '2026-11-23', days: 7 }),
  );
  expect(answer.days.map(({ slots }) => slots.length)).toEqual([0, 1, 0, 0, 0, 0, 0]);
  expect(answer.days[1]?.slots[0]).toMatchObject({ free: 0 });
  const none = await ask(kiosk(), 'booking.slots', { queueId: 'queue-z', from: '2026-11-23', days: 7 });
  expect(codeOf(none)).toBe('notBookable');
});

test('[Z45] the guide desk finds a person’s appointments, masked, with his no-shows; a terminal does not', async () => {
  const { code, bookingId } = await book(hall, { slotAt: onWall('2026-11-23', '11:00'), person: 1 });
  await book(hall, { slotAt: onWall('2026-11-25', '11:00'), person: 1 });
  await until(hall, onWall('2026-11-23', '11:31'));
  const guide = { session: await session('guide') };
  const byPhone = must(await ask(guide, 'booking.find', { proof: { kind: 'person', party: phone(1) } }));
  expect(byPhone.bookings.map(({ state }) => state)).toEqual(['booked', 'noShow']);
  expect(byPhone).toMatchObject({ noShows: 1, limitedUntil: null });
  expect(byPhone.bookings[0]?.personMasked).toBe('138****0001');
  const byCode = must(await ask(guide, 'booking.find', { proof: { kind: 'code', code } }));
  expect(byCode).toMatchObject({ noShows: 1, bookings: [{ bookingId }] });
  const ofDay = must(await ask(guide, 'booking.ofDay', { day: '2026-11-23' }));
  expect(ofDay.bookings).toHaveLength(1);
  // A kiosk looks by what proves something, and sees no person.
  const atKiosk = must(await ask(kiosk(), 'booking.find', { proof: { kind: 'code', code } }));
  expect(atKiosk.bookings).toMatchObject([{ bookingId, personMasked: null }]);
  expect(codeOf(await ask(kiosk(), 'booking.find', { proof: { kind: 'person', party: phone(1) } }))).toBe(
    'bookingProofNeeded',
  );
  expect(must(await ask(kiosk(), 'booking.one', { bookingId })).booking.personMasked).toBeNull();
  expect(codeOf(await ask(kiosk(), 'booking.one', { bookingId: 'nothing' }))).toBe('bookingUnknown');
});

test('[Z42] the box shows what was said, with the phone masked', async () => {
  await book(hall, { slotAt: onWall('2026-11-23', '11:00'), person: 1 });
  const { messages } = must(await ask({ session: await session('manager') }, 'message.box', {}));
  expect(messages).toMatchObject([{ kind: 'booked', phoneMasked: '138****0001', state: 'waiting' }]);
  expect(messages[0]?.text).toContain('11:00–11:30');
});

test('[Z39] half-days are offered with the inspectors still free', async () => {
  const wish = { areaId: 'area-north', from: '2026-11-23', days: 7 };
  const { halves } = must(await ask(kiosk(), 'inspection.free', wish));
  expect(halves.map(({ date }) => date)).toEqual(
    ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].flatMap((date) => [date, date]),
  );
  expect(new Set(halves.map(({ free }) => free))).toEqual(new Set([2]));
});

test('[Z46] screens of the hall know today’s appointments in small numbers, kiosks what can be booked', async () => {
  const eleven = onWall('2026-11-23', '11:00');
  const { code } = await book(hall, { slotAt: eleven, person: 1 });
  await book(hall, { slotAt: eleven, person: 2 });
  await book(hall, { slotAt: onWall('2026-11-23', '14:00'), queueId: 'queue-d', person: 3 });
  await until(hall, eleven);
  const proof = { kind: 'code' as const, code };
  must(await hall.act('booking.checkIn', { proof }, hall.stations.kiosk));
  const guide = await watch<'guide'>({ session: await session('guide') }, 'guide');
  expect(guide.bookings).toEqual({
    toCome: 2,
    checkedIn: 1,
    noShow: 0,
    next: [
      { at: eleven, queueId: 'queue-b', count: 1 },
      { at: onWall('2026-11-23', '14:00'), queueId: 'queue-d', count: 1 },
    ],
  });
  const atKiosk = await watch<'kiosk'>(kiosk(), 'kiosk');
  expect(atKiosk.bookable).toEqual(['queue-a', 'queue-b', 'queue-c', 'queue-d']);
});

async function watch<N extends keyof Views>(credentials: Record<string, string>, view: N): Promise<Views[N]> {
  const socket = await connect(hall.hall.url, credentials);
  const pushed = new Promise<Views[N]>((resolve) =>
    socket.socket.once('view', ({ body }: { body: Views[N] }) => resolve(body)),
  );
  await socket.ask('watch', { view, parameters: {} });
  const body = await pushed;
  socket.close();
  return body;
}
