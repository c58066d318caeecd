/** Reading messages to people: those that wait to be sent, and the box of what was said lately. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { MessageLine } from '@yiting/shared/protocol/bookings.ts';
import type { Keys } from '../keys/keys.ts';
import type { Database } from './database.ts';

export type WaitingMessage = {
  readonly messageId: string;
  readonly kind: MessageLine['kind'];
  readonly attempts: number;
  readonly sealed: string;
  readonly sealedPhone: string;
};

/** Due now, oldest first. */
export function waitingMessages(database: Database, now: number, most: number): WaitingMessage[] {
  return database.all(
    `SELECT m.message_id AS messageId, m.kind, m.attempts, t.sealed, t.sealed_phone AS sealedPhone
     FROM messages m JOIN message_texts t ON t.message_id = m.message_id
     WHERE m.state = 'waiting' AND m.next_at <= :now ORDER BY m.next_at LIMIT :most`,
    { now, most },
  );
}

/** Newest first. A code is shown as it was sent: the demo's box stands for the phone. */
export function messageBox(database: Database, keys: Keys): MessageLine[] {
  return database
    .all<Omit<MessageLine, 'text'> & { sealed: string }>(
      `SELECT m.message_id AS messageId, m.at, m.kind, m.state, m.attempts, t.phone_masked AS phoneMasked, t.sealed
       FROM messages m JOIN message_texts t ON t.message_id = m.message_id ORDER BY m.at DESC, m.message_id DESC LIMIT :most`,
      { most: limits.messagesShownMax },
    )
    .map(({ sealed, ...line }) => ({ ...line, text: keys.unseal(sealed) }));
}
