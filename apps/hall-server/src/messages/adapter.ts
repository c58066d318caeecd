/** Where messages to people go: a short-message gateway behind one small interface; here a file that everybody may look at. */
import { appendFile } from 'node:fs/promises';

export type OutgoingMessage = {
  readonly messageId: string;
  readonly phone: string;
  readonly text: string;
};

export interface MessageAdapter {
  /** Resolves when the gateway has taken the message over; rejects when it may be tried again. The id tells a repeat from a new one. */
  send(message: OutgoingMessage): Promise<void>;
}

/** One line of JSON a message: for a demo, and for a gateway of the house that reads a folder. */
export function fileAdapter(path: string): MessageAdapter {
  return { send: (message) => appendFile(path, `${JSON.stringify(message)}\n`, { mode: 0o600 }) };
}
