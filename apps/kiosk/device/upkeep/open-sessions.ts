/** Whether a person stands at the kiosk: every page says so of itself; a page that is gone has nobody. */
import type { DeviceToPage, PageToDevice } from '@yiting/shared/protocol/device.ts';
import type { Socket } from 'socket.io';

export type PageSocket = Socket<PageToDevice, DeviceToPage>;

/** How long a page may take to play a sound. */
const soundMs = 5_000;

export class OpenSessions {
  readonly #pages = new Map<PageSocket, boolean>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  serve(socket: PageSocket): void {
    this.#pages.set(socket, false);
    socket.on('session', (said) => {
      if (typeof said?.open !== 'boolean') return;
      this.#pages.set(socket, said.open);
      this.#changed();
    });
    socket.on('disconnect', () => {
      this.#pages.delete(socket);
      this.#changed();
    });
  }

  get isOpen(): boolean {
    return [...this.#pages.values()].includes(true);
  }

  get hasPage(): boolean {
    return this.#pages.size > 0;
  }

  reload(): void {
    for (const socket of this.#pages.keys()) socket.emit('reload');
  }

  async playSound(): Promise<'played' | 'failed' | 'noPage'> {
    const [socket] = this.#pages.keys();
    if (!socket) return 'noPage';
    try {
      return (await socket.timeout(soundMs).emitWithAck('playSound')) === 'played' ? 'played' : 'failed';
    } catch {
      return 'failed';
    }
  }
}
