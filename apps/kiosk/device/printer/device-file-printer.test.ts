import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DeviceFilePrinter } from './device-file-printer.ts';

function makePath(): string {
  return join(mkdtempSync(join(tmpdir(), 'device-file-')), 'lp0');
}

test('bytes go out whole and in order, and nobody claims that paper came', async () => {
  const path = makePath();
  writeFileSync(path, '');
  const printer = new DeviceFilePrinter(path);
  const outcomes = await Promise.all(
    ['one ', 'two '].map((words) => printer.print(words, Buffer.from(words))),
  );
  expect(outcomes).toEqual(Array(2).fill({ kind: 'sentUnverified', reason: 'writeOnly' }));
  expect(readFileSync(path, 'utf8')).toBe('one two ');
  expect(await printer.status()).toEqual({ online: true, paper: 'unknown', cover: 'unknown' });
});

test('a device that is not there is offline and does not become a file', async () => {
  const path = makePath();
  const printer = new DeviceFilePrinter(path);
  expect(await printer.print('job', Buffer.from('x'))).toEqual({ kind: 'failed', reason: 'offline' });
  expect((await printer.status()).online).toBe(false);
  expect(existsSync(path)).toBe(false);
});

test('the driver\'s "no space" is lack of paper', async () => {
  expect(await new DeviceFilePrinter('/dev/full').print('job', Buffer.from('x'))).toEqual({
    kind: 'failed',
    reason: 'noPaper',
  });
});

test('after close nothing is sent', async () => {
  const path = makePath();
  writeFileSync(path, '');
  const printer = new DeviceFilePrinter(path);
  await printer.close();
  expect(await printer.print('job', Buffer.from('x'))).toEqual({ kind: 'failed', reason: 'offline' });
  expect(readFileSync(path, 'utf8')).toBe('');
});
