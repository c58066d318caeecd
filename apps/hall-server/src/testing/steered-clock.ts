/** A hall clock that stands still until it is told to move: hours of a hall in moments of a test. */
import { HallClock } from '../hall-clock.ts';

/** Monday morning, 10:00 in Shanghai. */
export const mondayAtTen = Date.parse('2026-11-23T02:00:00Z');

export class SteeredClock extends HallClock {
  #now: number;
  #driftMs = 0;

  constructor(startMs: number) {
    super();
    this.#now = startMs;
  }

  override now(): number {
    return this.#now;
  }

  override driftMs(): number {
    return this.#driftMs;
  }

  override adoptWallClock(): void {
    this.#now += Math.max(0, this.#driftMs);
    this.#driftMs = 0;
  }

  advance(byMs: number): void {
    this.#now += byMs;
  }

  /** The wall clock of the machine jumps; hall time does not. */
  jumpWallClock(byMs: number): void {
    this.#driftMs += byMs;
  }
}
