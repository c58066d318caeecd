import { expect, test } from 'vitest';
import { codeOf, must, openTestHall, take } from '../testing/test-hall.ts';
import { brokenInDepth, brokenNow } from './invariants.ts';
import { simulate } from './simulate.ts';

test('[P40] two random days, acts doubled, the server stopped in between: every invariant holds', async () => {
  const report = await simulate({ seed: 20261123, days: 2, stepsPerDay: 250 });
  expect(report).toMatchObject({ ok: true, violations: [] });
  expect(report.tickets).toBeGreaterThan(50);
  expect(report.calls).toBeGreaterThan(20);
  expect(report.stops).toBeGreaterThan(0);
});

test('[P41] the invariants see a lost ticket, a shared one, a gap, and a row changed past the journal', async () => {
  const hall = await openTestHall();
  const { database, keys } = hall.hall;
  const ticketId = await take(hall);
  await take(hall);
  must(await hall.act('window.open', { windowId: 'window-1' }, hall.staff.officer));
  expect(codeOf(await hall.act('call.next', { windowId: 'window-1' }, hall.staff.officer))).toBe('ok');
  expect([...brokenNow(database), ...brokenInDepth(database, keys.tokenFor, [ticketId])]).toEqual([]);
  const after = (sql: string) => {
    database.run('BEGIN');
    database.run(sql);
    const broken = [...brokenNow(database), ...brokenInDepth(database, keys.tokenFor, ['never-stored'])];
    database.run('ROLLBACK');
    return broken;
  };
  expect(after("UPDATE windows SET ticket_id = NULL WHERE window_id = 'window-1'")).toContain(
    'a ticket at a window that does not have it',
  );
  expect(after('UPDATE series SET last = last + 1')).toEqual([
    'a gap in the numbers',
    'the journal does not rebuild series',
    'never-stored was acknowledged and is lost',
  ]);
  await hall.close();
});
