/** One act a command id: a double tap, or a page that asks again, gets the answer of the first. */
import type { Result } from '@yiting/shared/basics/result.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';

const answersKept = 50;

export class OncePerId<T> {
  readonly #underWay = new Map<string, Promise<Result<T, HallError>>>();

  /** The same id gets the same answer, also while the first is under way. A refusal is no act: it may be tried again. */
  run(commandId: string, act: () => Promise<Result<T, HallError>>): Promise<Result<T, HallError>> {
    const known = this.#underWay.get(commandId);
    if (known) return known;
    const answer = act();
    this.#underWay.set(commandId, answer);
    const [oldest] = this.#underWay.keys();
    if (this.#underWay.size > answersKept && oldest !== undefined) this.#underWay.delete(oldest);
    void answer.then(({ ok }) => {
      if (!ok) this.#underWay.delete(commandId);
    });
    return answer;
  }
}
