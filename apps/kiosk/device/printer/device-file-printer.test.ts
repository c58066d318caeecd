import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DeviceFilePrinter } from './device-file-printer.ts';
import { testEveryPrinter } from './printer-contract.ts';
import { putOnPaper } from './simulator/simulated-paper.ts';

function makePath(): string {
  return join(mkdtempSync(join(tmpdir(), 'device-file-')), 'lp0');
}

/** The device at its outer edge: a file takes the bytes, and what they would have put on paper is read from it. */
describe('[K46] a device file', () =>
  testEveryPrinter(
    async ({ behaviour }) => {
      const path = makePath();
      const printed = () => putOnPaper(existsSync(path) ? readFileSync(path) : new Uint8Array(), '80mm');
      const device = {
        get papers() {
          return printed().papers;
        },
        get rejections() {
          return printed().rejections;
        },
        behave: async (now: 'well' | 'offline') => {
          if (now === 'well') writeFileSync(path, '');
          else rmSync(path, { force: true });
        },
      };
      await device.behave(behaviour);
      const printer = new DeviceFilePrinter(path);
      return { printer, device, [Symbol.asyncDispose]: () => printer.close() };
    },
    { kind: 'sentUnverified', reason: 'writeOnly' },
  ));

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
