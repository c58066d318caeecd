/** Gives numbers out of one book as fast as it can and shows each; made to be killed between any two steps. */
import { writeSync } from 'node:fs';
import { NumberBook } from '../device/offline/number-book.ts';

const [folder = '', run = ''] = process.argv.slice(2);
const opened = NumberBook.open(folder, 0);
if (!opened.ok) throw new Error('the book cannot be written');
const book = opened.value;
const day = '2026-11-23';
if (book.leases.length === 0)
  book.addLease({
    leaseId: 'lease-1',
    day,
    queueId: 'queue-a',
    prefix: 'A',
    first: 900,
    last: 9_999,
    grantedAt: 0,
  });

for (let count = 0; ; count += 1) {
  const ticketId = `ticket-${run}-${count}`;
  const given = book.give({
    ticketId,
    wishId: `wish-${run}-${count}`,
    queueId: 'queue-a',
    itemCode: null,
    language: 'zh',
    takenAt: count,
    day,
  });
  if (given.ok) writeSync(1, `${given.value.number}\n`);
  if (given.ok && count % 3 === 0) book.settlePaper(ticketId, { paper: 'printed', reason: null });
  if (given.ok && count % 5 === 0) book.tell(ticketId, given.value.number);
}
