/** A kiosk page without a screen: talks to its device host as the real one does. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { Result } from '@yiting/shared/basics/result.ts';
import type { DeviceState, DeviceToPage, PageToDevice, TakeWish } from '@yiting/shared/protocol/device.ts';
import type { BookingDone, BookingWish } from '@yiting/shared/protocol/device-bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import { io, type Socket } from 'socket.io-client';

const lookEveryMs = 50;
const giveUpMs = 30_000;

/** Waits until it is so. */
export async function eventually(what: () => boolean, otherwise: string): Promise<void> {
  const giveUpAt = Date.now() + giveUpMs;
  while (!what()) {
    if (Date.now() > giveUpAt) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

export class Page {
  readonly #socket: Socket<DeviceToPage, PageToDevice>;
  #state: DeviceState | null = null;

  constructor(url: string) {
    this.#socket = io(url, {
      transports: ['websocket'],
      extraHeaders: { origin: url },
      reconnectionDelayMax: 500,
    });
    this.#socket.on('state', (state) => {
      this.#state = state;
    });
    this.#socket.on('disconnect', () => {
      this.#state = null;
    });
  }

  /** Waits until the host says so. */
  async until(what: (state: DeviceState) => boolean): Promise<DeviceState> {
    await eventually(() => this.#state !== null && what(this.#state), 'the kiosk never came to it');
    if (!this.#state) throw new Error('the kiosk is gone');
    return this.#state;
  }

  take(wish: Partial<TakeWish> = {}): Promise<Result<Taken, HallError>> {
    const whole: TakeWish = {
      commandId: makeUlid(Date.now()),
      queueId: 'queue-a',
      party: { kind: 'none' },
      language: 'zh',
      ...wish,
    };
    return this.#socket.timeout(giveUpMs).emitWithAck('take', whole);
  }

  book(wish: BookingWish): Promise<Result<BookingDone, HallError>> {
    return this.#socket.timeout(giveUpMs).emitWithAck('appointment', wish);
  }

  release(bookingId: string): void {
    this.#socket.emit('release', { bookingId });
  }

  close(): void {
    this.#socket.disconnect();
  }
}
