import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NumberBook } from '../device/offline/number-book.ts';

const program = join(import.meta.dirname, 'give-until-killed.ts');
const runs = 10;

/** The numbers a run showed before it was killed, some moments after its first. */
function runUntilKilled(folder: string, run: number): Promise<string[]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, folder, String(run)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let shown = '';
    let doomed = false;
    child.stdout.on('data', (bytes: Buffer) => {
      shown += bytes.toString();
      if (doomed) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), (run * 7) % 23);
    });
    child.on('close', () => done(shown.split('\n').slice(0, -1)));
  });
}

test('[F15] killed between any two steps again and again: no shown number is missing on disk, and none is shown twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-offline-'));
  const shown: string[] = [];
  for (let run = 0; run < runs; run += 1) shown.push(...(await runUntilKilled(folder, run)));
  expect(shown.length).toBeGreaterThan(runs);
  expect(new Set(shown).size).toBe(shown.length);
  const book = NumberBook.open(folder, 0);
  if (!book.ok) throw new Error('the book cannot be read');
  for (let run = 0; run < runs; run += 1) expect(book.value.findWish(`wish-${run}-0`)).toBeDefined();
  const kept = new Set(
    Array.from({ length: runs }, (_, run) => run).flatMap((run) => {
      const numbers: string[] = [];
      for (let count = 0; ; count += 1) {
        const given = book.value.find(`ticket-${run}-${count}`);
        if (!given) return numbers;
        numbers.push(given.number);
      }
    }),
  );
  expect(shown.filter((number) => !kept.has(number))).toEqual([]);
  book.value.close();
  rmSync(folder, { recursive: true, force: true });
});
