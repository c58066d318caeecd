/** What is to happen, in the order of virtual time; equal times in the order they were planned. */
import type { Timers } from '../../timers.ts';

type Planned = { readonly at: number; readonly order: number; readonly act: () => void };

export class Agenda {
  /** A heap: the soonest stands first. */
  readonly #planned: Planned[] = [];
  #order = 0;

  /** When the next thing happens, ms; infinity when nothing is planned. */
  get next(): number {
    return this.#planned[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  plan(at: number, act: () => void): void {
    this.#order += 1;
    this.#planned.push({ at, order: this.#order, act });
    this.#rise(this.#planned.length - 1);
  }

  /** Does all that is due before `until`; answers how much that was. */
  doAll(until: number): number {
    let done = 0;
    for (; this.next < until; done += 1) this.#take()?.act();
    return done;
  }

  #take(): Planned | undefined {
    const first = this.#planned[0];
    const last = this.#planned.pop();
    if (last && this.#planned.length > 0) {
      this.#planned[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #rise(from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#swapIfSooner(place, parent)) return;
      place = parent;
    }
  }

  #sink(from: number): void {
    let place = from;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const child = this.#isSooner(right, left) ? right : left;
      if (!this.#swapIfSooner(child, place)) return;
      place = child;
    }
  }

  #swapIfSooner(lower: number, upper: number): boolean {
    const [below, above] = [this.#planned[lower], this.#planned[upper]];
    if (!below || !above || !this.#isSooner(lower, upper)) return false;
    this.#planned[upper] = below;
    this.#planned[lower] = above;
    return true;
  }

  #isSooner(left: number, right: number): boolean {
    const [one, other] = [this.#planned[left], this.#planned[right]];
    if (!one || !other) return one !== undefined;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }
}

/** The timers of a hall in virtual time, those of a machine so busy that none comes sooner than `slowestMs`; they end with it. */
export function virtualTimers(
  agenda: Agenda,
  life: { readonly now: () => number; readonly isOver: () => boolean; readonly slowestMs: number },
): Timers {
  const after = (delayMs: number, act: () => void) => {
    let off = false;
    agenda.plan(life.now() + Math.max(delayMs, life.slowestMs), () => {
      if (!off && !life.isOver()) act();
    });
    return () => {
      off = true;
    };
  };
  return {
    after,
    every: (periodMs, act) => {
      let callOff = () => {};
      const again = () => {
        callOff = after(periodMs, () => {
          act();
          again();
        });
      };
      again();
      return () => callOff();
    },
  };
}
