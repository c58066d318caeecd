/** Sends what waits in the outbox, after the commit, with retries that come later each time. A slow gateway never holds a command up. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok } from '@yiting/shared/basics/result.ts';
import type { Dispatcher } from '../commands/dispatcher.ts';
import type { Keys } from '../keys/keys.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { type WaitingMessage, waitingMessages } from '../store/messages.ts';
import type { MessageAdapter } from './adapter.ts';

export type SenderParts = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly keys: Keys;
  /** Null where the hall has no gateway: messages wait, and everybody can see that they do. */
  readonly adapter: MessageAdapter | null;
  readonly now: () => number;
  readonly log: Log;
};

const system = { kind: 'system' } as const;
const atOnceMax = 50;

export class Sender {
  readonly #parts: SenderParts;
  #isSending = false;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Tries everything that is due, one after the other. Does nothing while the last round is still under way. */
  async sendDue(): Promise<void> {
    const { adapter } = this.#parts;
    if (this.#isSending || adapter === null) return;
    this.#isSending = true;
    try {
      const { database, now } = this.#parts;
      for (const message of waitingMessages(database, now(), atOnceMax)) await this.#send(adapter, message);
    } finally {
      this.#isSending = false;
    }
  }

  async #send(
    adapter: MessageAdapter,
    { messageId, attempts, sealed, sealedPhone }: WaitingMessage,
  ): Promise<void> {
    const { keys, log } = this.#parts;
    try {
      await adapter.send({ messageId, phone: keys.unseal(sealedPhone), text: keys.unseal(sealed) });
      await this.#settle(messageId, { state: 'sent', retryInMs: null });
    } catch (error) {
      const isLast = attempts + 1 >= limits.messageTriesMax;
      log.warn(
        { event: 'messageNotSent', messageId, attempts: attempts + 1, error },
        'a message was not taken over',
      );
      await this.#settle(messageId, {
        state: isLast ? 'failed' : 'waiting',
        retryInMs: isLast ? null : limits.messageRetryMs * 2 ** attempts,
      });
    }
  }

  async #settle(
    messageId: string,
    { state, retryInMs }: { state: 'sent' | 'failed' | 'waiting'; retryInMs: number | null },
  ): Promise<void> {
    await this.#parts.dispatcher.perform(system, 'messages.settle', (transaction) => {
      const nextAt = retryInMs === null ? null : transaction.now + retryInMs;
      transaction.record('message.settled', messageId, { state, nextAt });
      return ok(null);
    });
  }
}
