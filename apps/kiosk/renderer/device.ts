/** The page's one connection: to its own device host. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, type Result } from '@yiting/shared/basics/result.ts';
import type { Language } from '@yiting/shared/basics/words.ts';
import type {
  DeviceState,
  DeviceToPage,
  GuidePaper,
  HelpWish,
  PageToDevice,
  QrPicture,
  TakeWish,
  TypedDocument,
} from '@yiting/shared/protocol/device.ts';
import type {
  BookingDone,
  BookingPaper,
  BookingWish,
  FreeTimesWish,
} from '@yiting/shared/protocol/device-bookings.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { CatalogueList, QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import { io, type Socket } from 'socket.io-client';

type Asking = ReturnType<Socket<DeviceToPage, PageToDevice>['timeout']>;

const triesOfHangingHost = 2;

export class Device {
  readonly #socket: Socket<DeviceToPage, PageToDevice>;
  readonly #listeners = new Set<() => void>();
  #state: DeviceState | null = null;
  #stateAt = 0;
  #gone = false;
  #inUse = false;

  constructor(url: string) {
    this.#socket = io(url, {
      transports: ['websocket'],
      reconnectionDelay: limits.reconnectMinMs,
      reconnectionDelayMax: limits.reconnectMaxMs,
      timeout: limits.deviceConnectMs,
    });
    this.#socket.on('state', (state) => {
      this.#state = state;
      this.#stateAt = performance.now();
      this.#gone = false;
      this.#changed();
    });
    let lost = { at: 0, timeouts: 0 };
    this.#socket.on('disconnect', () => {
      lost = { at: performance.now(), timeouts: 0 };
    });
    // Each try to reach it again that failed. One that is refused says that nobody is there; one that hangs is tried twice.
    this.#socket.on('connect_error', ({ message }) => {
      if (message === 'timeout') lost.timeouts += 1;
      const hangs = message === 'timeout' && lost.timeouts < triesOfHangingHost;
      if (hangs || this.#state === null || performance.now() - lost.at < limits.deviceHostGoneMs) return;
      this.#gone = true;
      this.#changed();
    });
  }

  /** The device host was there and is not any more: what the page shows is not true any longer. */
  get isGone(): boolean {
    return this.#gone;
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
  take(wish: TakeWish): Promise<Result<Taken, HallError>> {
    return this.#insist((socket) => socket.emitWithAck('take', wish));
  }

  /** The slip of a number the person holds already, under the same rules. */
  reprint(wish: TakeWish): Promise<Result<Taken, HallError>> {
    return this.#insist((socket) => socket.emitWithAck('reprint', wish));
  }

  /** Whether a document may be read now. */
  read(on: boolean): void {
    this.#socket.emit('read', { on });
  }

  /** Hands a typed number to the host, which holds it from then on. */
  async present(typed: TypedDocument): Promise<Result<Record<string, never>, HallError>> {
    try {
      return await this.#socket.timeout(limits.ackTimeoutMs).emitWithAck('present', typed);
    } catch {
      return failed(hallError('noAnswer'));
    }
  }

  /** The session is over, or another document is wanted. */
  forget(): void {
    this.#socket.emit('forget', {});
  }

  /** One act of booking, under its id. `noAnswer`: nobody knows what came of it; the same id may be asked again. */
  appointment(wish: BookingWish): Promise<Result<BookingDone, HallError>> {
    return this.#insist((socket) => socket.emitWithAck('appointment', wish));
  }

  async freeTimes(wish: FreeTimesWish): Promise<Result<QueryAnswers['booking.slots'], HallError>> {
    try {
      return await this.#socket.timeout(limits.commandGiveUpMs).emitWithAck('freeTimes', wish);
    } catch {
      return failed(hallError('noAnswer'));
    }
  }

  release(bookingId: string): void {
    this.#socket.emit('release', { bookingId });
  }

  /** Calls back with each code a scanner sees, until stopped. */
  scan(seen: (code: string) => void): () => void {
    const listener = ({ code }: { readonly code: string }) => seen(code);
    this.#socket.on('scanned', listener);
    this.#socket.emit('scan', { on: true });
    return () => {
      this.#socket.off('scanned', listener);
      this.#socket.emit('scan', { on: false });
    };
  }

  onBookingPaper(listener: (paper: BookingPaper) => void): () => void {
    this.#socket.on('bookingPaper', listener);
    return () => this.#socket.off('bookingPaper', listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  async #insist<T>(ask: (socket: Asking) => Promise<Result<T, HallError>>): Promise<Result<T, HallError>> {
    const giveUpAt = performance.now() + limits.commandGiveUpMs + limits.ackTimeoutMs;
    while (performance.now() < giveUpAt) {
      try {
        return await ask(this.#socket.timeout(limits.commandGiveUpMs + limits.ackTimeoutMs));
      } catch {
        await new Promise((resolve) => setTimeout(resolve, limits.retryDelayMs));
      }
    }
    return failed(hallError('noAnswer'));
  }

  /** The guide of an item on paper. */
  async printGuide(itemCode: string, language: Language): Promise<GuidePaper> {
    const wish = { commandId: makeUlid(Date.now()), itemCode, language };
    try {
      return await this.#socket.timeout(limits.commandGiveUpMs).emitWithAck('printGuide', wish);
    } catch {
      return 'sentUnverified';
    }
  }

  /** Null where it cannot be had: the number stands beside it. */
  async qr(text: string): Promise<QrPicture | null> {
    try {
      return await this.#socket.timeout(limits.ackTimeoutMs).emitWithAck('qr', { text });
    } catch {
      return null;
    }
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

  /** Asks the guide desk to come, or says that nobody need come any more. */
  async help(wish: HelpWish['wish']): Promise<Result<unknown, HallError>> {
    try {
      return await this.#socket
        .timeout(limits.commandGiveUpMs + limits.ackTimeoutMs)
        .emitWithAck('help', { commandId: makeUlid(Date.now()), wish });
    } catch {
      return failed(hallError('noAnswer'));
    }
  }

  seen(ticketId: string): void {
    this.#socket.emit('seen', { ticketId });
  }
}
