import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, giveNumber, test } from './support/hall-test.ts';

const hallMain = resolve(import.meta.dirname, '../apps/hall-server/src/main.ts');

test('a damaged database: last backup and mirror bring back every number, screens follow by themselves', async ({
  pages,
}) => {
  const { hall } = pages;
  const command = (...words: string[]) =>
    execFileSync(process.execPath, [hallMain, ...words, '--data', hall.data], { encoding: 'utf8' });
  const [wall, guide] = [await pages.wall(), await pages.counter('guide')];
  await giveNumber(guide, 'A');
  await hall.kill();
  command('backup');
  await hall.open();
  await expect(guide.locator('.link-banner')).toHaveCount(0, { timeout: 30_000 });
  // Given after the backup: only the mirror knows it.
  const afterBackup = await giveNumber(guide, 'A');
  await expect(wall.getByTestId('wall-waiting')).toContainText('2');
  await expect(async () => expect((await fetch(`${hall.url}/healthz`)).status).toBe(200)).toPass();
  await hall.kill();

  writeFileSync(join(hall.data, 'hall.db'), 'this was a database once');
  for (const file of ['hall.db-wal', 'hall.db-shm']) rmSync(join(hall.data, file), { force: true });
  expect(command('restore')).toContain('entries added from the mirror');
  await hall.open();
  for (const page of [wall, guide])
    await expect(page.locator('.link-banner')).toHaveCount(0, { timeout: 30_000 });
  await expect(wall.getByTestId('wall-waiting')).toContainText('2');
  // Twenty numbers that might be on paper are skipped, none is given twice.
  const next = await giveNumber(guide, 'A');
  expect(Number(next.slice(1))).toBe(Number(afterBackup.slice(1)) + 21);
});
