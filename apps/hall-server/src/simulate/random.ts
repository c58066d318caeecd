/** Chance from a seed (mulberry32): the same seed, the same hall. */
import type { RandomBytes } from '@yiting/shared/basics/ids.ts';

export type Chance = {
  /** 0 ≤ n < below, whole. */
  readonly below: (below: number) => number;
  /** from ≤ n < to. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <const T>(from: readonly [T, ...T[]]) => T;
  readonly happens: (probability: number) => boolean;
  /** Exponential with this mean: times between arrivals, patience. */
  readonly around: (mean: number) => number;
  /** Right-skewed with this mean, coefficient of variation about 0.7: how long a service takes. */
  readonly lasting: (mean: number) => number;
  readonly bytes: RandomBytes;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const around = (mean: number) => -mean * Math.log(1 - next());
  return {
    below,
    between: (from, to) => from + next() * (to - from),
    pick: (from) => from[below(from.length)] ?? from[0],
    happens: (probability) => next() < probability,
    around,
    // The mean of two exponentials: an Erlang time.
    lasting: (mean) => around(mean / 2) + around(mean / 2),
    bytes: (length) => {
      const drawn = new Uint8Array(length);
      for (let index = 0; index < length; index += 1) drawn[index] = below(256);
      return drawn;
    },
  };
}
