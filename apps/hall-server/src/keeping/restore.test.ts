import { appendFileSync, existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyChain } from '../journal/journal.ts';
import { loadKeys } from '../keys/keys.ts';
import { startHall } from '../start-hall.ts';
import { readEpoch } from '../store/meta.ts';
import { liveThrough } from '../testing/busy-day.ts';
import { compareWithJournal, readLines } from '../testing/rebuild.ts';
import {
  codeOf,
  must,
  openTestHall,
  optionsFor,
  type TestHall,
  take,
  ticketOf,
} from '../testing/test-hall.ts';
import { superfluous } from './backups.ts';
import { Mirror, mirrorFiles, readMirror } from './mirror.ts';
import { restoreHall } from './restore.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

function restore() {
  const { files } = hall.hall;
  const plan = {
    databasePath: files.database,
    backupFolder: files.backups,
    mirrorFolder: files.mirror,
    now: hall.clock.now(),
  };
  return restoreHall(plan, { tokenFor: loadKeys(files.keys).tokenFor });
}
const reopen = async () => {
  hall.hall = await startHall(optionsFor(hall.folder, hall.clock));
};
const newestMirror = () => mirrorFiles(hall.hall.files.mirror).at(-1)?.path ?? '';

test('[B1] backup and mirror together bring back all that was acknowledged', async () => {
  await liveThrough(hall);
  expect(existsSync((await hall.hall.backUp()) ?? '')).toBe(true);
  const later = [await take(hall), await take(hall)];
  const { epoch, lines } = { epoch: readEpoch(hall.hall.database), lines: readLines(hall.hall.database) };
  await hall.hall.close();
  writeFileSync(hall.hall.files.database, 'no longer a database');
  const restored = restore();
  expect(restored).toMatchObject({ ok: true, value: { replayed: 2, left: 0 } });
  await reopen();
  const { database, keys } = hall.hall;
  expect(readEpoch(database)).toBeGreaterThan(epoch);
  expect(readLines(database).slice(0, lines.length)).toEqual(lines);
  for (const ticketId of later) expect(ticketOf(hall, ticketId).state).toBe('waiting');
  expect(verifyChain(database).whole).toBe(true);
  expect(compareWithJournal(database, keys.tokenFor).different).toEqual([]);
  expect(readdirSync(hall.folder).some((name) => name.startsWith('hall.db.damaged-'))).toBe(true);
});

test('[B2] numbers that may be on paper are skipped after a restore, not given twice', async () => {
  await hall.hall.backUp();
  expect(ticketOf(hall, await take(hall)).number).toBe('A001');
  await hall.hall.close();
  must(restore() as never);
  await reopen();
  expect(ticketOf(hall, await take(hall)).number).toBe('A022');
});

test('[B8] a command repeated under its id after a restore gets its answer again, and does not act twice', async () => {
  await hall.hall.backUp();
  const wish = { queueId: 'queue-a', party: { kind: 'phone', phone: '13800000001' } } as const;
  const id = 'take-before-the-damage';
  const before = must(await hall.act('ticket.take', wish, hall.stations.kiosk, id));
  await hall.hall.close();
  must(restore() as never);
  await reopen();
  expect(must(await hall.act('ticket.take', wish, hall.stations.kiosk, id))).toEqual(before);
  const other = { ...wish, party: { kind: 'phone', phone: '13800000002' } } as const;
  expect(codeOf(await hall.act('ticket.take', other, hall.stations.kiosk, id))).toBe('commandIdReused');
});

test('[B3] a torn last line of the mirror costs that line only', async () => {
  await hall.hall.backUp();
  const kept = await take(hall);
  const torn = await take(hall);
  await hall.hall.close();
  truncateSync(newestMirror(), readMirrorBytes() - 25);
  expect(restore()).toMatchObject({ ok: true, value: { replayed: 1, left: 0 } });
  await reopen();
  expect(ticketOf(hall, kept).number).toBe('A001');
  expect(() => ticketOf(hall, torn)).toThrow();
});

test('[B4] the mirror goes on behind a torn line, also when it is the first of its file', async () => {
  const { database, files } = hall.hall;
  await take(hall);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  await hall.hall.close();
  const all = readMirror(newestMirror());
  rmSync(newestMirror());
  writeFileSync(join(files.mirror, 'journal-000000000001.ndjson'), '{"seq":1,"at":12');
  await reopen();
  expect(
    mirrorFiles(files.mirror)
      .flatMap(({ path }) => readMirror(path))
      .slice(0, all.length),
  ).toEqual(all);
  appendFileSync(newestMirror(), '{"seq":9');
  const second = new Mirror({ database: hall.hall.database, folder: files.mirror, log });
  second.close();
  expect(database.path).toBe(files.database);
});

test('[B5] an entry of the mirror that does not follow the chain is left where it is', async () => {
  await hall.hall.backUp();
  await take(hall);
  await hall.hall.close();
  const strange = {
    seq: hall.hall.journal.head.seq + 1,
    at: 1,
    actor: 'system',
    commandId: null,
    type: 'day.opened',
  };
  appendFileSync(
    newestMirror(),
    `${JSON.stringify({ ...strange, subject: 'x', body: '{"day":"x"}', hash: 'forged' })}\n`,
  );
  expect(restore()).toMatchObject({ ok: true, value: { replayed: 1, left: 1 } });
  await reopen();
});

test('[B6] without a backup nothing is touched', async () => {
  await hall.hall.close();
  expect(restore()).toEqual({ ok: false, error: 'noBackup' });
  expect(existsSync(hall.hall.files.database)).toBe(true);
  await reopen();
});

test('[B7] three backups of today, one a day, ten in all stay; the newest always', () => {
  const dayMs = 24 * 3_600_000;
  const now = 100 * dayMs + 20 * 3_600_000;
  const backups = Array.from({ length: 15 }, (_, day) =>
    [8, 12, 16, 18, 19].map((hour) => (100 - day) * dayMs + hour * 3_600_000),
  )
    .flat()
    .map((at) => ({ at, path: `hall-${at}.db` }));
  const gone = superfluous(backups, now, (at) => String(Math.floor(at / dayMs)));
  const kept = backups.filter((backup) => !gone.includes(backup)).map(({ at }) => at);
  const hour = (day: number, at: number) => day * dayMs + at * 3_600_000;
  const days = [99, 98, 97, 96, 95, 94, 93];
  expect(kept.sort((left, right) => right - left)).toEqual([
    ...[19, 18, 16].map((at) => hour(100, at)),
    ...days.map((day) => hour(day, 19)),
  ]);
});

function readMirrorBytes(): number {
  const lines = readMirror(newestMirror());
  return Buffer.byteLength(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
