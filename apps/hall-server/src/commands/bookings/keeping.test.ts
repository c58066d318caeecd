import { limits } from '@yiting/shared/basics/limits.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessageAdapter, OutgoingMessage } from '../../messages/adapter.ts';
import { Sender } from '../../messages/sender.ts';
import { book, onWall, phone, until } from '../../testing/book.ts';
import { must, openTestHall, type TestHall } from '../../testing/test-hall.ts';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const eleven = onWall('2026-11-23', '11:00');
const count = (table: string) =>
  hall.hall.database.one<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count;
const silent = { warn: () => undefined } as never;

function sender(adapter: MessageAdapter | null): Sender {
  const { database, dispatcher, keys } = hall.hall;
  return new Sender({ database, dispatcher, keys, adapter, now: () => hall.clock.now(), log: silent });
}

test('[Z40] who booked is forgotten the day after, a no-show after ninety days, the words of messages after a week', async () => {
  await book(hall, { slotAt: eleven, person: 1 });
  await until(hall, onWall('2026-11-23', '23:59'));
  expect([count('booking_identity'), count('no_shows'), count('message_texts')]).toEqual([1, 1, 1]);
  await until(hall, onWall('2026-11-24', '00:01'));
  expect([count('booking_identity'), count('no_shows'), count('message_texts')]).toEqual([0, 1, 1]);
  await until(hall, onWall('2026-12-01', '00:01'));
  expect([count('no_shows'), count('message_texts'), count('messages')]).toEqual([1, 0, 1]);
  await until(hall, onWall('2027-02-21', '12:00'));
  expect(count('no_shows')).toBe(1);
  await until(hall, onWall('2027-02-22', '00:01'));
  expect(count('no_shows')).toBe(0);
});

test('[Z40] neither journal nor answers nor rows know the phone, the code or the words', async () => {
  const { bookingId, code } = await book(hall, { slotAt: eleven, person: 1 });
  const bare = code.replace('-', '');
  must(await hall.act('booking.cancel', { bookingId }, hall.staff.guide));
  const { database } = hall.hall;
  const journal = JSON.stringify(database.all('SELECT body FROM journal'));
  const answers = JSON.stringify(database.all('SELECT answer FROM answers'));
  const rows = JSON.stringify([
    ...database.all('SELECT * FROM booking_identity'),
    ...database.all('SELECT * FROM message_texts'),
  ]);
  const tells = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));
  const secret = [phone(1).phone, phone(1).phone.slice(-4).padStart(8, '*'), '已为您约好'];
  expect(tells(journal, [...secret, bare, code])).toEqual([]);
  expect(tells(answers, [...secret, '138****'])).toEqual([]);
  expect(tells(rows, [phone(1).phone, '已为您约好', bare])).toEqual([]);
});

test('[Z42] a message is sent once, with its words and its phone', async () => {
  await book(hall, { slotAt: eleven, person: 1 });
  const sent: OutgoingMessage[] = [];
  const all = sender({ send: async (message) => void sent.push(message) });
  await all.sendDue();
  await all.sendDue();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ phone: phone(1).phone, text: expect.stringContaining('11:00–11:30') });
  expect(hall.hall.database.all('SELECT state, attempts FROM messages')).toEqual([
    { state: 'sent', attempts: 1 },
  ]);
});

test('[Z42] a gateway that fails is tried again, later each time, and given up in the end', async () => {
  await book(hall, { slotAt: eleven, person: 1 });
  let tries = 0;
  const failing = sender({
    send: async () => {
      tries += 1;
      throw new Error('gateway down');
    },
  });
  await failing.sendDue();
  await failing.sendDue();
  expect(tries).toBe(1);
  hall.clock.advance(limits.messageRetryMs);
  await failing.sendDue();
  expect(tries).toBe(2);
  hall.clock.advance(limits.messageRetryMs);
  await failing.sendDue();
  expect(tries).toBe(2);
  for (let round = 0; round < 10; round += 1) {
    hall.clock.advance(24 * 3_600_000);
    await failing.sendDue();
  }
  expect(tries).toBe(limits.messageTriesMax);
  expect(hall.hall.database.all('SELECT state, next_at FROM messages')).toEqual([
    { state: 'failed', next_at: null },
  ]);
});

test('[Z42] without a gateway messages wait, and are not called sent', async () => {
  await book(hall, { slotAt: eleven, person: 1 });
  await sender(null).sendDue();
  expect(hall.hall.database.all('SELECT state, attempts FROM messages')).toEqual([
    { state: 'waiting', attempts: 0 },
  ]);
});
