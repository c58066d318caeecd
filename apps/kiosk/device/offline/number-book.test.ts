import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NumberBook } from './number-book.ts';

const day = '2026-11-23';
const lease = {
  leaseId: 'lease-1',
  day,
  queueId: 'queue-a',
  prefix: 'A',
  first: 900,
  last: 902,
  grantedAt: 0,
};
let folder: string;
let book: NumberBook;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiting-book-'));
  book = open();
});
afterEach(() => {
  book.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(now = 0): NumberBook {
  const opened = NumberBook.open(folder, now);
  if (!opened.ok) throw new Error('unwritable');
  return opened.value;
}
function reopen(now = 0): void {
  book.close();
  book = open(now);
}
const path = () => join(folder, 'offline-numbers.ndjson');
function give(id: string): string {
  const wish = { ticketId: id, wishId: `wish-${id}`, queueId: 'queue-a', itemCode: null, day };
  const given = book.give({ ...wish, language: 'zh', takenAt: 1_000 });
  return given.ok ? given.value.number : given.error;
}

test('[F16] a number is on disk before it is given, and the next start goes on behind it', () => {
  book.addLease(lease);
  expect(give('one')).toBe('A900');
  expect(readFileSync(path(), 'utf8')).toContain('"number":"A900"');
  reopen();
  expect([give('two'), give('three'), give('four')]).toEqual(['A901', 'A902', 'none']);
  expect(book.untold.map(({ number }) => number)).toEqual(['A900', 'A901', 'A902']);
  expect(book.findWish('wish-two')?.number).toBe('A901');
});

test('[F16] a torn last line costs that line only, and the book goes on behind it', () => {
  book.addLease(lease);
  give('one');
  appendFileSync(path(), '{"type":"given","ticketId":"tw');
  reopen();
  expect(give('two')).toBe('A901');
  reopen();
  expect(book.untold.map(({ number }) => number)).toEqual(['A900', 'A901']);
});

test('[F16] an ended block gives nothing; a block of another day or queue neither', () => {
  book.addLease({ ...lease, day: '2026-11-22' });
  book.addLease({ ...lease, leaseId: 'lease-b', queueId: 'queue-b', prefix: 'B' });
  expect(give('one')).toBe('none');
  book.addLease({ ...lease, leaseId: 'lease-2' });
  expect(book.left('queue-a', day)).toBe(3);
  book.endLease('lease-2');
  reopen();
  expect(give('one')).toBe('none');
  expect(book.leases.map(({ leaseId }) => leaseId)).toEqual(['lease-1', 'lease-b']);
});

test('[F16] what the hall knows is forgotten after two days, what it does not know never', () => {
  book.addLease(lease);
  give('known');
  give('unknown');
  book.settlePaper('known', { paper: 'failed', reason: 'noPaper' });
  book.tell('known', 'A900');
  book.endLease('lease-1');
  const late = 3 * 24 * 3_600_000;
  reopen(late);
  expect(book.untold.map(({ ticketId }) => ticketId)).toEqual(['unknown']);
  expect(book.find('known')).toMatchObject({
    calledAs: 'A900',
    paper: { paper: 'failed', reason: 'noPaper' },
  });
  book.tell('unknown', null);
  reopen(late);
  expect([book.find('known'), book.find('unknown'), book.leases]).toEqual([undefined, undefined, []]);
});

test('[F16] a wish that got no number here stays without one, until the hall has given it up', () => {
  book.abandon('wish-x', 5);
  reopen();
  expect([book.isAbandoned('wish-x'), book.abandoned]).toEqual([true, ['wish-x']]);
  book.abandonTold('wish-x');
  reopen();
  expect([book.isAbandoned('wish-x'), book.abandoned]).toEqual([true, []]);
});
