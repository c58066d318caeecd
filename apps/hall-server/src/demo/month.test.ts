import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyChain } from '../journal/journal.ts';
import { startHall } from '../start-hall.ts';
import { mondayAtTen, SteeredClock } from '../testing/steered-clock.ts';
import { optionsFor } from '../testing/test-hall.ts';
import { fillMonth } from './month.ts';

test('[P45] an empty demo gets past working days, with nobody left waiting and a journal that is whole; one with data is left as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-month-'));
  try {
    const wish = { now: mondayAtTen, seed: 3, days: 3 };
    const month = await fillMonth(folder, wish);
    // Friday and Saturday; the day before this Monday was a Sunday.
    expect(month?.days).toBe(2);
    expect(month?.tickets).toBeGreaterThan(100);
    expect(readdirSync(folder)).not.toContain('month-being-filled');
    expect(await fillMonth(folder, wish)).toBeNull();
    const hall = await startHall(optionsFor(folder, new SteeredClock(mondayAtTen)));
    const { database } = hall;
    const count = (sql: string) => database.one<{ n: number }>(sql)?.n ?? 0;
    expect(count('SELECT count(*) AS n FROM tickets')).toBe(month?.tickets);
    expect(count("SELECT count(*) AS n FROM tickets WHERE ended_at IS NULL AND state <> 'void'")).toBe(0);
    expect(count('SELECT count(*) AS n FROM ratings')).toBeGreaterThan(10);
    expect(count('SELECT count(*) AS n FROM stations WHERE revoked_at IS NULL')).toBe(0);
    expect(
      count(
        "SELECT count(*) AS n FROM journal WHERE at > (SELECT max(at) FROM journal WHERE type = 'hall.started')",
      ),
    ).toBe(0);
    expect(verifyChain(database).whole).toBe(true);
    await hall.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
