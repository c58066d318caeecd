/** How long a visitor keeps a window: a gamma law by item and queue, drawn from a table of its quantiles. */

/** From the call to the next call, when somebody waits. */
export type ServiceLaw = {
  readonly meanMs: number;
  /** Coefficient of variation: standard deviation ÷ mean. */
  readonly variation: number;
  /** How unsure the mean itself is: its standard error ÷ the mean, apart from the error all means of the hall share… */
  readonly doubt: number;
  /** …because the whole catalogue may be wrong one way. */
  readonly sharedDoubt: number;
};

export type ServiceLaws = {
  readonly byQueue: Readonly<Record<string, ServiceLaw>>;
  /** Items that were seen or have minutes of their own; everything else follows its queue. */
  readonly byItem: Readonly<Record<string, ServiceLaw>>;
};

const minuteMs = 60_000;
/** Where neither item nor queue is known. */
const unknownService: ServiceLaw = { meanMs: 15 * minuteMs, variation: 0.8, doubt: 0.4, sharedDoubt: 0.5 };

export function lawOf(laws: ServiceLaws, queueId: string, itemCode: string | null): ServiceLaw {
  const own = itemCode === null ? undefined : laws.byItem[itemCode];
  return own ?? laws.byQueue[queueId] ?? unknownService;
}

const quantiles = 512;
const variationSteps = 20;
const tables = new Map<number, Float64Array>();

/** Quantiles of the gamma law of mean 1, in rising order, for a variation rounded to a twentieth between 0.05 and 2. */
export function unitQuantiles(variation: number): Float64Array {
  const step = Math.min(2 * variationSteps, Math.max(1, Math.round(variation * variationSteps)));
  const known = tables.get(step);
  if (known) return known;
  const table = tabulate(step / variationSteps);
  tables.set(step, table);
  return table;
}

/** A draw from the law of mean 1; `u` is uniform in [0, 1). */
export function drawUnit(table: Float64Array, u: number): number {
  return table[Math.floor(u * quantiles)] ?? 1;
}

/**
 * What remains of a service that has lasted `spent` (in means): drawn from the part of the law that is longer. Beyond the
 * end of the table a gamma law fades like an exponential one of scale variation².
 */
export function drawRemaining(
  table: Float64Array,
  spent: number,
  wish: { variation: number; u: number },
): number {
  const from = firstAbove(table, spent);
  const left = quantiles - from;
  if (left < tailQuantiles) return -Math.log(1 - wish.u) * Math.max(0.05, wish.variation ** 2);
  return (table[from + Math.floor(wish.u * left)] ?? spent) - spent;
}
/** With fewer quantiles left than these the table is too coarse for what remains. */
const tailQuantiles = 6;

/** The mean of what remains after `spent`, both in means. */
export function meanRemaining(variation: number, spent: number): number {
  const table = unitQuantiles(variation);
  const from = firstAbove(table, spent);
  if (quantiles - from < tailQuantiles) return Math.max(0.05, variation ** 2);
  let sum = 0;
  for (let index = from; index < quantiles; index += 1) sum += (table[index] ?? 0) - spent;
  return sum / (quantiles - from);
}

function firstAbove(table: Float64Array, value: number): number {
  let low = 0;
  let high = quantiles;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Adds up the density on a fine grid in the logarithm and reads the quantiles off; the mean is then made exactly 1. */
function tabulate(variation: number): Float64Array {
  const shape = 1 / variation ** 2;
  const cells = 20_000;
  const lowest = -12 * Math.max(1, variation ** 2);
  const highest = Math.log(1 + 14 * variation + 8 * variation ** 2);
  const width = (highest - lowest) / cells;
  const density = (cell: number) => {
    const log = lowest + (cell + 0.5) * width;
    return Math.exp(shape * (log - Math.exp(log) + 1));
  };
  let total = 0;
  for (let cell = 0; cell < cells; cell += 1) total += density(cell);
  const table = new Float64Array(quantiles);
  let below = 0;
  let next = 0;
  for (let cell = 0; cell < cells && next < quantiles; cell += 1) {
    below += density(cell) / total;
    while (next < quantiles && below >= (next + 0.5) / quantiles) {
      table[next] = Math.exp(lowest + (cell + 0.5) * width);
      next += 1;
    }
  }
  const mean = table.reduce((sum, value) => sum + value, 0) / quantiles;
  return table.map((value) => value / mean);
}
