/** Mean squared errors against each other over many seeds, with the upper end of the 95 % interval of their ratio. */

/** Sums over the customers of one seed; squared minutes. */
export type Errors = {
  readonly ours: number;
  /** The wait of the last one who was called. */
  readonly lastServed: number;
  /** Queue length over known rates; 0 where there are none. */
  readonly queueLength: number;
  /** Whose wait was not longer than the P90 announced. */
  readonly covered: number;
  readonly counted: number;
};
type Ratio = { readonly ratio: number; readonly high: number };

const standardErrors95 = 1.96;

/** Ratio of sums, and its upper bound by the spread between seeds (the usual error of a ratio estimate). */
export function compare(
  seeds: readonly Errors[],
  [above, below]: readonly [keyof Errors, keyof Errors],
): Ratio {
  const sum = (name: keyof Errors) => seeds.reduce((total, each) => total + each[name], 0);
  const ratio = sum(above) / sum(below);
  const residuals = seeds.map((each) => each[above] - ratio * each[below]);
  const variance = residuals.reduce((total, each) => total + each * each, 0) / (seeds.length - 1);
  const error = Math.sqrt(variance / seeds.length) / (sum(below) / seeds.length);
  return { ratio, high: ratio + standardErrors95 * error };
}
