/** Repeats one command under one id until the hall answers, over lost replies and reconnections (design 2.1). */
import type { Socket } from 'socket.io-client';
import { limits } from '../basics/limits.ts';
import { failed, type Result } from '../basics/result.ts';
import { type HallError, hallError } from '../protocol/errors.ts';
import type { ClientToServer, ServerToClient } from '../protocol/socket.ts';

type Envelope = { readonly id: string; readonly type: string; readonly body: unknown };

/**
 * The hall's answer, or `noAnswer` after `commandGiveUpMs`: then the outcome is unknown, and only the same id may be
 * sent again.
 */
export async function settleCommand(
  socket: Socket<ServerToClient, ClientToServer>,
  envelope: Envelope,
): Promise<Result<unknown, HallError>> {
  const giveUpAt = performance.now() + limits.commandGiveUpMs;
  while (performance.now() < giveUpAt) {
    if (socket.connected) {
      const answer = await oneTry(socket, envelope);
      if (answer) return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, limits.retryDelayMs));
  }
  return failed(hallError('noAnswer'));
}

function oneTry(
  socket: Socket<ServerToClient, ClientToServer>,
  envelope: Envelope,
): Promise<Result<unknown, HallError> | null> {
  return new Promise((resolve) => {
    const settle = (answer: Result<unknown, HallError> | null) => {
      clearTimeout(timer);
      socket.off('disconnect', lost);
      resolve(answer);
    };
    const lost = () => settle(null);
    const timer = setTimeout(lost, limits.ackTimeoutMs);
    socket.once('disconnect', lost);
    socket.emit('command', envelope, settle);
  });
}
