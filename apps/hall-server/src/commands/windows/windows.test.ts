import type { CommandInput, CommandType } from '@yiting/shared/protocol/commands.ts';
import type { WindowState } from '@yiting/shared/protocol/fields.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allWindows, findWindow } from '../../store/hall.ts';
import { itemsOf } from '../../store/tickets.ts';
import { codeOf, must, openTestHall, type TestHall, take, ticketOf } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const at = { windowId: 'window-1' };
const officer = () => hall.staff.officer;
const one = (type: CommandType, body: object = {}) => hall.act(type, { ...at, ...body } as never, officer());
const open = async () => must(await one('window.open'));

async function call(queueId = 'queue-a'): Promise<string> {
  const ticketId = await take(hall, queueId);
  must(await one('call.next'));
  return ticketId;
}
async function serve(queueId = 'queue-a'): Promise<string> {
  const ticketId = await call(queueId);
  must(await one('service.begin'));
  return ticketId;
}

const reach: Readonly<Record<WindowState, () => Promise<unknown>>> = {
  closed: async () => undefined,
  idle: open,
  calling: async () => {
    await open();
    return call();
  },
  serving: async () => {
    await open();
    return serve();
  },
  paused: async () => {
    await open();
    return one('window.pause', { reason: 'break' });
  },
};
/** In which states a window command of its own officer is carried out; in all others it is refused. */
const right: readonly (readonly [CommandType, object, readonly WindowState[]])[] = [
  ['window.close', {}, ['idle', 'paused']],
  ['window.pause', { reason: 'lunch' }, ['idle']],
  ['window.resume', {}, ['paused']],
  ['call.next', {}, ['idle']],
  ['call.recall', {}, ['calling']],
  ['call.miss', {}, ['calling']],
  ['call.putBack', {}, ['calling', 'serving']],
  ['service.begin', {}, ['calling']],
  ['service.hold', {}, ['serving']],
  ['service.transfer', { to: { kind: 'queue', queueId: 'queue-b' } }, ['calling', 'serving']],
  ['service.addItem', { itemCode: 'LOCAL-SCJG-001' }, ['serving']],
  ['service.finish', {}, ['serving']],
];

test('[S1] every window command is carried out in its states, and refused in all others', async () => {
  const states = Object.keys(reach) as WindowState[];
  const found: string[] = [];
  const expected: string[] = [];
  for (const [type, body, allowed] of right) {
    for (const state of states) {
      must(await hall.act('day.close', { force: true }));
      must(await hall.act('day.open', {}));
      await reach[state]();
      expect(findWindow(hall.hall.database, 'window-1')?.state).toBe(state);
      await take(hall);
      const code = codeOf(await one(type, body));
      found.push(`${type} ${state} ${code}`);
      const refusal = state === 'closed' ? 'windowNotYours' : 'windowStateWrong';
      expected.push(`${type} ${state} ${allowed.includes(state) ? 'ok' : refusal}`);
    }
  }
  expect(found).toEqual(expected);
});

test('[S2] a window belongs to one officer, and an officer to one window', async () => {
  await open();
  must(await one('window.open'));
  expect(codeOf(await hall.act('window.open', at, hall.staff.colleague))).toBe('windowTaken');
  expect(codeOf(await hall.act('window.open', { windowId: 'window-2' }, officer()))).toBe('officerElsewhere');
  expect(codeOf(await hall.act('call.next', at, hall.staff.colleague))).toBe('windowNotYours');
  expect(codeOf(await hall.act('window.open', { windowId: 'window-99' }, hall.staff.colleague))).toBe(
    'windowUnknown',
  );
});

test('[S3] fifty windows calling at the same moment never share a visitor', async () => {
  const { database } = hall.hall;
  const windows = allWindows(database).filter(({ profile }) =>
    profile.some(({ queueId }) => queueId === 'queue-a'),
  );
  for (let count = 0; count < 40; count += 1) await take(hall);
  const system = { kind: 'system' } as const;
  const people = [hall.staff.officer, hall.staff.colleague, hall.staff.issuer];
  for (const [index, person] of people.entries())
    must(await hall.act('window.open', { windowId: windows[index]?.windowId ?? '' }, person));
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      hall.act('call.next', { windowId: windows[index % people.length]?.windowId ?? '' }, system),
    ),
  );
  const called = answers.flatMap((answer) => (answer.ok ? [answer.value.ticketId] : []));
  expect(called).toHaveLength(people.length);
  expect(new Set(called).size).toBe(called.length);
  expect(answers.filter((answer) => !answer.ok).map(codeOf)).toEqual(Array(47).fill('windowStateWrong'));
});

test('[S4] who came first is called first, a priority visitor before those up to his head start', async () => {
  const first = await take(hall);
  hall.clock.advance(5 * 60_000);
  const second = await take(hall);
  must(await hall.act('ticket.grantPriority', { ticketId: second }, hall.staff.guide));
  hall.clock.advance(5 * 60_000);
  await take(hall);
  await open();
  expect(must(await hall.act('call.next', at, officer())).ticketId).toBe(second);
  must(await one('call.miss'));
  expect(must(await hall.act('call.next', at, officer())).ticketId).toBe(first);
});

test('[S5] a chosen number is called only if it waits and this window serves its queue', async () => {
  await open();
  await take(hall);
  const chosen = await take(hall);
  const elsewhere = await take(hall, 'queue-d');
  const choose = (ticketId: string) => hall.act('call.chosen', { ...at, ticketId }, officer());
  expect(codeOf(await choose('nobody'))).toBe('ticketUnknown');
  expect(codeOf(await choose(elsewhere))).toBe('notServedHere');
  const called = must(await choose(chosen));
  expect(called.reason.how).toBe('chosen');
  must(await one('call.miss'));
  expect(codeOf(await choose(chosen))).toBe('ticketStateWrong');
});

test('[S6] calls are counted; the first report about a call’s voice counts', async () => {
  await open();
  const ticketId = await call();
  const again = must(await hall.act('call.recall', at, officer()));
  expect(again.calls).toBe(2);
  expect(ticketOf(hall, ticketId).calls).toBe(2);
  const settle = (outcome: 'said' | 'expired', callId = again.callId) =>
    hall.act('call.settleVoice', { callId, outcome }, hall.stations.callScreen);
  must(await settle('said'));
  must(await settle('expired'));
  const voice = hall.hall.database.one('SELECT voice FROM calls WHERE call_id = :id', { id: again.callId });
  expect(voice).toEqual({ voice: 'said' });
  expect(codeOf(await settle('said', 'no-such-call'))).toBe('callUnknown');
});

test('[S7] a missed visitor returns once, within the time, and not to the old place', async () => {
  await open();
  const ticketId = await call();
  must(await one('call.miss'));
  const back = () => hall.act('ticket.return', { ticketId }, hall.staff.guide);
  hall.clock.advance(29 * 60_000);
  must(await back());
  const returned = ticketOf(hall, ticketId);
  expect(returned.state).toBe('waiting');
  expect(returned.since).toBe(hall.clock.now() - 10 * 60_000);
  expect(codeOf(await back())).toBe('ticketStateWrong');
  must(await one('call.next'));
  must(await one('call.miss'));
  expect(codeOf(await back())).toBe('returnsUsed');
});

test('[S7] a return after the time of the policy is refused with the minutes', async () => {
  await open();
  const ticketId = await call();
  must(await one('call.miss'));
  hall.clock.advance(31 * 60_000);
  const late = await hall.act('ticket.return', { ticketId }, hall.staff.guide);
  expect(late).toEqual({ ok: false, error: { code: 'returnTooLate', detail: { minutes: 30 } } });
});

test('[S8] a visitor put back keeps the place he had', async () => {
  await open();
  const first = await take(hall);
  const { since } = ticketOf(hall, first);
  await take(hall);
  must(await one('call.next'));
  must(await one('service.begin'));
  must(await one('call.putBack'));
  expect(ticketOf(hall, first)).toMatchObject({ state: 'waiting', since, windowId: null });
  expect(must(await hall.act('call.next', at, officer())).ticketId).toBe(first);
});

test('[S9] a held visitor goes on at his window, or at another that serves his queue', async () => {
  await open();
  const ticketId = await serve();
  hall.clock.advance(60_000);
  must(await one('service.hold'));
  const resume = (windowId: string) =>
    hall.act('service.resume', { windowId, ticketId }, hall.staff.colleague);
  must(await hall.act('window.open', { windowId: 'window-9' }, hall.staff.colleague));
  expect(codeOf(await resume('window-9'))).toBe('notServedHere');
  must(await hall.act('window.close', { windowId: 'window-9' }, hall.staff.colleague));
  must(await hall.act('window.open', { windowId: 'window-2' }, hall.staff.colleague));
  must(await resume('window-2'));
  expect(ticketOf(hall, ticketId)).toMatchObject({ state: 'serving', windowId: 'window-2' });
  expect(codeOf(await one('service.resume', { ticketId }))).toBe('ticketStateWrong');
});

test('[S9] five visitors may be held at a window, not six; a held one can be called again', async () => {
  await open();
  const held: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    held.push(await serve());
    must(await one('service.hold'));
  }
  await serve();
  expect(codeOf(await one('service.hold'))).toBe('heldFull');
  must(await one('service.finish'));
  must(await one('call.chosen', { ticketId: held[0] }));
  expect(ticketOf(hall, held[0] ?? '').state).toBe('called');
});

test('[S10] passing on to a queue, a window or a person keeps the time a visitor counts from (B4-72)', async () => {
  await open();
  must(await hall.act('window.open', { windowId: 'window-2' }, hall.staff.colleague));
  const targets: CommandInput<'service.transfer'>['to'][] = [
    { kind: 'queue', queueId: 'queue-b' },
    { kind: 'window', windowId: 'window-2' },
    { kind: 'staff', staffId: hall.staff.colleague.staffId },
  ];
  for (const to of targets) {
    const ticketId = await serve();
    const { since } = ticketOf(hall, ticketId);
    hall.clock.advance(7 * 60_000);
    must(await one('service.transfer', { to }));
    expect(ticketOf(hall, ticketId)).toMatchObject({ since, state: 'waiting' });
    const next = must(await hall.act('call.next', { windowId: 'window-2' }, hall.staff.colleague));
    expect(next.ticketId).toBe(ticketId);
    must(await hall.act('call.miss', { windowId: 'window-2' }, hall.staff.colleague));
  }
});

test('[S10] a visitor is not passed on to nobody: an empty window, an absent person, his own window', async () => {
  await open();
  await serve();
  const to = async (target: CommandInput<'service.transfer'>['to']) =>
    codeOf(await hall.act('service.transfer', { ...at, to: target }, officer()));
  expect(await to({ kind: 'queue', queueId: 'nowhere' })).toBe('queueUnknown');
  expect(await to({ kind: 'window', windowId: 'window-2' })).toBe('transferTargetWrong');
  expect(await to({ kind: 'window', windowId: 'window-1' })).toBe('transferTargetWrong');
  expect(await to({ kind: 'staff', staffId: hall.staff.colleague.staffId })).toBe('transferTargetWrong');
  expect(await to({ kind: 'staff', staffId: hall.staff.officer.staffId })).toBe('transferTargetWrong');
});

test('[S11] a visitor passed to a window that then closes is called by others of his queue again', async () => {
  await open();
  must(await hall.act('window.open', { windowId: 'window-2' }, hall.staff.colleague));
  for (const to of [
    { kind: 'window' as const, windowId: 'window-2' },
    { kind: 'staff' as const, staffId: hall.staff.colleague.staffId },
  ]) {
    const ticketId = await serve();
    must(await one('service.transfer', { to }));
    expect(codeOf(await one('call.next'))).toBe('nobodyWaiting');
    must(await hall.act('window.close', { windowId: 'window-2' }, hall.staff.colleague));
    expect(must(await hall.act('call.next', at, officer())).ticketId).toBe(ticketId);
    must(await one('call.miss'));
    must(await hall.act('window.open', { windowId: 'window-2' }, hall.staff.colleague));
  }
});

test('[S12] items are added once each, up to ten, and taken off again', async () => {
  await open();
  const ticketId = await serve();
  const add = (itemCode: string) => one('service.addItem', { itemCode });
  const codes = hall.hall.database.all<{ code: string }>('SELECT item_code AS code FROM items LIMIT 11');
  for (const { code } of codes.slice(0, 10)) must(await add(code));
  must(await add(codes[0]?.code ?? ''));
  expect(itemsOf(hall.hall.database, ticketId)).toHaveLength(10);
  expect(codeOf(await add(codes[10]?.code ?? ''))).toBe('itemsFull');
  expect(codeOf(await add('NO-SUCH-ITEM'))).toBe('itemUnknown');
  must(await one('service.removeItem', { itemCode: codes[0]?.code }));
  must(await add(codes[10]?.code ?? ''));
  const left = [...codes.slice(1), ...codes.slice(11)].map(({ code }) => code);
  expect(itemsOf(hall.hall.database, ticketId)).toEqual(left);
});

test('[S13] a window passes to a colleague with the visitor seated at it', async () => {
  await open();
  const ticketId = await serve();
  const pass = (toStaffId: string) => one('window.handOver', { toStaffId });
  expect(codeOf(await pass(hall.staff.guide.staffId))).toBe('staffUnknown');
  must(await hall.act('window.open', { windowId: 'window-2' }, hall.staff.colleague));
  expect(codeOf(await pass(hall.staff.colleague.staffId))).toBe('officerElsewhere');
  must(await hall.act('window.close', { windowId: 'window-2' }, hall.staff.colleague));
  must(await pass(hall.staff.colleague.staffId));
  expect(codeOf(await one('service.finish'))).toBe('windowNotYours');
  must(await hall.act('service.finish', at, hall.staff.colleague));
  expect(ticketOf(hall, ticketId).state).toBe('done');
});

test('[S14] a manager frees a deserted window: puts the visitor back and closes it', async () => {
  await open();
  const ticketId = await serve();
  must(await hall.act('call.putBack', at, hall.staff.manager));
  must(await hall.act('window.close', at, hall.staff.manager));
  expect(ticketOf(hall, ticketId).state).toBe('waiting');
  must(await hall.act('window.open', { windowId: 'window-2' }, officer()));
});

test('[S15] one alarm a window is open at a time; settling it twice is no change', async () => {
  const raise = () => hall.act('alarm.raise', at, officer());
  const { alarmId } = must(await raise());
  expect(must(await raise()).alarmId).toBe(alarmId);
  must(await hall.act('alarm.settle', { alarmId }, hall.staff.manager));
  must(await hall.act('alarm.settle', { alarmId }, hall.staff.manager));
  expect(must(await raise()).alarmId).not.toBe(alarmId);
  expect(codeOf(await hall.act('alarm.settle', { alarmId: 'none' }, hall.staff.manager))).toBe(
    'alarmUnknown',
  );
});
