import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LineReader } from './line-reader.ts';
import type { ReaderEvent } from './reader.ts';
import { testReaderContract } from './reader-contract.ts';
import { people, type SimulatedCard } from './simulator/people.ts';

const today = () => '2026-11-23';

/** A pipe stands for the serial line: the same calls, bytes and end of file. */
async function start(reads: 'cards' | 'mrz' = 'cards') {
  const folder = mkdtempSync(join(tmpdir(), 'yiting-line-'));
  const path = join(folder, 'reader');
  execFileSync('mkfifo', [path]);
  const plug = () => openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  let line: number | null = plug();
  const reader = new LineReader({ path, reads, today });
  const type = (text: string) => line !== null && writeSync(line, text);
  const unplug = () => {
    if (line !== null) closeSync(line);
    line = null;
  };
  const device = {
    lay: (card: SimulatedCard, laying = 'well') => {
      const text = 'mrz' in card ? card.mrz.join('\r\n') : `${card.number}\t${card.name}`;
      type(laying === 'misread' ? `${text.slice(0, 12)}?\r\n` : `${text}\r\n`);
    },
    unplug,
    plug: () => {
      line = plug();
    },
  };
  const dispose = async () => {
    await reader.close();
    unplug();
    rmSync(folder, { recursive: true, force: true });
  };
  return { reader, device, type, [Symbol.asyncDispose]: dispose };
}

testReaderContract('a line device', () => start());

test('a scanner takes machine-readable lines only: a printed number proves nothing', async () => {
  await using made = await start('mrz');
  const events: ReaderEvent[] = [];
  await expect.poll(() => made.reader.plugged).toBe(true);
  made.reader.onEvent((event) => events.push(event));
  made.reader.ask();
  made.device.lay(people.adult);
  await expect.poll(() => events).toEqual([{ kind: 'misread' }]);
  made.device.lay(people.passport);
  await expect.poll(() => events.at(-1)?.kind).toBe('read');
});

test('a line that comes in pieces is one line; half a passport is a misread after a moment', async () => {
  await using made = await start();
  const events: ReaderEvent[] = [];
  await expect.poll(() => made.reader.plugged).toBe(true);
  made.reader.onEvent((event) => events.push(event));
  made.reader.ask();
  made.type('3101991990');
  await new Promise((resolve) => setTimeout(resolve, 100));
  made.type('01010018\n');
  await expect.poll(() => events.at(-1)?.kind).toBe('read');
  made.type(`${people.passport.mrz[0]}\n`);
  await expect.poll(() => events.at(-1)?.kind, { timeout: 5_000 }).toBe('misread');
});

test('[K86] a scanner reads the code of an appointment only while one is watched for', async () => {
  await using made = await start('mrz');
  const events: ReaderEvent[] = [];
  await expect.poll(() => made.reader.plugged).toBe(true);
  made.reader.onEvent((event) => events.push(event));
  made.reader.scan(true);
  made.type('https://hall.example/t/abc#K7M29QXE\r\nk7m2-9qxd\r\nsomething else\r\n');
  await expect.poll(() => events.length).toBe(2);
  made.reader.scan(false);
  made.reader.ask();
  made.type('K7M29QXD\r\n');
  await expect.poll(() => events.length).toBe(3);
  expect(events.filter(({ kind }) => kind === 'code')).toEqual([
    { kind: 'code', code: 'K7M29QXE' },
    { kind: 'code', code: 'K7M29QXD' },
  ]);
  expect(events.at(-1)).toEqual({ kind: 'misread' });
});
