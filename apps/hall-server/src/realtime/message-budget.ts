/** A bucket of messages per connection: bursts are fine, a flood is refused. */
import { limits } from '@yiting/shared/basics/limits.ts';

export class MessageBudget {
  #left: number = limits.messageBurstMax;
  #filledAt = performance.now();

  /** True while there is budget left; refills by `messagesPerSecondMax`. */
  take(): boolean {
    const now = performance.now();
    this.#left = Math.min(
      limits.messageBurstMax,
      this.#left + ((now - this.#filledAt) / 1000) * limits.messagesPerSecondMax,
    );
    this.#filledAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
