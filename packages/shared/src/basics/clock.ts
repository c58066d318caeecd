/** The one way to ask for the time: passed in everywhere, so that a whole day can be a test. */

export interface Clock {
  /** Hall time in milliseconds since 1970-01-01T00:00Z. Never goes backwards while the process lives. */
  now(): number;
}

/** A clock that stands still until it is told to move. For tests and simulation. */
export class ManualClock implements Clock {
  #now: number;

  constructor(startMs: number) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  advance(byMs: number): void {
    this.#now += byMs;
  }
}
