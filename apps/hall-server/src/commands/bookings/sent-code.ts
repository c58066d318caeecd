/** The six digits that a phone is sent, so that nobody books in a neighbour's name. Only their keyed hash is kept. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { queueMessage } from '../../messages/outbox.ts';
import type { BookingRow } from '../../store/bookings.ts';
import type { Database } from '../../store/database.ts';
import { drawBelow } from '../draw.ts';
import { done, refuse, type Transaction } from '../transaction.ts';

const dayMs = 24 * 3_600_000;

/** A new code for a held booking; the old one is good no more. */
export function sendCode(transaction: Transaction, { bookingId }: BookingRow, phone: string | null) {
  const { database, keys, now } = transaction;
  if (phone === null) return refuse('phoneMalformed');
  const sent = database.one<{ count: number }>(
    `SELECT count(*) AS count FROM message_texts t JOIN messages m ON m.message_id = t.message_id
     WHERE t.phone_key = :phoneKey AND t.at > :from AND m.kind = 'code'`,
    { phoneKey: keys.lookUp('phone', phone), from: now - dayMs },
  );
  if ((sent?.count ?? 0) >= limits.sentCodesPerPhoneADayMax) return refuse('tooMany');
  const sentCode = String(drawBelow(transaction, 1_000_000)).padStart(6, '0');
  database.run(
    `INSERT INTO sent_codes (booking_id, hash, until) VALUES (:bookingId, :hash, :until)
     ON CONFLICT (booking_id) DO UPDATE SET hash = :hash, until = :until`,
    {
      bookingId,
      hash: hashOf(transaction, { bookingId, phone, sentCode }),
      until: now + limits.sentCodeOpenMs,
    },
  );
  triesOf(database).delete(bookingId);
  queueMessage(transaction, bookingId, 'code', { phone, sentCode });
  return done();
}

/** Only phones need one: at a terminal and at a desk somebody has come himself. `phone` is where messages will go. */
export function refuseSentCode(
  transaction: Transaction,
  { bookingId }: BookingRow,
  { phone, sentCode }: { readonly phone: string | null; readonly sentCode: string | undefined },
) {
  const { database, now, actor } = transaction;
  if (actor.kind !== 'visitor') return done();
  const stored = database.one<{ hash: string; until: number }>(
    'SELECT hash, until FROM sent_codes WHERE booking_id = :bookingId',
    { bookingId },
  );
  const tries = triesOf(database);
  const tried = tries.get(bookingId) ?? 0;
  if (!stored || stored.until <= now || tried >= limits.sentCodeTriesMax || sentCode === undefined)
    return refuse('sentCodeWrong');
  const given = hashOf(transaction, { bookingId, phone: phone ?? '', sentCode });
  if (given === stored.hash) return done();
  tries.set(bookingId, tried + 1);
  return refuse('sentCodeWrong');
}

function hashOf(
  { keys }: Transaction,
  { bookingId, phone, sentCode }: { bookingId: string; phone: string; sentCode: string },
): string {
  return keys.lookUp('sentCode', `${bookingId}\n${phone}\n${sentCode}`);
}

const tries = new WeakMap<Database, Map<string, number>>();
const triedMax = 5_000;

/** Wrong codes by booking. A refused command leaves nothing in the database, so guesses are counted beside it. */
function triesOf(database: Database): Map<string, number> {
  const known = tries.get(database);
  if (known && known.size < triedMax) return known;
  const fresh = new Map<string, number>();
  tries.set(database, fresh);
  return fresh;
}
