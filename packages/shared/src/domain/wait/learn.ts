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
const memory = 800;
/** Variation of service times before any is seen, and how many services it is worth. */
const usualVariation = 0.8;
const usualVariationWeight = 20;
/** Rounds in which what is still underway is completed by what is believed of it. */
const rounds = 4;

type Level = { weight: number; weightSquares: number; sum: number; squares: number };
/** Ratio to the usual time that is believed; its relative error, in what the hall shares and (squared) in what is its own. */
type Belief = { readonly factor: number; readonly shared: number; readonly ownSquare: number };
type Case = {
  readonly queueId: string;
  readonly kind: string;
  readonly usualMs: number;
  readonly ms: number;
};

export function learnServiceLaws(seen: Seen, usual: UsualMinutes): ServiceLaws {
  const served = seen.served.map((each) => caseOf(each, usual));
  const underway = seen.underway.map((each) => caseOf(each, usual));
  const ended = gather(served);
  let levels = ended;
  for (let round = 0; round < rounds && underway.length > 0; round += 1)
    levels = withUnderway(ended, complete(underway, levels));
  const law = (queueId: string, kind: string, minutes: number): ServiceLaw => {
    const { factor, shared, ownSquare } = believe(levels, queueId, kind);
    const variation = variationOf(levels, queueId);
    return {
      meanMs: factor * minutes * minuteMs,
      variation,
      doubt: Math.sqrt(ownSquare),
      sharedDoubt: shared,
    };
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
  readonly queues: Map<string, Level>;
  readonly kinds: Map<string, Level>;
};

function gather(served: readonly Case[]): Levels {
  const levels: Levels = { hall: emptyLevel(), queues: new Map(), kinds: new Map() };
  for (const each of served) {
    const ratio = each.ms / each.usualMs;
    addOlder(levels.hall, ratio);
    addOlder(levelOf(levels.queues, each.queueId), ratio);
    addOlder(levelOf(levels.kinds, each.kind), ratio);
  }
  return levels;
}

/** Gives everybody who is still at a window the time he is expected to take in all. */
function complete(underway: readonly Case[], levels: Levels): Case[] {
  return underway.map((each) => {
    const meanMs = believe(levels, each.queueId, each.kind).factor * each.usualMs;
    const leftMs = meanMs * meanRemaining(variationOf(levels, each.queueId), each.ms / meanMs);
    return { ...each, ms: each.ms + leftMs };
  });
}

function withUnderway({ hall, queues, kinds }: Levels, completed: readonly Case[]): Levels {
  const levels = { hall: { ...hall }, queues: new Map(queues), kinds: new Map(kinds) };
  const own = (map: Map<string, Level>, name: string) => {
    const copy = { ...levelOf(map, name) };
    map.set(name, copy);
    return copy;
  };
  for (const { queueId, kind, ms, usualMs } of completed) {
    for (const level of [levels.hall, own(levels.queues, queueId), own(levels.kinds, kind)])
      add(level, ms / usualMs, 1);
  }
  return levels;
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
function addOlder(level: Level, ratio: number): void {
  add(level, ratio, 1 - level.weight / memory);
}

function add(level: Level, ratio: number, weight: number): void {
  level.weight += weight;
  level.weightSquares += weight * weight;
  level.sum += weight * ratio;
  level.squares += weight * ratio * ratio;
}

function believe(levels: Levels, queueId: string, kind: string): Belief {
  const variation = variationOf(levels, queueId);
  const catalogue: Belief = { factor: 1, shared: 0, ownSquare: 0 };
  const { factor, ownSquare } = update(catalogue, hallSpread, { level: levels.hall, variation });
  const hall: Belief = { factor, shared: Math.sqrt(ownSquare), ownSquare: 0 };
  const queue = update(hall, queueSpread, { level: levels.queues.get(queueId), variation });
  return update(queue, itemSpread, { level: levels.kinds.get(kind), variation });
}

/** What is expected, with the spread around it, against what was seen. */
function update(
  above: Belief,
  spread: number,
  { level, variation }: { level: Level | undefined; variation: number },
): Belief {
  const expectedSquare = above.ownSquare + spread * spread;
  if (!level || level.weight === 0) return { ...above, ownSquare: expectedSquare };
  const variationSquare = variation * variation;
  // What is expected weighs so many cases; only the spread of this level counts, else the cases would count twice.
  const expectedWeight = variationSquare / (spread * spread);
  const trust = expectedWeight / (expectedWeight + level.weight);
  const cases = (level.weight * level.weight) / level.weightSquares;
  return {
    factor: trust * above.factor + (1 - trust) * (level.sum / level.weight),
    shared: trust * above.shared,
    ownSquare: 1 / (1 / expectedSquare + cases / variationSquare),
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
