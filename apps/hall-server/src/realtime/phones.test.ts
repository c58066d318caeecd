import { limits } from '@yiting/shared/basics/limits.ts';
import type { VisitView } from '@yiting/shared/protocol/views/visit.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../testing/connect.ts';
import {
  changePlan,
  codeOf,
  must,
  openTestHall,
  type TestHall,
  take,
  ticketOf,
} from '../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const at = { windowId: 'window-1' };
const tokenOf = (ticketId: string) => hall.hall.keys.tokenFor(ticketOf(hall, ticketId).visitId);
const visitorOf = (ticketId: string) =>
  ({ kind: 'visitor', visitId: ticketOf(hall, ticketId).visitId }) as const;
const finish = async () => {
  must(await hall.act('call.next', at, hall.staff.officer));
  must(await hall.act('service.begin', at, hall.staff.officer));
  return must(await hall.act('service.finish', at, hall.staff.officer)).eventId;
};

async function phoneOf(ticketId: string) {
  const { socket, ask, close, goodbye } = await connect(hall.hall.url, { visitToken: tokenOf(ticketId) });
  const seen: VisitView[] = [];
  socket.on('view', (pushed: { body: VisitView }) => seen.push(pushed.body));
  must(await ask('watch', { view: 'visit', parameters: {} }));
  const shows = (part: Partial<VisitView>) =>
    vi.waitFor(() => expect(seen.at(-1)).toMatchObject(part), { timeout: 10_000 });
  return { ask, close, goodbye, seen, shows };
}

test('[G2] the phone shows its number from the line to the rating, and nothing about who waits', async () => {
  const phoneNumber = '13800000001';
  must(await hall.act('window.open', at, hall.staff.officer));
  await take(hall);
  const wish = { queueId: 'queue-a', party: { kind: 'phone' as const, phone: phoneNumber } };
  const { ticketId } = must(await hall.act('ticket.take', wish, hall.stations.kiosk));
  const phone = await phoneOf(ticketId);
  await phone.shows({ number: 'A002', state: 'waiting', ahead: 1, windowNumber: null, call: null });
  await finish();
  await phone.shows({ ahead: 0 });
  must(await hall.act('call.next', at, hall.staff.officer));
  await phone.shows({ state: 'called', windowNumber: 1, ahead: null, wait: null });
  const first = phone.seen.at(-1)?.call;
  must(await hall.act('call.recall', at, hall.staff.officer));
  await phone.shows({ call: expect.objectContaining({ times: 2 }) as never });
  expect(phone.seen.at(-1)?.call?.callId).not.toBe(first?.callId);
  must(await hall.act('call.miss', at, hall.staff.officer));
  await phone.shows({ state: 'missed', returnUntil: hall.clock.now() + 30 * 60_000 });
  must(await hall.act('ticket.return', { ticketId }, hall.staff.guide));
  await phone.shows({ state: 'waiting', returnUntil: null });
  const eventId = await finish();
  await phone.shows({ state: 'done' });
  expect(phone.seen.at(-1)?.events).toMatchObject([{ eventId, windowNumber: 1, rating: 'open' }]);
  const said = JSON.stringify(phone.seen);
  for (const secret of [phoneNumber, '138****', hall.staff.officer.staffId, tokenOf(ticketId)])
    expect(said).not.toContain(secret);
  phone.close();
});

test('[G3] a wrong token learns nothing: malformed, unknown and no text at all are one answer in one time', async () => {
  const known = tokenOf(await take(hall));
  const wrong = ['', 'x', `${known}x`, known.slice(0, 21), 'A'.repeat(5_000), 7, { toString: 1 }];
  for (const visitToken of wrong) {
    const began = performance.now();
    await expect(connect(hall.hall.url, { visitToken })).rejects.toThrow('visitUnknown');
    expect(performance.now() - began).toBeGreaterThanOrEqual(limits.tokenRefusalMs - 5);
  }
});

test('[G4] after many unknown tokens an address tries one after the other; a right one still comes in', async () => {
  const known = tokenOf(await take(hall));
  const guess = (name: string) =>
    connect(hall.hall.url, { visitToken: name }).then(
      () => 'ok',
      (error: Error) => error.message,
    );
  await Promise.all(Array.from({ length: limits.unknownTokensPerMinuteMax }, (_, n) => guess(`wrong-${n}`)));
  const began = performance.now();
  const flood = await Promise.all(
    Array.from({ length: limits.unknownTokensWaitingMax + 5 }, (_, n) => guess(`more-${n}`)),
  );
  expect(flood.filter((code) => code === 'tooMany')).toHaveLength(5);
  expect(performance.now() - began).toBeGreaterThanOrEqual(limits.unknownTokenDelayMs);
  (await connect(hall.hall.url, { visitToken: known })).close();
});

test('[G5] thirty days after the last service the token is refused as expired, and an open phone is sent away (C7)', async () => {
  must(await hall.act('window.open', at, hall.staff.officer));
  const served = await take(hall);
  const day = 24 * 3_600_000;
  hall.clock.advance(10 * day);
  await finish();
  const unserved = await take(hall);
  hall.clock.advance(29 * day);
  const phone = await phoneOf(served);
  hall.clock.advance(2 * day);
  await expect(connect(hall.hall.url, { visitToken: tokenOf(served) })).rejects.toThrow('visitExpired');
  await expect(connect(hall.hall.url, { visitToken: tokenOf(unserved) })).rejects.toThrow('visitExpired');
  expect(codeOf(await phone.ask('command', { id: 'x'.repeat(20), type: 'ticket.giveUp', body: {} }))).toBe(
    'notSignedIn',
  );
  expect(await phone.goodbye).toBe('visitExpired');
});

test('[G6] a visitor gives up his own number, while it waits or was missed, and no other', async () => {
  must(await hall.act('window.open', at, hall.staff.officer));
  const [mine, other] = [await take(hall), await take(hall)];
  const giveUp = (ticketId: string) => hall.act('ticket.giveUp', { ticketId }, visitorOf(mine));
  expect(codeOf(await giveUp(other))).toBe('ticketUnknown');
  expect(codeOf(await giveUp('nobody'))).toBe('ticketUnknown');
  must(await hall.act('call.next', at, hall.staff.officer));
  expect(codeOf(await giveUp(mine))).toBe('ticketStateWrong');
  must(await hall.act('call.miss', at, hall.staff.officer));
  must(await giveUp(mine));
  expect([ticketOf(hall, mine).state, ticketOf(hall, other).state]).toEqual(['cancelled', 'waiting']);
  expect(codeOf(await giveUp(mine))).toBe('ticketStateWrong');
});

test('[G7] each service of a visit is rated once, by tablet or phone, whoever comes first (B1-8)', async () => {
  must(await hall.act('window.open', at, hall.staff.officer));
  const [mine, other] = [await take(hall), await take(hall)];
  const [first, second] = [await finish(), await finish()];
  const rating = { grade: 5, tags: ['517'], text: '' };
  const byPhone = (eventId: string, body = {}) =>
    hall.act('rating.submit', { eventId, ...rating, ...body }, visitorOf(mine));
  const byTablet = (eventId: string) =>
    hall.act('rating.submit', { eventId, ...rating }, hall.stations.ratingTablet);
  expect(codeOf(await byPhone(second))).toBe('eventUnknown');
  expect(codeOf(await byPhone(first, { grade: 1 }))).toBe('tagOfOtherGrade');
  expect(codeOf(await byPhone(first, { grade: 1, tags: [] }))).toBe('detailRequired');
  must(await byPhone(first));
  expect(codeOf(await byTablet(first))).toBe('alreadyRated');
  must(await byTablet(second));
  const theirs = visitorOf(other);
  expect(codeOf(await hall.act('rating.submit', { eventId: second, ...rating }, theirs))).toBe(
    'alreadyRated',
  );
  expect(
    hall.hall.database.all(
      'SELECT event_id AS eventId, channel, station_id AS stationId FROM ratings ORDER BY event_id',
    ),
  ).toEqual([
    { eventId: first, channel: 3, stationId: null },
    { eventId: second, channel: 4, stationId: hall.stations.ratingTablet.stationId },
  ]);
  const phone = await phoneOf(other);
  await phone.shows({ state: 'done' });
  expect(phone.seen.at(-1)?.events).toMatchObject([{ eventId: second, rating: 'ratedElsewhere' }]);
  phone.close();
});

test('[G8] a phone watches one view and no other; a visit has a few phones at most', async () => {
  const ticketId = await take(hall);
  const phone = await phoneOf(ticketId);
  must(await phone.ask('watch', { view: 'visit', parameters: {} }));
  for (const view of ['guide', 'wall', 'kiosk', 'rate'])
    expect(codeOf(await phone.ask('watch', { view, parameters: {} }))).toBe('notAllowed');
  const more = await Promise.all(
    Array.from({ length: limits.phonesPerVisitMax - 1 }, () => phoneOf(ticketId)),
  );
  await expect(connect(hall.hall.url, { visitToken: tokenOf(ticketId) })).rejects.toThrow('tooMany');
  phone.close();
  await vi.waitFor(async () => (await phoneOf(ticketId)).close(), { timeout: 10_000 });
  for (const each of more) each.close();
});

test('[G9] the token is derived, unlike for every visit, and stands in no journal and in no answer to staff', async () => {
  await changePlan(hall, (plan) => ({ ...plan, publicBaseUrl: 'https://hall.example.org' }));
  const taken = must(
    await hall.act('ticket.take', { queueId: 'queue-a', party: { kind: 'none' } }, hall.stations.kiosk),
  );
  const token = tokenOf(taken.ticketId);
  expect(taken.slip.statusUrl).toBe(`https://hall.example.org/t/${token}`);
  expect(token).toMatch(/^[\w-]{22}$/);
  const printAt = hall.stations.kiosk.stationId;
  const wish = { queueId: 'queue-a', party: { kind: 'none' as const }, printAt };
  const given = must(await hall.act('ticket.take', wish, hall.staff.guide));
  must(await hall.act('ticket.reprint', { ticketId: taken.ticketId, stationId: printAt }, hall.staff.guide));
  expect(given.slip.statusUrl).toBeNull();
  const tokens = [token, tokenOf(given.ticketId)];
  expect(new Set(tokens).size).toBe(2);
  const journal = JSON.stringify(hall.hall.database.all('SELECT body FROM journal'));
  for (const each of tokens) expect(journal).not.toContain(each);
});
