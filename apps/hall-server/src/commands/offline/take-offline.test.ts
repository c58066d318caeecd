import type { CommandInput } from '@yiting/shared/protocol/commands.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openNotes } from '../../store/offline.ts';
import { compareWithJournal } from '../../testing/rebuild.ts';
import { kioskAt } from '../../testing/sites.ts';
import { changePlan, codeOf, must, openTestHall, type TestHall, ticketOf } from '../../testing/test-hall.ts';

let hall: TestHall;
let leaseId: string;
const today = '2026-11-23';
beforeEach(async () => {
  hall = await openTestHall();
  leaseId = must(await hall.act('offline.lease', { queueId: 'queue-a' }, hall.stations.kiosk)).leaseId;
});
afterEach(async () => {
  expect(compareWithJournal(hall.hall.database, hall.hall.keys.tokenFor).different).toEqual([]);
  await hall.close();
});

const idOf = (number: string) => `offline-number-${number}`;
const told = (number: string, more: Partial<CommandInput<'ticket.takeOffline'>> = {}) => ({
  ticketId: idOf(number),
  leaseId,
  day: today,
  number,
  queueId: 'queue-a',
  takenAt: hall.clock.now(),
  ...more,
});
const tell = (body: CommandInput<'ticket.takeOffline'>, actor = hall.stations.kiosk) =>
  hall.act('ticket.takeOffline', body, actor, body.ticketId);
const notes = () =>
  openNotes(hall.hall.database, 99).map(({ number, reason, calledAs }) => ({ number, reason, calledAs }));

test('[F5] it waits from the time it was given: called before those who came later, after those who came before', async () => {
  const online = async () =>
    must(await hall.act('ticket.take', { queueId: 'queue-a', party: { kind: 'none' } }, hall.stations.kiosk));
  const before = await online();
  hall.clock.advance(60_000);
  const takenAt = hall.clock.now();
  hall.clock.advance(60_000);
  const after = await online();
  const answer = must(
    await tell(told('A900', { takenAt, paper: 'failed', paperReason: 'noPaper', language: 'en' })),
  );
  expect(answer).toEqual({ ticketId: idOf('A900'), number: 'A900' });
  expect(ticketOf(hall, idOf('A900'))).toMatchObject({
    since: takenAt,
    takenAt,
    offline: 1,
    paper: 'failed',
    paperReason: 'noPaper',
    language: 'en',
  });
  must(await hall.act('window.open', { windowId: 'window-1' }, hall.staff.officer));
  const called: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    called.push(must(await hall.act('call.next', { windowId: 'window-1' }, hall.staff.officer)).number);
    must(await hall.act('call.miss', { windowId: 'window-1' }, hall.staff.officer));
  }
  expect(called).toEqual([before.number, 'A900', after.number]);
  expect(notes()).toEqual([]);
});

test('[F6] told twice, also long after its answer was forgotten, it is one ticket', async () => {
  const body = told('A901');
  must(await tell(body));
  must(await tell(body));
  hall.hall.database.run('DELETE FROM answers');
  const again = { ...body, paper: 'printed' as const };
  expect(must(await tell(again))).toEqual({ ticketId: idOf('A901'), number: 'A901' });
  const count = hall.hall.database.one("SELECT count(*) AS tickets FROM tickets WHERE number = 'A901'");
  expect(count).toEqual({ tickets: 1 });
  expect(ticketOf(hall, idOf('A901')).paper).toBe('printed');
});

test('[F5] a wrong clock never puts it before its lease or into the future', async () => {
  const grantedAt = hall.clock.now();
  hall.clock.advance(600_000);
  must(await tell(told('A902', { takenAt: grantedAt - 24 * 3_600_000 })));
  must(await tell(told('A903', { takenAt: grantedAt + 24 * 3_600_000 })));
  expect(ticketOf(hall, idOf('A902')).since).toBe(grantedAt);
  expect(ticketOf(hall, idOf('A903')).since).toBe(hall.clock.now());
});

test('[F7] a queue paused or closed meanwhile honours it', async () => {
  for (const [state, number] of [
    ['paused', 'A904'],
    ['closed', 'A905'],
  ] as const) {
    must(await hall.act('queue.setState', { queueId: 'queue-a', state }, hall.staff.manager));
    must(await tell(told(number)));
    expect(ticketOf(hall, idOf(number)).state).toBe('waiting');
  }
});

test('[F7] the day is over: nobody is voided, the guide desk sees it and finds it by its number', async () => {
  must(await hall.act('day.close', {}));
  expect(must(await tell(told('A906')))).toEqual({ ticketId: idOf('A906'), number: null });
  hall.clock.advance(24 * 3_600_000);
  must(await hall.act('day.open', {}));
  expect(must(await tell(told('A907')))).toMatchObject({ number: null });
  expect(notes()).toEqual([
    { number: 'A906', reason: 'dayOver', calledAs: null },
    { number: 'A907', reason: 'dayOver', calledAs: null },
  ]);
  must(await hall.act('offline.settle', { ticketId: idOf('A906') }, hall.staff.guide));
  expect(notes()).toEqual([{ number: 'A907', reason: 'dayOver', calledAs: null }]);
  expect(codeOf(await hall.act('offline.settle', { ticketId: 'nobody' }, hall.staff.guide))).toBe(
    'ticketUnknown',
  );
});

test('[F7] declared void at closing, but the same day goes on: queued, and a person is asked to look', async () => {
  must(await hall.act('day.close', {}));
  must(await hall.act('day.open', {}));
  must(await tell(told('A908')));
  expect(ticketOf(hall, idOf('A908')).state).toBe('waiting');
  expect(notes()).toEqual([{ number: 'A908', reason: 'leaseVoid', calledAs: 'A908' }]);
});

test('[F7] its queue is gone: a person is asked to look', async () => {
  await changePlan(hall, (plan) => ({
    ...plan,
    queues: plan.queues.filter(({ id }) => id !== 'queue-a'),
    windows: plan.windows.map((window) => ({
      ...window,
      profile: window.profile.filter(({ queueId }) => queueId !== 'queue-a'),
    })),
  }));
  expect(must(await tell(told('A909')))).toMatchObject({ number: null });
  expect(notes()).toEqual([{ number: 'A909', reason: 'queueGone', calledAs: null }]);
});

test('[F8] a second paper with a number is honoured under a new number and flagged, never voided', async () => {
  must(await tell(told('A910')));
  expect(must(await tell(told('A910', { ticketId: 'another-paper-0001' })))).toMatchObject({
    number: 'A001',
  });
  expect(ticketOf(hall, 'another-paper-0001')).toMatchObject({
    state: 'waiting',
    number: 'A001',
    offline: 1,
  });
  expect(ticketOf(hall, idOf('A910')).state).toBe('waiting');
  expect(notes()).toEqual([{ number: 'A910', reason: 'numberTwice', calledAs: 'A001' }]);
  const next = await hall.act(
    'ticket.take',
    { queueId: 'queue-a', party: { kind: 'none' } },
    hall.stations.kiosk,
  );
  expect(must(next).number).toBe('A002');
});

test('[F8] a lease the hall does not know is honoured and flagged; a number no kiosk can hold is refused', async () => {
  must(await tell(told('A950', { leaseId: 'lost-in-a-restore' })));
  expect(notes()).toEqual([{ number: 'A950', reason: 'leaseUnknown', calledAs: 'A950' }]);
  expect(codeOf(await tell(told('A007', { leaseId: 'lost-in-a-restore' })))).toBe('numberNotOffline');
  expect(codeOf(await tell(told('A940')))).toBe('numberNotOffline');
  const anew = await kioskAt(hall, 'zone-2', 'enrolled anew');
  must(await tell(told('A911'), anew));
  expect(notes().at(-1)).toEqual({ number: 'A911', reason: 'leaseUnknown', calledAs: 'A911' });
});

test('[F9] an online number whose answer never came is given up when the offline one is told', async () => {
  const wish = 'wish-without-answer-01';
  const online = { queueId: 'queue-a', party: { kind: 'none' as const } };
  const unseen = must(await hall.act('ticket.take', online, hall.stations.kiosk, wish));
  must(await tell(told('A912', { insteadOf: wish })));
  expect(ticketOf(hall, unseen.ticketId).state).toBe('cancelled');
  expect(ticketOf(hall, idOf('A912')).state).toBe('waiting');
});

test('[F9] an online wish that never arrived can be carried out by no late message', async () => {
  const wish = 'wish-that-comes-late-1';
  must(await tell(told('A913', { insteadOf: wish })));
  const online = { queueId: 'queue-a', party: { kind: 'none' as const } };
  expect(codeOf(await hall.act('ticket.take', online, hall.stations.kiosk, wish))).toBe('commandIdReused');
  expect(hall.hall.database.all('SELECT number FROM tickets')).toEqual([{ number: 'A913' }]);
});

test('[F9] a wish given up without any number leaves none behind, whether it had arrived or comes late', async () => {
  const online = { queueId: 'queue-a', party: { kind: 'none' as const } };
  const unseen = must(await hall.act('ticket.take', online, hall.stations.kiosk, 'wish-that-arrived-0001'));
  for (const wish of ['wish-that-arrived-0001', 'wish-that-comes-late-2'])
    must(await hall.act('ticket.abandonWish', { wish }, hall.stations.kiosk));
  expect(ticketOf(hall, unseen.ticketId).state).toBe('cancelled');
  const late = await hall.act('ticket.take', online, hall.stations.kiosk, 'wish-that-comes-late-2');
  expect(codeOf(late)).toBe('commandIdReused');
});

test('[F9] the unseen number is at a window already, or somebody else’s: it is left, and the first is flagged', async () => {
  const wish = 'wish-called-meanwhile1';
  const online = { queueId: 'queue-a', party: { kind: 'none' as const } };
  const unseen = must(await hall.act('ticket.take', online, hall.stations.kiosk, wish));
  must(await hall.act('window.open', { windowId: 'window-1' }, hall.staff.officer));
  must(await hall.act('call.next', { windowId: 'window-1' }, hall.staff.officer));
  must(await tell(told('A914', { insteadOf: wish })));
  expect(ticketOf(hall, unseen.ticketId).state).toBe('called');
  expect(notes()).toEqual([{ number: 'A914', reason: 'otherCalled', calledAs: 'A914' }]);
  const guides = must(await hall.act('ticket.take', online, hall.staff.guide, 'wish-of-the-guide-desk'));
  must(await tell(told('A915', { insteadOf: 'wish-of-the-guide-desk' })));
  expect(ticketOf(hall, guides.ticketId).state).toBe('waiting');
});
