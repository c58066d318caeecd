/**
 * Service times learned: every service is compared with what the catalogue says, and each level believes its own cases as far
 * as they outweigh what the level above expects (normal means with known spread): hall → queue → item.
 */
import { meanRemaining, type ServiceLaw, type ServiceLaws } from './service-laws.ts';

/** One visitor who kept a window, from the call until it was free for the next. */
export type Served = { readonly queueId: string; readonly itemCode: string | null; readonly ms: number };
/** Minutes before anything is seen: of queues, and of items where the catalogue says more. */
export type UsualMinutes = {
  readonly byQueue: Readonly<Record<string, number>>;
  readonly byItem: Readonly<Record<string, { readonly queueId: string; readonly minutes: number }>>;
};
export type Seen = {
  /** Newest first. */
  readonly served: readonly Served[];
  /** Still at a window: `ms` is the time so far. Left out, the long services would be missing from the first hours. */
  readonly underway: readonly Served[];
};

const minuteMs = 60_000;
const unknownMinutes = 15;
/** How far a level usually is from what the level above expects, as a share: a catalogue may be wrong by half and more. */
const hallSpread = 0.5;
const queueSpread = 0.3;
const itemSpread = 0.3;
/** A service counts 1/e less with every so many newer ones of its level. */
const memory = 400;
/** Variation of service times before any is seen, and how many services it is worth. */
const usualVariation = 0.8;
const usualVariationWeight = 20;
/** Rounds in which what is still underway is completed by what is believed of it. */
const rounds = 4;

type Level = { weight: number; weightSquares: number; sum: number; squares: number };
/** Ratio to the usual time that is believed, and the square of its relative error. */
type Belief = { readonly factor: number; readonly doubtSquare: number };
type Case = {
  readonly queueId: string;
  readonly kind: string;
  readonly usualMs: number;
  readonly ms: number;
};

export function learnServiceLaws(seen: Seen, usual: UsualMinutes): ServiceLaws {
  const served = seen.served.map((each) => caseOf(each, usual));
  const underway = seen.underway.map((each) => caseOf(each, usual));
  let levels = gather(served, []);
  for (let round = 0; round < rounds; round += 1) {
    const believed = levels;
    const completed = underway.map((each) => {
      const { factor } = believe(believed, each.queueId, each.kind);
      const meanMs = factor * each.usualMs;
      const leftMs = meanMs * meanRemaining(variationOf(believed, each.queueId), each.ms / meanMs);
      return { ...each, ms: each.ms + leftMs };
    });
    levels = gather(served, completed);
  }
  const law = (queueId: string, kind: string, minutes: number): ServiceLaw => {
    const { factor, doubtSquare } = believe(levels, queueId, kind);
    const variation = variationOf(levels, queueId);
    return { meanMs: factor * minutes * minuteMs, variation, doubt: Math.sqrt(doubtSquare) };
  };
  const byQueue = Object.entries(usual.byQueue).map(([queueId, minutes]) => [
    queueId,
    law(queueId, withoutItem(queueId), minutes),
  ]);
  const byItem = Object.entries(usual.byItem).map(([itemCode, { queueId, minutes }]) => [
    itemCode,
    law(queueId, itemCode, minutes),
  ]);
  return { byQueue: Object.fromEntries(byQueue), byItem: Object.fromEntries(byItem) };
}

function caseOf({ queueId, itemCode, ms }: Served, usual: UsualMinutes): Case {
  const item = itemCode === null ? undefined : usual.byItem[itemCode];
  const minutes = item?.minutes ?? usual.byQueue[queueId] ?? unknownMinutes;
  const kind = item && itemCode !== null ? itemCode : withoutItem(queueId);
  return { queueId, kind, usualMs: minutes * minuteMs, ms };
}

/** Visitors of a queue who named no item are a kind of their own. */
function withoutItem(queueId: string): string {
  return `queue ${queueId}`;
}

type Levels = {
  readonly hall: Level;
  readonly queues: ReadonlyMap<string, Level>;
  readonly kinds: ReadonlyMap<string, Level>;
};

function gather(served: readonly Case[], completed: readonly Case[]): Levels {
  const hall = emptyLevel();
  const queues = new Map<string, Level>();
  const kinds = new Map<string, Level>();
  for (const each of [...completed, ...served]) {
    const ratio = each.ms / each.usualMs;
    add(hall, ratio);
    add(levelOf(queues, each.queueId), ratio);
    add(levelOf(kinds, `${each.queueId} ${each.kind}`), ratio);
  }
  return { hall, queues, kinds };
}

function emptyLevel(): Level {
  return { weight: 0, weightSquares: 0, sum: 0, squares: 0 };
}

function levelOf(levels: Map<string, Level>, name: string): Level {
  const known = levels.get(name) ?? emptyLevel();
  levels.set(name, known);
  return known;
}

/** The next older case: it weighs less the more there are already. */
function add(level: Level, ratio: number): void {
  const weight = 1 - level.weight / memory;
  level.weight += weight;
  level.weightSquares += weight * weight;
  level.sum += weight * ratio;
  level.squares += weight * ratio * ratio;
}

function believe(levels: Levels, queueId: string, kind: string): Belief {
  const variation = variationOf(levels, queueId);
  const catalogue: Belief = { factor: 1, doubtSquare: 0 };
  const hall = update(catalogue, hallSpread, { level: levels.hall, variation });
  const queue = update(hall, queueSpread, { level: levels.queues.get(queueId), variation });
  return update(queue, itemSpread, { level: levels.kinds.get(`${queueId} ${kind}`), variation });
}

/** What is expected, with the spread around it, against what was seen. */
function update(
  above: Belief,
  spread: number,
  seen: { level: Level | undefined; variation: number },
): Belief {
  const expectedSquare = above.doubtSquare + spread * spread;
  if (!seen.level || seen.level.weight === 0) return { factor: above.factor, doubtSquare: expectedSquare };
  const { weight, weightSquares, sum } = seen.level;
  const variationSquare = seen.variation * seen.variation;
  // The weight of what is expected, in cases; only the spread of this level counts, else the cases would count twice.
  const expectedWeight = variationSquare / (spread * spread);
  const cases = (weight * weight) / weightSquares;
  return {
    factor: (expectedWeight * above.factor + sum) / (expectedWeight + weight),
    doubtSquare: 1 / (1 / expectedSquare + cases / variationSquare),
  };
}

/** Learned in the queue, from the hall's on. */
function variationOf({ hall, queues }: Levels, queueId: string): number {
  const inHall = mixVariation(usualVariation ** 2, hall);
  return Math.sqrt(mixVariation(inHall, queues.get(queueId)));
}

function mixVariation(expectedSquare: number, level: Level | undefined): number {
  if (!level || level.weight < 2) return expectedSquare;
  const mean = level.sum / level.weight;
  const square = Math.max(0, level.squares / level.weight - mean * mean) / (mean * mean);
  return (
    (usualVariationWeight * expectedSquare + level.weight * square) / (usualVariationWeight + level.weight)
  );
}
