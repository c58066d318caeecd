import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketNumber } from './numbers.ts';
import { nextBlock, type OfflineRange, onlineSerial, splitNumber } from './offline-numbers.ts';

const range: OfflineRange = { firstSerial: 900, lastSerial: 999, blockSize: 20 };

test('[F1] the online series counts off every serial but those leased to kiosks, each once', () => {
  const serials = Array.from({ length: 2_000 }, (_, index) => onlineSerial(index + 1, range));
  expect(serials.slice(0, 899)).toEqual(Array.from({ length: 899 }, (_, index) => index + 1));
  expect(serials.slice(899)).toEqual(Array.from({ length: 1_101 }, (_, index) => index + 1_000));
});

test('[F1] no online number is ever one that a kiosk may hold, whatever the range', () => {
  const ranges = fc
    .record({
      firstSerial: fc.integer({ min: 1, max: 9_000 }),
      size: fc.integer({ min: 1, max: 900 }),
      blockSize: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ firstSerial, size, blockSize }) => ({
      firstSerial,
      lastSerial: firstSerial + size - 1,
      blockSize,
    }));
  fc.assert(
    fc.property(ranges, fc.integer({ min: 1, max: 9_000 }), (any, nth) => {
      const serial = onlineSerial(nth, any);
      expect(serial < any.firstSerial || serial > any.lastSerial).toBe(true);
      expect(onlineSerial(nth + 1, any)).toBeGreaterThan(serial);
    }),
  );
});

test('[F2] blocks follow each other, never overlap, and end with the range', () => {
  const blocks: { first: number; last: number }[] = [];
  for (let highest = 0; ; ) {
    const block = nextBlock(highest, range);
    if (!block) break;
    blocks.push(block);
    highest = block.last;
  }
  expect(blocks.map(({ first }) => first)).toEqual([900, 920, 940, 960, 980]);
  expect(blocks.at(-1)?.last).toBe(999);
  expect(splitNumber(ticketNumber('A', 905))).toEqual({ prefix: 'A', serial: 905 });
});
