/** Hall time: the wall clock at the start, carried on by a stopwatch. A jump of the wall clock is seen, and waits for a person. */
import type { Clock } from '@yiting/shared/basics/clock.ts';

/** The machine's two clocks, ms: the wall clock, which may jump, and a stopwatch, which may not. */
export type MachineClocks = { readonly wall: () => number; readonly watch: () => number };
const machineClocks: MachineClocks = { wall: () => Date.now(), watch: () => performance.now() };

export class HallClock implements Clock {
  readonly #machine: MachineClocks;
  #startWall: number;
  #startWatch: number;
  #last = 0;

  /** `notBefore`: hall time of the newest journal entry; a machine that woke up in the past does not go back behind it. */
  constructor(notBefore = 0, machine: MachineClocks = machineClocks) {
    this.#machine = machine;
    this.#startWall = Math.max(machine.wall(), notBefore);
    this.#startWatch = machine.watch();
  }

  now(): number {
    const now = Math.floor(this.#startWall + (this.#machine.watch() - this.#startWatch));
    this.#last = Math.max(this.#last, now);
    return this.#last;
  }

  /** How far the machine's wall clock stands ahead of hall time, ms (negative: behind). */
  driftMs(): number {
    return this.#machine.wall() - this.now();
  }

  /** A person looked at the clock: hall time goes on from the wall clock, but never backwards. */
  adoptWallClock(): void {
    this.#startWall = this.#machine.wall();
    this.#startWatch = this.#machine.watch();
  }
}

export { hallDay, hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
