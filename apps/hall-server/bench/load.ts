/** Load from outside: plain sockets that send commands and wait for their acknowledgement. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { protocolVersion } from '@yiting/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';

export type Acknowledged =
  | { readonly ok: true; readonly value: { readonly ticketId: string; readonly number: string } }
  | { readonly ok: false; readonly error: HallError };

export async function connect(
  url: string,
  credentials: { stationKey?: string; session?: string },
): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    auth: { protocol: protocolVersion, ...credentials },
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

export function send(
  socket: Socket,
  type: string,
  body: unknown,
  id = makeUlid(Date.now()),
): Promise<Acknowledged> {
  return new Promise((answered) => socket.emit('command', { id, type, body }, answered));
}

const queues = ['queue-a', 'queue-b', 'queue-c', 'queue-d'];
/** A number in one of four queues: a series holds 9,999 a day. */
export const takeTicket = (socket: Socket, turn: number) =>
  send(socket, 'ticket.take', { queueId: queues[turn % queues.length], party: { kind: 'none' } });

/** Sends `count` with at most `inFlight` unanswered, spread over the sockets; answers how many a second. */
export async function saturate(
  sockets: readonly Socket[],
  load: { count: number; inFlight: number },
): Promise<number> {
  let sent = 0;
  const startedAt = performance.now();
  const worker = async (socket: Socket) => {
    while (sent < load.count) {
      const turn = sent;
      sent += 1;
      const answer = await takeTicket(socket, turn);
      if (!answer.ok) throw new Error(`refused: ${answer.error.code}`);
    }
  };
  await Promise.all(Array.from({ length: load.inFlight }, (_, index) => worker(pick(sockets, index))));
  return load.count / ((performance.now() - startedAt) / 1000);
}

/** A number every `everyMs`, whether or not the last was answered; answers each acknowledgement's time, ms. */
export async function steadily(socket: Socket, load: { everyMs: number; forMs: number }): Promise<number[]> {
  const times: number[] = [];
  const waiting: Promise<void>[] = [];
  const endsAt = performance.now() + load.forMs;
  for (let turn = 0; performance.now() < endsAt; turn += 1) {
    const sentAt = performance.now();
    waiting.push(
      takeTicket(socket, turn).then((answer) => void (answer.ok && times.push(performance.now() - sentAt))),
    );
    await new Promise((done) => setTimeout(done, load.everyMs));
  }
  await Promise.all(waiting);
  return times;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}
