/** Unknown tokens from one address: a few are mistakes, more are guesses and have to wait. Right ones are never counted. */
import { limits } from '@yiting/shared/basics/limits.ts';

const minuteMs = 60_000;

export type TokenTriesOptions = {
  /** Any clock that does not jump, ms. */
  readonly now: () => number;
  readonly delayMs?: number;
};

/** A hall of phones may share one address, so nobody is shut out for the guesses of another: they only come one after the other. */
export class TokenTries {
  readonly #options: TokenTriesOptions;
  readonly #failures = new Map<string, { since: number; count: number }>();
  readonly #waiting = new Map<string, number>();

  constructor(options: TokenTriesOptions) {
    this.#options = options;
  }

  /** Resolves when the address may try; false when too many of it wait already. */
  async turn(address: string): Promise<boolean> {
    if (!this.#isSuspect(address)) return true;
    const waiting = this.#waiting.get(address) ?? 0;
    if (waiting >= limits.unknownTokensWaitingMax) return false;
    this.#waiting.set(address, waiting + 1);
    await pause(this.#options.delayMs ?? limits.unknownTokenDelayMs);
    const left = (this.#waiting.get(address) ?? 1) - 1;
    if (left > 0) this.#waiting.set(address, left);
    else this.#waiting.delete(address);
    return true;
  }

  /** A token was unknown. */
  failed(address: string): void {
    const now = this.#options.now();
    const known = this.#failures.get(address);
    if (known && now - known.since < minuteMs) known.count += 1;
    else this.#failures.set(address, { since: now, count: 1 });
    for (const [each, { since }] of this.#failures)
      if (now - since >= minuteMs) this.#failures.delete(each);
      else break;
  }

  #isSuspect(address: string): boolean {
    const known = this.#failures.get(address);
    if (!known || this.#options.now() - known.since >= minuteMs) return false;
    return known.count >= limits.unknownTokensPerMinuteMax;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
