import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyChain } from '../journal/journal.ts';
import { startHall } from '../start-hall.ts';
import { killAfter } from '../testing/kill-after.ts';
import { compareWithJournal } from '../testing/rebuild.ts';
import { codeOf, must, openTestHall, optionsFor, type TestHall, take } from '../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const wish = { queueId: 'queue-a', party: { kind: 'none' as const } };
const one = (sql: string) => Number(Object.values(hall.hall.database.one(sql) ?? {})[0]);

test('[P30] the writer waits for the disk at every commit', () => {
  expect(hall.hall.database.synchronous).toBe(2);
  expect(hall.hall.database.one('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
});

test('[P31] what arrives together shares one commit, and is answered after it', async () => {
  const { dispatcher, database } = hall.hall;
  const seen: boolean[] = [];
  const together = Array.from({ length: 20 }, () =>
    dispatcher.perform({ kind: 'system' }, 'look', () => {
      seen.push(database.inTransaction);
      return { ok: true, value: null };
    }),
  );
  const state = together.map((answer) => answer.then(() => database.inTransaction));
  expect(await Promise.all(state)).toEqual(Array(20).fill(false));
  expect(seen).toEqual(Array(20).fill(true));
});

test('[P32] killed under load again and again, no acknowledged number is lost, and none is twice or missing', async () => {
  await hall.hall.close();
  const acknowledged: string[] = [];
  for (const [run, enough] of [40, 150, 90].entries())
    acknowledged.push(...(await killAfter(hall.folder, enough, String(run))));
  hall.hall = await startHall(optionsFor(hall.folder, hall.clock));
  const { database, keys } = hall.hall;
  const stored = new Set(
    database.all<{ id: string }>('SELECT ticket_id AS id FROM tickets').map(({ id }) => id),
  );
  expect(acknowledged.length).toBeGreaterThanOrEqual(280);
  expect(acknowledged.filter((ticketId) => !stored.has(ticketId))).toEqual([]);
  for (const prefix of ['A', 'B']) {
    const numbers = database.all<{ number: string }>(
      `SELECT number FROM tickets WHERE number LIKE '${prefix}%' ORDER BY number`,
    );
    expect(numbers.map(({ number }) => Number(number.slice(1)))).toEqual(
      numbers.map((_, index) => index + 1),
    );
  }
  expect(verifyChain(database).whole).toBe(true);
  expect(database.integrity()).toBe('ok');
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
});

test('[P33] on a full disk nothing is acknowledged, and the hall goes on when there is room again', async () => {
  const before = { tickets: one('SELECT count(*) FROM tickets'), head: hall.hall.journal.head };
  hall.hall.database.one(`PRAGMA max_page_count = ${one('PRAGMA page_count')}`);
  const answers = [];
  for (let round = 0; round < 12; round += 1)
    answers.push(
      ...(await Promise.all(
        Array.from({ length: 25 }, () =>
          hall.act('ticket.take', { ...wish, groupSize: 3 }, hall.stations.kiosk),
        ),
      )),
    );
  const codes = answers.map(codeOf);
  expect(codes.at(-1)).toBe('storageFull');
  expect(new Set(codes)).toEqual(new Set(codes.includes('ok') ? ['ok', 'storageFull'] : ['storageFull']));
  const taken = codes.filter((code) => code === 'ok').length;
  expect(one('SELECT count(*) FROM tickets')).toBe(before.tickets + taken);
  hall.hall.database.one('PRAGMA max_page_count = 1073741823');
  const ticketId = await take(hall);
  expect(must(await hall.act('ticket.cancel', { ticketId }))).toEqual({});
  expect(verifyChain(hall.hall.database).whole).toBe(true);
  expect(one('SELECT count(*) FROM tickets')).toBe(one("SELECT max(last) FROM series WHERE prefix = 'A'"));
});
