/** The page's one connection: to its own device host. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, type Result } from '@yiting/shared/basics/result.ts';
import type {
  DeviceState,
  DeviceToPage,
  PageToDevice,
  Taken,
  TakeWish,
} from '@yiting/shared/protocol/device.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import { io, type Socket } from 'socket.io-client';

export class Device {
  readonly #socket: Socket<DeviceToPage, PageToDevice>;
  readonly #listeners = new Set<() => void>();
  #state: DeviceState | null = null;
  #stateAt = 0;
  #inUse = false;

  constructor(url: string) {
    this.#socket = io(url, {
      transports: ['websocket'],
      reconnectionDelay: limits.reconnectMinMs,
      reconnectionDelayMax: limits.reconnectMaxMs,
    });
    this.#socket.on('state', (state) => {
      this.#state = state;
      this.#stateAt = performance.now();
      for (const listener of this.#listeners) listener();
    });
  }

  get state(): DeviceState | null {
    return this.#state;
  }

  /** Hall time, ms. */
  now(): number {
    return (this.#state?.now ?? Date.now()) + (this.#state ? performance.now() - this.#stateAt : 0);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onPaper(listener: (paper: Pick<Taken, 'ticketId' | 'paper' | 'paperReason'>) => void): () => void {
    this.#socket.on('paper', listener);
    return () => this.#socket.off('paper', listener);
  }

  /** Under the wish's command id until answered: the host repeats towards the hall, this repeats towards the host. */
  async take(wish: TakeWish): Promise<Result<Taken, HallError>> {
    const giveUpAt = performance.now() + limits.commandGiveUpMs + limits.ackTimeoutMs;
    while (performance.now() < giveUpAt) {
      try {
        return await this.#socket
          .timeout(limits.commandGiveUpMs + limits.ackTimeoutMs)
          .emitWithAck('take', wish);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, limits.retryDelayMs));
      }
    }
    return failed(hallError('noAnswer'));
  }

  async catalogue(): Promise<Result<CatalogueList, HallError>> {
    try {
      return await this.#socket.timeout(limits.commandGiveUpMs).emitWithAck('catalogue', {});
    } catch {
      return failed(hallError('noAnswer'));
    }
  }

  sessionIs(open: boolean): void {
    this.#socket.emit('session', { open });
    this.#inUse = open;
  }

  onUpkeep(does: { reload: () => void; playSound: () => Promise<'played' | 'failed'> }): () => void {
    const play: DeviceToPage['playSound'] = (answered) => void does.playSound().then(answered);
    this.#socket.on('reload', does.reload).on('playSound', play);
    // A host that was started again has forgotten who stands here.
    const sayAgain = () => this.#socket.emit('session', { open: this.#inUse });
    this.#socket.on('connect', sayAgain);
    return () => this.#socket.off('reload', does.reload).off('playSound', play).off('connect', sayAgain);
  }

  seen(ticketId: string): void {
    this.#socket.emit('seen', { ticketId });
  }
}
