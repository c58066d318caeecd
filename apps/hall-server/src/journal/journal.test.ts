import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveThrough } from '../testing/busy-day.ts';
import { compareWithJournal } from '../testing/rebuild.ts';
import { must, openTestHall, type TestHall } from '../testing/test-hall.ts';
import { verifyChain } from './journal.ts';

let hall: TestHall;
beforeAll(async () => {
  hall = await openTestHall();
  await liveThrough(hall);
});
afterAll(() => hall.close());

test('[J1] the journal alone rebuilds every table but identity, texts and secrets', async () => {
  const { database, keys } = hall.hall;
  const { different, rows } = compareWithJournal(database, keys.tokenFor);
  expect(different).toEqual([]);
  expect(rows).toBeGreaterThan(80);
});

test('[J1] a row changed past the journal is found by rebuilding', async () => {
  const { database, keys } = hall.hall;
  database.run("UPDATE tickets SET group_size = 9 WHERE number = 'A003'");
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual(['tickets']);
  database.run("UPDATE tickets SET group_size = 1 WHERE number = 'A003'");
});

test('[J2] the chain is whole; a changed, missing or exchanged entry is named', async () => {
  const { database } = hall.hall;
  const { entries, whole } = verifyChain(database);
  expect({ whole, entries }).toEqual({ whole: true, entries: hall.hall.journal.head.seq });
  const acts: readonly string[] = [
    'UPDATE journal SET at = at + 1 WHERE seq = 20',
    "UPDATE journal SET actor = 'staff:somebody' WHERE seq = 20",
    "UPDATE journal SET body = body || ' ' WHERE seq = 20",
    "UPDATE journal SET command_id = 'another' WHERE seq = 20",
  ];
  for (const tamper of acts) {
    database.run('BEGIN');
    expect(database.run(tamper)).toBe(1);
    expect(verifyChain(database)).toMatchObject({ whole: false, brokenAt: 20 });
    database.run('ROLLBACK');
  }
  database.run('BEGIN');
  database.run('DELETE FROM journal WHERE seq = 20');
  expect(verifyChain(database)).toMatchObject({ whole: false, brokenAt: 21 });
  database.run('ROLLBACK');
});

test('[J3] every change is in the journal under the command that asked for it', async () => {
  const id = 'journal-command-001';
  must(await hall.act('queue.setState', { queueId: 'queue-b', state: 'paused' }, hall.staff.manager, id));
  const found = hall.hall.database.all('SELECT actor, type, subject FROM journal WHERE command_id = :id', {
    id,
  });
  expect(found).toEqual([
    { actor: `staff:${hall.staff.manager.staffId}`, type: 'queue.stateSet', subject: 'queue-b' },
  ]);
});

test('[J4] the journal goes on after a restart where it was', async () => {
  const before = hall.hall.journal.head;
  await hall.restart();
  expect(hall.hall.journal.head.seq).toBe(before.seq + 1);
  expect(verifyChain(hall.hall.database).whole).toBe(true);
});

test('[J5] every table is strict, and a database of a newer program is refused', async () => {
  const { database, files } = hall.hall;
  const tables = database.all<{ name: string; strict: number }>(
    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
  const { Database } = await import('../store/database.ts');
  const copy = `${files.database}.future`;
  database.copyTo(copy);
  const sqlite = new Sqlite(copy);
  sqlite.pragma('user_version = 9990');
  sqlite.close();
  expect(() => new Database(copy)).toThrow('version 9990');
});
