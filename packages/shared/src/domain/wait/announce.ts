/** The waits announced: the present hall played many times, the middle and the ninetieth percent of what came out. */
import type { TicketClass } from '../../protocol/fields.ts';
import type { Wait } from '../../protocol/wait.ts';
import { drawRun, type PlayWish } from './draw.ts';
import { type HallNow, isServedNow } from './hall-now.ts';
import { Play } from './play.ts';
import { type Stage, setStage } from './stage.ts';

export type Waits = {
  /** A walk-in who takes a number of the queue now; null where no open window serves it (B4-76). */
  readonly byQueue: Readonly<Record<string, Wait>>;
  /** What each waiting ticket still has before it; null where no window will call it. */
  readonly byTicket: Readonly<Record<string, Wait>>;
};

const minuteMs = 60_000;
/** Nobody is told more than a long day. */
const horizonMs = 10 * 3_600_000;

export function announceWaits(hall: HallNow, queueIds: readonly string[], wish: PlayWish): Waits {
  const stage = setStage(hall);
  const samples = playAll(stage, wish);
  const waitOf = (index: number) => summarise(samples.subarray(index * wish.runs, (index + 1) * wish.runs));
  const queues = new Map(stage.queueIds.map((queueId, place) => [queueId, stage.tickets.length + place]));
  const served = new Map(stage.queueIds.map((queueId) => [queueId, isServedNow(hall, queueId)]));
  const byQueue = queueIds.map((queueId): [string, Wait] => {
    const place = queues.get(queueId);
    return [queueId, place === undefined || !served.get(queueId) ? null : waitOf(place)];
  });
  const byTicket = stage.tickets.map((ticket, place): [string, Wait] => {
    const canBe = ticket.isAddressed || served.get(stage.queueIds[ticket.queue] ?? '');
    return [ticket.ticketId, canBe ? waitOf(place) : null];
  });
  return { byQueue: Object.fromEntries(byQueue), byTicket: Object.fromEntries(byTicket) };
}

/** Minutes until the call, run by run: first of every ticket, then of a newcomer of every queue; NaN where none came. */
function playAll(stage: Stage, wish: PlayWish): Float64Array {
  const { runs } = wish;
  const tickets = stage.tickets.length;
  const samples = new Float64Array((tickets + stage.queueIds.length) * runs).fill(Number.NaN);
  const callable = countCallable(stage);
  const untilMs = stage.nowMs + horizonMs;
  const until = overtakesUntil(stage);
  const play = new Play(stage);
  for (let run = 0; run < runs; run += 1) {
    let open = callable;
    const note = (index: number, at: number) => {
      samples[index * runs + run] = (at - stage.nowMs) / minuteMs;
      open -= 1;
    };
    const draws = drawRun(stage, run, { ...wish, until });
    const watcher = {
      called: (person: number, _queue: number, at: number) => {
        if (person < tickets) note(person, at);
      },
      newcomer: (queue: number, at: number) => note(tickets + queue, at),
      seenEnough: () => open === 0,
    };
    play.run(draws, watcher, untilMs);
  }
  return samples;
}

/**
 * Who comes later than this, by class, stands behind everybody who is here now at every window: such people need not be
 * played at all.
 */
function overtakesUntil({ nowMs, tickets, windows, headStartMs }: Stage): (kind: TicketClass) => number {
  const latest = tickets.reduce((until, { since }) => Math.max(until, since), nowMs);
  const penalty = windows
    .flatMap(({ queues }) => queues)
    .reduce((most, { penaltyMs }) => Math.max(most, penaltyMs), 0);
  return (kind) => latest + penalty + headStartMs(kind);
}

/** How many of tickets and newcomers some window will call. */
function countCallable({ windows, tickets, queueIds }: Stage): number {
  const queues = new Set(windows.flatMap((window) => window.queues.map(({ queue }) => queue)));
  const addressed = new Set(windows.flatMap((window) => window.addressed));
  const called = tickets.filter((ticket, place) =>
    ticket.isAddressed ? addressed.has(place) : queues.has(ticket.queue),
  );
  return called.length + queueIds.filter((_, queue) => queues.has(queue)).length;
}

function summarise(samples: Float64Array): Wait {
  const sorted = samples.filter((minutes) => !Number.isNaN(minutes)).sort();
  if (sorted.length === 0) return null;
  return { p50Minutes: quantile(sorted, 0.5), p90Minutes: quantile(sorted, 0.9) };
}

/** Between the two nearest of the sorted values. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * sorted.length - 0.5;
  const below = Math.max(0, Math.floor(place));
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low;
  return low + (high - low) * Math.min(1, Math.max(0, place - below));
}
