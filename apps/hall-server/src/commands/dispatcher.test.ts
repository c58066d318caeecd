import { readFileSync } from 'node:fs';
import { failed, ok } from '@yiting/shared/basics/result.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '../journal/journal.ts';
import { codeOf, must, openTestHall, type TestHall, take } from '../testing/test-hall.ts';
import { Dispatcher } from './dispatcher.ts';
import { handlers } from './handlers.ts';

let hall: TestHall;
beforeAll(async () => {
  hall = await openTestHall();
});
afterAll(() => hall.close());

const tickets = () => hall.hall.database.one<{ n: number }>('SELECT count(*) AS n FROM tickets')?.n ?? 0;
const entries = () => hall.hall.database.one<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
const wish = { queueId: 'queue-a', party: { kind: 'none' as const } };

test('[P1] a command sent twice under one id makes one ticket, and gets the same answer', async () => {
  const before = tickets();
  const id = 'double-command-0001';
  const first = await hall.act('ticket.take', wish, hall.stations.kiosk, id);
  const second = await hall.act('ticket.take', wish, hall.stations.kiosk, id);
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
  expect(tickets()).toBe(before + 1);
});

test('[P1] the same id twenty times in one commit makes one ticket', async () => {
  const before = tickets();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      hall.act('ticket.take', wish, hall.stations.kiosk, 'double-command-0002'),
    ),
  );
  expect(new Set(answers.map((answer) => must(answer).number)).size).toBe(1);
  expect(tickets()).toBe(before + 1);
});

test('[P1] the answer outlives a restart of the server', async () => {
  const id = 'double-command-0003';
  const first = await hall.act('ticket.take', wish, hall.stations.kiosk, id);
  await hall.restart();
  const before = tickets();
  expect(await hall.act('ticket.take', wish, hall.stations.kiosk, id)).toEqual(first);
  expect(tickets()).toBe(before);
});

test('[P2] an id used again with another body, or by somebody else, is refused and changes nothing', async () => {
  const id = 'reused-command-0001';
  must(await hall.act('ticket.take', wish, hall.stations.kiosk, id));
  const before = entries();
  const other = await hall.act('ticket.take', { ...wish, queueId: 'queue-b' }, hall.stations.kiosk, id);
  expect(codeOf(other)).toBe('commandIdReused');
  expect(codeOf(await hall.act('ticket.take', wish, hall.staff.guide, id))).toBe('commandIdReused');
  expect(codeOf(await hall.act('day.open', {}, hall.stations.kiosk, id))).toBe('notAllowed');
  expect(entries()).toBe(before);
});

test('[P3] a refused command leaves no trace and may be tried again under its id', async () => {
  const id = 'refused-command-001';
  const before = entries();
  const body = { windowId: 'window-9' };
  expect(codeOf(await hall.act('call.next', body, hall.staff.officer, id))).toBe('windowNotYours');
  expect(entries()).toBe(before);
  expect(
    hall.hall.database.one('SELECT 1 AS kept FROM answers WHERE command_id = :id', { id }),
  ).toBeUndefined();
  must(await hall.act('window.open', body, hall.staff.officer));
  const ticketId = await take(hall, 'queue-d');
  expect(must(await hall.act('call.next', body, hall.staff.officer, id)).ticketId).toBe(ticketId);
});

test('[P4] what fails in a commit falls out alone; what arrived with it is stored', async () => {
  const before = tickets();
  const [good, bad, alsoGood] = await Promise.all([
    hall.act('ticket.take', wish, hall.stations.kiosk),
    hall.act('ticket.take', { ...wish, queueId: 'nowhere' }, hall.stations.kiosk),
    hall.act('ticket.take', wish, hall.stations.kiosk),
  ]);
  expect([codeOf(good), codeOf(bad), codeOf(alsoGood)]).toEqual(['ok', 'queueUnknown', 'ok']);
  expect(tickets()).toBe(before + 2);
});

test('[P4] a handler that throws answers `fault`, and the rows it touched are as before', async () => {
  const before = entries();
  const { dispatcher } = hall.hall;
  const broken = dispatcher.perform({ kind: 'system' }, 'broken', (transaction) => {
    transaction.record('queue.stateSet', 'queue-a', { state: 'closed' });
    throw new Error('a bug');
  });
  const beside = hall.act('ticket.take', wish, hall.stations.kiosk);
  expect(codeOf(await broken)).toBe('fault');
  expect(codeOf(await beside)).toBe('ok');
  expect(entries()).toBe(before + 1);
  expect(verifyChain(hall.hall.database)).toMatchObject({ whole: true, entries: before + 1 });
});

test('[P5] an onlooker that fails after the commit takes nobody’s answer away', async () => {
  const { database, journal, keys, clock } = hall.hall;
  const transactionFor = () => ({ database, now: clock.now(), actor: { kind: 'system' }, keys }) as never;
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const committed = () => {
    throw new Error('a view could not be built');
  };
  const digest = (text: string) => text;
  const lonely = new Dispatcher({ database, journal, log, transactionFor, digest, committed });
  expect(await lonely.perform({ kind: 'system' }, 'quiet', () => ok(7))).toEqual({ ok: true, value: 7 });
});

test('[P6] the log and the stored answer of a command hold no phone number', async () => {
  const phone = '13800000042';
  const taken = await hall.act('ticket.take', { queueId: 'queue-a', party: { kind: 'phone', phone } });
  expect(JSON.stringify(taken)).not.toContain(phone);
  const { database, files } = hall.hall;
  const written = JSON.stringify(
    ['journal', 'answers', 'ticket_identity'].map((t) => database.all(`SELECT * FROM ${t}`)),
  );
  expect(written).toContain('138****0042');
  expect(written).not.toContain(phone);
  expect(readFileSync(files.database).includes(phone)).toBe(false);
  expect(readFileSync(`${files.database}-wal`).includes(phone)).toBe(false);
});

test('[P7] every command has one handler, and none is left over', async () => {
  const { commandTypes } = await import('@yiting/shared/protocol/commands.ts');
  expect(Object.keys(handlers).sort()).toEqual([...commandTypes].sort());
});

test('[P8] after closing, commands are refused and nothing is half done', async () => {
  const other = await openTestHall();
  const { dispatcher } = other.hall;
  await other.close();
  const late = await dispatcher.submit(other.stations.kiosk, {
    id: 'late-command-00001',
    type: 'ticket.take',
    body: wish,
  });
  expect(late).toEqual(failed({ code: 'hallBusy' }));
});
