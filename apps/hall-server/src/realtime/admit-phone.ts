/** Lets phones in by the token of a slip: the same answer after the same time for every wrong one, and room left for the hall. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { VisitorActor } from '../commands/actor.ts';
import { TokenTries } from './token-tries.ts';

export type VisitOfToken = (token: string) => Result<VisitorActor, 'visitUnknown' | 'visitExpired'>;

export class Phones {
  readonly #visitOfToken: VisitOfToken;
  readonly #tries = new TokenTries({ now: () => performance.now() });
  readonly #open = new Map<string, number>();
  #count = 0;

  constructor(visitOfToken: VisitOfToken) {
    this.#visitOfToken = visitOfToken;
  }

  async admit(token: string, address: string): Promise<Result<VisitorActor, HallError>> {
    const started = performance.now();
    if (!(await this.#tries.turn(address))) return failed(hallError('tooMany'));
    const visitor = this.#visitOfToken(token);
    if (!visitor.ok) {
      if (visitor.error === 'visitUnknown') this.#tries.failed(address);
      await until(started + limits.tokenRefusalMs);
      return failed(hallError(visitor.error));
    }
    if (this.#count >= limits.phonesMax) return failed(hallError('hallBusy'));
    if ((this.#open.get(visitor.value.visitId) ?? 0) >= limits.phonesPerVisitMax)
      return failed(hallError('tooMany'));
    return ok(visitor.value);
  }

  came({ visitId }: VisitorActor): void {
    this.#count += 1;
    this.#open.set(visitId, (this.#open.get(visitId) ?? 0) + 1);
  }

  left({ visitId }: VisitorActor): void {
    this.#count -= 1;
    const left = (this.#open.get(visitId) ?? 1) - 1;
    if (left > 0) this.#open.set(visitId, left);
    else this.#open.delete(visitId);
  }
}

/** Waits until a moment of this machine's stopwatch, ms: how long the look-up took does not show. */
function until(at: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
}
