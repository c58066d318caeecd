/** A plain connection to a hall, below the client of the product: for what a wrong or hostile program may send. */
import type { Result } from '@yiting/shared/basics/result.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { protocolVersion } from '@yiting/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';

const answerTimeoutMs = 10_000;

export type TestSocket = {
  readonly socket: Socket;
  /** Sends anything under any name, and gives the answer. Rejects when there is none. */
  readonly ask: (event: string, message: unknown) => Promise<Result<unknown, HallError>>;
  /** The code with which the hall ended the connection for good. */
  readonly goodbye: Promise<string>;
  readonly closed: Promise<void>;
  readonly close: () => void;
};

export function connect(url: string, credentials: Readonly<Record<string, unknown>>): Promise<TestSocket> {
  const auth = { protocol: protocolVersion, ...credentials };
  const socket = io(url, { transports: ['websocket'], auth, reconnection: false, forceNew: true });
  const goodbye = new Promise<string>((resolve) => socket.once('goodbye', ({ code }) => resolve(code)));
  const closed = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
  const ask: TestSocket['ask'] = (event, message) =>
    socket.timeout(answerTimeoutMs).emitWithAck(event, message);
  return new Promise((resolve, reject) => {
    socket.once('hello', () => resolve({ socket, ask, goodbye, closed, close: () => socket.disconnect() }));
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
}
