/** Hall time: the wall clock at the start, carried on by a stopwatch. A jump of the wall clock is seen, and waits for a person. */
import type { Clock } from '@yiting/shared/basics/clock.ts';

export class HallClock implements Clock {
  #startWall: number;
  #startWatch = performance.now();
  #last = 0;

  /** `notBefore`: hall time of the newest journal entry; a machine that woke up in the past does not go back behind it. */
  constructor(notBefore = 0) {
    this.#startWall = Math.max(Date.now(), notBefore);
  }

  now(): number {
    const now = Math.floor(this.#startWall + (performance.now() - this.#startWatch));
    this.#last = Math.max(this.#last, now);
    return this.#last;
  }

  /** How far the machine's wall clock stands ahead of hall time, ms (negative: behind). */
  driftMs(): number {
    return Date.now() - this.now();
  }

  /** A person looked at the clock: hall time goes on from the wall clock, but never backwards. */
  adoptWallClock(): void {
    this.#startWall = Date.now();
    this.#startWatch = performance.now();
  }
}

export { hallDay, hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
