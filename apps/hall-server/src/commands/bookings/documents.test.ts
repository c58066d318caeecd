import type { Party } from '@yiting/shared/protocol/party.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeRules, hold, onWall, until } from '../../testing/book.ts';
import { codeOf, must, openTestHall, type TestHall, ticketOf } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const eleven = onWall('2026-11-23', '11:00');
const minute = 60_000;
const card = {
  kind: 'document',
  type: 'residentId',
  number: '310199199001010018',
  name: '张三',
  how: 'card',
} as const satisfies Party;
const typed = { ...card, how: 'typed' } as const satisfies Party;
const elder = { ...card, number: '310199195803150065', name: '王秀英' } as const satisfies Party;

async function confirm(party: Party, wish: { queueId?: string; slotAt?: number } = {}) {
  const { bookingId } = await hold(hall, { queueId: 'queue-b', slotAt: eleven, ...wish });
  return hall.act('booking.confirm', { bookingId, party }, hall.stations.kiosk);
}
const checkIn = (party: Party) =>
  hall.act('booking.checkIn', { proof: { kind: 'person', party } }, hall.stations.kiosk);

test('[Z36] a card that is there checks in and changes; its number typed does not', async () => {
  const { booking } = must(await confirm(typed));
  await until(hall, eleven - 10 * minute);
  expect(codeOf(await checkIn(typed))).toBe('bookingProofNeeded');
  const answer = must(await checkIn({ ...card, how: 'scanned' }));
  expect(answer).toMatchObject({ outcome: 'onTime', booking: { bookingId: booking.bookingId } });
  expect(ticketOf(hall, answer.ticketId ?? '').masked).toBe('张* 310***********0018');
  const later = must(await confirm(card, { queueId: 'queue-d', slotAt: onWall('2026-11-24', '11:00') }));
  const move = {
    bookingId: later.booking.bookingId,
    slotAt: onWall('2026-11-24', '14:00'),
    proof: { kind: 'person' as const, party: card },
  };
  expect(codeOf(await hall.act('booking.move', move, hall.stations.kiosk))).toBe('ok');
  const stranger = { ...move, proof: { kind: 'person' as const, party: elder } };
  expect(codeOf(await hall.act('booking.move', stranger, hall.stations.kiosk))).toBe('bookingUnknown');
});

test('[Z31] a number that is no document is refused, and the place stays held', async () => {
  const { bookingId } = await hold(hall, { queueId: 'queue-b', slotAt: eleven });
  const wrong = { bookingId, party: { ...typed, number: '310199199001010019' } };
  expect(codeOf(await hall.act('booking.confirm', wrong, hall.stations.kiosk))).toBe('documentInvalid');
  const right = { bookingId, party: typed };
  expect(codeOf(await hall.act('booking.confirm', right, hall.stations.kiosk))).toBe('ok');
});

test('[Z31] an agent books for several organisations a day, once a queue for each, up to the limit', async () => {
  await changeRules(hall, (rules) => ({ ...rules, perAgentADay: 2 }));
  const agentOf = (creditCode: string): Party => ({ kind: 'agent', creditCode, agent: card });
  const [first, second, third] = ['91310199MA1DEM0H6H', '91310199MA1DEM0K01', '92310199MA1DEM1Q6B'];
  const book = async (code: string | undefined, time: string) => {
    const wish = { queueId: 'queue-a', slotAt: onWall('2026-11-24', time) };
    return codeOf(await confirm(agentOf(code ?? ''), wish));
  };
  expect(await book(first, '10:00')).toBe('ok');
  expect(await book(first, '11:00')).toBe('bookedAlready');
  expect(await book(second, '10:00')).toBe('ok');
  expect(await book(third, '10:00')).toBe('bookingDayLimit');
});

test('[Z35] who comes too late and is old enough by his card waits as priority; on time as booked', async () => {
  must(await confirm(elder));
  must(await confirm(card));
  await until(hall, eleven + 20 * minute);
  const late = must(await checkIn(elder));
  expect(late.outcome).toBe('walkInRank');
  expect(ticketOf(hall, late.ticketId ?? '').class).toBe('priority');
  expect(ticketOf(hall, must(await checkIn(card)).ticketId ?? '').class).toBe('walkIn');
});
