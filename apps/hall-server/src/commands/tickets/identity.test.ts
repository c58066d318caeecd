import { residentCheck } from '@yiting/shared/domain/identity/check-characters.ts';
import type { Party } from '@yiting/shared/protocol/party.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changePlan, codeOf, must, openTestHall, type TestHall, ticketOf } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const number = '310199199001010018';
const card = {
  kind: 'document',
  type: 'residentId',
  number,
  name: '张三',
  how: 'card',
} as const satisfies Party;
const typed = { kind: 'document', type: 'residentId', number, how: 'typed' } as const satisfies Party;
const elder = { ...card, number: '310199195803150065', name: '王秀英' };

const atKiosk = (party: Party, queueId = 'queue-a') =>
  hall.act('ticket.take', { queueId, party }, hall.stations.kiosk);
const reprint = (party: Party, queueId = 'queue-a') =>
  hall.act('ticket.reprintOwn', { queueId, party }, hall.stations.kiosk);
const everythingStored = () =>
  JSON.stringify(
    ['journal', 'answers', 'print_orders', 'tickets', 'ticket_identity'].map((table) =>
      hall.hall.database.all(`SELECT * FROM ${table}`),
    ),
  );

test('[N15] a card gives its holder his number again, a typed number learns only “already queued” (B4-65)', async () => {
  const taken = must(await atKiosk(card));
  expect(await atKiosk(card)).toEqual({
    ok: false,
    error: { code: 'alreadyQueued', detail: { number: taken.number } },
  });
  expect(await atKiosk(typed)).toEqual({ ok: false, error: { code: 'alreadyQueued' } });
  must(await atKiosk(typed, 'queue-b'));
  expect(await atKiosk({ ...card, how: 'scanned' }, 'queue-b')).toMatchObject({
    error: { detail: { number: 'B001' } },
  });
});

test('[N16] a slip again at the kiosk: only with a card or a scan, only one’s own, marked and counted', async () => {
  const taken = must(await atKiosk(card));
  const again = must(await reprint(card));
  expect(again).toMatchObject({
    ticketId: taken.ticketId,
    slip: { number: 'A001', reprint: true },
  });
  expect(ticketOf(hall, taken.ticketId).reprints).toBe(1);
  const order = hall.hall.database.one('SELECT ticket_id, station_id, state FROM print_orders');
  expect(order).toEqual({
    ticket_id: taken.ticketId,
    station_id: hall.stations.kiosk.stationId,
    state: 'open',
  });
  expect(codeOf(await reprint(typed))).toBe('proofRequired');
  expect(codeOf(await reprint({ kind: 'none' }))).toBe('proofRequired');
  expect(codeOf(await reprint(elder))).toBe('ticketUnknown');
  expect(codeOf(await reprint(card, 'queue-b'))).toBe('ticketUnknown');
  must(await hall.act('ticket.cancel', { ticketId: taken.ticketId }, hall.staff.guide));
  expect(codeOf(await reprint(card))).toBe('ticketUnknown');
});

test('[N17] who is old enough by the card waits as priority; typed, scanned or a year too young does not (B4-80)', async () => {
  const classOf = async (party: Party, queueId: string) =>
    ticketOf(hall, must(await atKiosk(party, queueId)).ticketId).class;
  expect(await classOf(elder, 'queue-a')).toBe('priority');
  expect(await classOf({ ...elder, how: 'typed' }, 'queue-b')).toBe('walkIn');
  expect(await classOf({ ...elder, how: 'scanned' }, 'queue-c')).toBe('walkIn');
  expect(await classOf(card, 'queue-a')).toBe('walkIn');
  await changePlan(hall, (plan) => ({ ...plan, policy: { ...plan.policy, priorityAge: 69 } }));
  const another = `31019919580315008${residentCheck('31019919580315008')}`;
  expect(await classOf({ ...elder, number: another }, 'queue-d')).toBe('walkIn');
});

test('[N18] an agent is one person, whatever organisation he comes for; numbers that cannot be are refused', async () => {
  const agent = (creditCode: string, person: typeof card | typeof typed = card): Party => ({
    kind: 'agent',
    creditCode,
    agent: person,
  });
  const taken = must(await atKiosk(agent('91310199MA1DEM0H6H')));
  expect(codeOf(await atKiosk(agent('91310199MA1DEM0K01')))).toBe('alreadyQueued');
  expect(codeOf(await atKiosk(typed))).toBe('alreadyQueued');
  expect(ticketOf(hall, taken.ticketId).masked).toBe('张* 310***********0018 · 91310199MA1DEM0H6H');
  expect(await atKiosk(agent('91310199MA1DEM0H6J'), 'queue-b')).toEqual({
    ok: false,
    error: { code: 'documentInvalid', detail: { problem: 'check' } },
  });
  expect(codeOf(await atKiosk({ ...typed, number: '310199199001010017' }, 'queue-b'))).toBe(
    'documentInvalid',
  );
});

test('[N19] number and name lie sealed in the erasable row alone, masked for the desks, gone with the day (B6-95)', async () => {
  const taken = must(await atKiosk(card));
  must(await reprint(card));
  await atKiosk(typed);
  expect(ticketOf(hall, taken.ticketId).masked).toBe('张* 310***********0018');
  expect([number, '张三'].filter((secret) => everythingStored().includes(secret))).toEqual([]);
  const row = hall.hall.database.one<{ sealed: string }>('SELECT sealed FROM ticket_identity');
  expect(JSON.parse(hall.hall.keys.unseal(row?.sealed ?? ''))).toEqual(card);
  must(await hall.act('day.close', { force: true }, hall.staff.manager));
  expect(hall.hall.database.all('SELECT * FROM ticket_identity')).toEqual([]);
});
