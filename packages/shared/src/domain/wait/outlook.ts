/** The next hours of a hall, with its windows as they are or as they might be: longest and mean wait of each queue. */
import { drawRun, type PlayWish } from './draw.ts';
import type { HallNow } from './hall-now.ts';
import { Play } from './play.ts';
import { setStage } from './stage.ts';

export type QueueOutlook = {
  /** The middle, over the runs, of the longest wait of anybody who was called or still waits at the end. */
  readonly longestMinutes: number;
  /** Mean wait of the same people. */
  readonly meanMinutes: number;
  /** People called, and people still waiting at the end, mean over the runs. */
  readonly called: number;
  readonly stillWaiting: number;
};
type Tally = { longest: number[]; sum: number; people: number; called: number; waiting: number };

const minuteMs = 60_000;

/** Waits count from the taking of the number. The same seed meets the same people, also in a changed hall. */
export function playHall(
  hall: HallNow,
  wish: PlayWish & { readonly forMs: number },
): Readonly<Record<string, QueueOutlook>> {
  const stage = setStage(hall);
  const play = new Play(stage);
  const untilMs = hall.nowMs + wish.forMs;
  const tallies = stage.queueIds.map(
    (): Tally => ({ longest: [], sum: 0, people: 0, called: 0, waiting: 0 }),
  );
  for (let index = 0; index < wish.runs; index += 1) {
    for (const tally of tallies) tally.longest.push(0);
    const note = (queue: number, waitedMs: number, kind: 'called' | 'waiting') => {
      const tally = tallies[queue];
      if (!tally) return;
      tally.longest[index] = Math.max(tally.longest[index] ?? 0, waitedMs);
      tally.sum += waitedMs;
      tally.people += 1;
      tally[kind] += 1;
    };
    const draws = drawRun(stage, index, { ...wish, until: () => untilMs });
    const present = stage.tickets.length;
    const takenAt = (person: number) =>
      stage.tickets[person]?.takenAt ?? draws.coming[person - present]?.takenAt ?? 0;
    const watcher = {
      called: (person: number, queue: number, at: number) => note(queue, at - takenAt(person), 'called'),
      newcomer: () => {},
      seenEnough: () => false,
    };
    play.run(draws, watcher, untilMs);
    for (const person of play.stillWaiting(untilMs)) note(person.queue, untilMs - person.takenAt, 'waiting');
  }
  return Object.fromEntries(
    stage.queueIds.map((queueId, place) => [queueId, summarise(tallies[place], wish.runs)]),
  );
}

function summarise(tally: Tally | undefined, runs: number): QueueOutlook {
  if (!tally) return { longestMinutes: 0, meanMinutes: 0, called: 0, stillWaiting: 0 };
  const longest = tally.longest.toSorted((left, right) => left - right);
  return {
    longestMinutes: (longest[Math.floor(runs / 2)] ?? 0) / minuteMs,
    meanMinutes: tally.people === 0 ? 0 : tally.sum / tally.people / minuteMs,
    called: tally.called / runs,
    stillWaiting: tally.waiting / runs,
  };
}
