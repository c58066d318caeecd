/** A bucket of messages per connection: bursts are fine, a flood is refused. */
import { limits } from '@yiting/shared/basics/limits.ts';

export class MessageBudget {
  readonly #perSecond: number;
  #left: number = limits.messageBurstMax;
  #filledAt = performance.now();

  constructor(perSecond: number = limits.messagesPerSecondMax) {
    this.#perSecond = perSecond;
    this.#left = Math.max(limits.messageBurstMax, perSecond);
  }

  /** True while there is budget left; refills by `messagesPerSecondMax`. */
  take(): boolean {
    const now = performance.now();
    this.#left = Math.min(
      Math.max(limits.messageBurstMax, this.#perSecond),
      this.#left + ((now - this.#filledAt) / 1000) * this.#perSecond,
    );
    this.#filledAt = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
