import { afterEach, beforeEach, expect, test } from 'vitest';
import { kioskAt } from '../../testing/sites.ts';
import {
  changePlan,
  codeOf,
  must,
  openTestHall,
  type TestHall,
  take,
  ticketOf,
} from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const phone = (last: number) => ({
  kind: 'phone' as const,
  phone: `1380000${String(last).padStart(4, '0')}`,
});
const none = { kind: 'none' as const };
const atKiosk = (body: object) =>
  hall.act('ticket.take', { queueId: 'queue-a', party: none, ...body } as never, hall.stations.kiosk);

test('[T1] numbers of a queue and day are unique and without a gap, also after refusals', async () => {
  const wishes = Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? { queueId: 'nowhere' } : {}));
  const answers = await Promise.all(wishes.map(atKiosk));
  const numbers = answers.flatMap((answer) => (answer.ok ? [answer.value.number] : []));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`));
});

test('[T2] a person has one live ticket a queue; a kiosk learns no more than that (B4-65)', async () => {
  must(await atKiosk({ party: phone(1) }));
  expect(await atKiosk({ party: phone(1) })).toEqual({ ok: false, error: { code: 'alreadyQueued' } });
  must(await atKiosk({ party: phone(1), queueId: 'queue-b' }));
  must(await atKiosk({ party: phone(2) }));
  const atGuide = await hall.act('ticket.take', { queueId: 'queue-a', party: phone(1) }, hall.staff.guide);
  expect(atGuide).toMatchObject({ ok: false, error: { code: 'alreadyQueued', detail: { number: 'A001' } } });
});

test('[T2] who missed his call and took a new number cannot bring the old one back too', async () => {
  const first = must(await atKiosk({ party: phone(1) }));
  const at = { windowId: 'window-1' };
  must(await hall.act('window.open', at, hall.staff.officer));
  must(await hall.act('call.next', at, hall.staff.officer));
  must(await hall.act('call.miss', at, hall.staff.officer));
  const second = must(await atKiosk({ party: phone(1) }));
  const back = () => hall.act('ticket.return', { ticketId: first.ticketId }, hall.staff.guide);
  expect(codeOf(await back())).toBe('alreadyQueued');
  must(await hall.act('ticket.cancel', { ticketId: second.ticketId }, hall.staff.guide));
  must(await back());
});

test('[T3] a person takes so many numbers a day at kiosks; the guide desk sends nobody away (B4-67)', async () => {
  for (const queueId of ['queue-a', 'queue-b', 'queue-c']) must(await atKiosk({ party: phone(3), queueId }));
  const fourth = { party: phone(3), queueId: 'queue-d' };
  expect(await atKiosk(fourth)).toEqual({ ok: false, error: { code: 'personLimit', detail: { limit: 3 } } });
  must(await hall.act('ticket.take', fourth, hall.staff.guide));
});

test('[T4] a full queue, an hour past, an unknown visitor: refused at kiosks, not at the guide desk (B4-63)', async () => {
  await changePlan(hall, (plan) => ({
    ...plan,
    queues: plan.queues.map((queue) =>
      queue.id === 'queue-a'
        ? { ...queue, limits: { perPersonPerDay: 3, perDay: 1 } }
        : queue.id === 'queue-b'
          ? { ...queue, cutOff: '10:30' }
          : queue.id === 'queue-c'
            ? { ...queue, anonymousAllowed: false }
            : queue,
    ),
  }));
  must(await atKiosk({}));
  must(await atKiosk({ queueId: 'queue-b' }));
  hall.clock.advance(30 * 60_000);
  expect(codeOf(await atKiosk({}))).toBe('queueFull');
  expect(await atKiosk({ queueId: 'queue-b' })).toMatchObject({
    error: { code: 'cutOffPassed', detail: { time: '10:30' } },
  });
  expect(codeOf(await atKiosk({ queueId: 'queue-c' }))).toBe('identityRequired');
  for (const queueId of ['queue-a', 'queue-b', 'queue-c'])
    must(await hall.act('ticket.take', { queueId, party: none }, hall.staff.guide));
});

test('[T5] a paused or closed queue gives no number, to nobody', async () => {
  for (const [state, code] of [
    ['paused', 'queuePaused'],
    ['closed', 'queueClosed'],
  ] as const) {
    must(await hall.act('queue.setState', { queueId: 'queue-a', state }, hall.staff.manager));
    expect(codeOf(await atKiosk({}))).toBe(code);
    const wish = { queueId: 'queue-a', party: none };
    expect(codeOf(await hall.act('ticket.take', wish, hall.staff.guide))).toBe(code);
  }
  must(await hall.act('queue.setState', { queueId: 'queue-a', state: 'open' }, hall.staff.manager));
  must(await atKiosk({}));
});

test('[T6] an item leads to its queue; an unknown one leads nowhere', async () => {
  const taken = must(await atKiosk({ queueId: undefined, itemCode: 'LOCAL-SCJG-001' }));
  expect(taken.number).toBe('A001');
  expect(taken.slip.itemName).toBe('有限责任公司设立登记');
  expect(codeOf(await atKiosk({ itemCode: 'NO-SUCH-ITEM' }))).toBe('itemUnknown');
  expect(codeOf(await atKiosk({ queueId: undefined }))).toBe('queueUnknown');
});

test('[T7] priority is granted by staff only, never chosen at a kiosk (B4-80)', async () => {
  expect(codeOf(await atKiosk({ priority: true }))).toBe('notAllowed');
  const ticketId = await take(hall);
  const grant = { ticketId };
  expect(codeOf(await hall.act('ticket.grantPriority', grant, hall.stations.kiosk))).toBe('notAllowed');
  expect(codeOf(await hall.act('ticket.grantPriority', grant, hall.staff.officer))).toBe('notAllowed');
  must(await hall.act('ticket.grantPriority', grant, hall.staff.guide));
  expect(ticketOf(hall, ticketId).class).toBe('priority');
  const wish = { queueId: 'queue-a', party: none, priority: true };
  const given = must(await hall.act('ticket.take', wish, hall.staff.guide));
  expect(ticketOf(hall, given.ticketId).class).toBe('priority');
});

test('[T8] only the kiosk that took a ticket says what became of its paper', async () => {
  const ticketId = await take(hall);
  expect(ticketOf(hall, ticketId).paper).toBe('pending');
  const other = await kioskAt(hall, 'zone-2');
  const settle = { ticketId, outcome: 'failed' as const, reason: 'noPaper' as const };
  expect(codeOf(await hall.act('ticket.settlePaper', settle, other))).toBe('notAllowed');
  must(await hall.act('ticket.settlePaper', settle, hall.stations.kiosk));
  expect(ticketOf(hall, ticketId)).toMatchObject({
    paper: 'failed',
    paperReason: 'noPaper',
    state: 'waiting',
  });
  const none = { ...settle, ticketId: 'nobody' };
  expect(codeOf(await hall.act('ticket.settlePaper', none, hall.stations.kiosk))).toBe('ticketUnknown');
});

test('[T9] a reprint is ordered at a kiosk and settled once, by that kiosk', async () => {
  const ticketId = await take(hall);
  const { kiosk, wall } = hall.stations;
  const order = (stationId: string) => hall.act('ticket.reprint', { ticketId, stationId }, hall.staff.guide);
  expect(codeOf(await order(wall.stationId))).toBe('placeUnknown');
  const { orderId } = must(await order(kiosk.stationId));
  const slip = hall.hall.database.one<{ slip: string }>(
    'SELECT slip FROM print_orders WHERE order_id = :orderId',
    { orderId },
  );
  expect(JSON.parse(slip?.slip ?? '{}')).toMatchObject({ number: 'A001', reprint: true });
  const settle = (body: object) =>
    hall.act('ticket.settlePaper', { ticketId, orderId, outcome: 'printed', ...body } as never, kiosk);
  expect(codeOf(await settle({ orderId: 'none' }))).toBe('orderUnknown');
  expect(codeOf(await settle({ ticketId: await take(hall) }))).toBe('orderUnknown');
  must(await settle({}));
  must(await settle({ outcome: 'failed' }));
  expect(ticketOf(hall, ticketId)).toMatchObject({ paper: 'printed', reprints: 1 });
});

test('[T10] a waiting, missed or held ticket can be given up; one at a window cannot', async () => {
  const at = { windowId: 'window-1' };
  const cancel = (ticketId: string) => hall.act('ticket.cancel', { ticketId }, hall.staff.guide);
  must(await hall.act('window.open', at, hall.staff.officer));
  const ticketId = await take(hall);
  must(await hall.act('call.next', at, hall.staff.officer));
  expect(codeOf(await cancel(ticketId))).toBe('ticketStateWrong');
  must(await hall.act('call.miss', at, hall.staff.officer));
  must(await cancel(ticketId));
  expect(codeOf(await cancel(ticketId))).toBe('ticketStateWrong');
  expect(codeOf(await cancel('nobody'))).toBe('ticketUnknown');
});
