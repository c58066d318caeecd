/**
 * The wait announced: the present hall played forward under the calling policy itself, with mean service times.
 * One deterministic pass gives the middle; the spread grows with the number of services that must end before.
 */
import type { Wait } from '../protocol/answers.ts';
import {
  callingKey,
  type HeadStarts,
  isAddressedTo,
  orderFor,
  penaltyAt,
  type ServingWindow,
  type WaitingTicket,
} from './calling.ts';

export type HallNow = {
  readonly nowMs: number;
  readonly headStartMinutes: HeadStarts;
  /** Windows that are open; `freeAt` is now, or when the visitor seated there should be done. */
  readonly windows: readonly (ServingWindow & { readonly freeAt: number })[];
  readonly waiting: readonly WaitingTicket[];
  /** Mean service time by queue, ms. */
  readonly serviceMs: Readonly<Record<string, number>>;
};

const minuteMs = 60_000;
const defaultServiceMs = 15 * minuteMs;
/** Coefficient of variation of service times until they are learned: between exponential (1) and constant (0). */
const spread = 0.8;
const ninetieth = 1.2816;

/** Wait of a walk-in who takes a number of each queue now; null where no open window serves the queue (B4-76). */
export function announceWaits(hall: HallNow, queueIds: readonly string[]): Readonly<Record<string, Wait>> {
  // The order at each window is the same whoever comes next: sorted once, not once a queue.
  const lines = hall.windows.map((window) => ({
    window,
    order: orderFor(window, hall.waiting, hall.headStartMinutes),
  }));
  return Object.fromEntries(queueIds.map((queueId) => [queueId, announceWait(hall, lines, queueId)]));
}

type Line = { readonly window: HallNow['windows'][number]; readonly order: readonly WaitingTicket[] };

function announceWait(hall: HallNow, lines: readonly Line[], queueId: string): Wait {
  const serving = lines.filter(({ window }) => window.profile.some((entry) => entry.queueId === queueId));
  if (serving.length === 0) return null;
  const { startMs, servicesBefore } = playForward(hall, lines, queueId);
  const p50Minutes = (startMs - hall.nowMs) / minuteMs;
  const serviceMinutes = (hall.serviceMs[queueId] ?? defaultServiceMs) / minuteMs;
  const deviation = (spread * serviceMinutes * Math.sqrt(Math.max(1, servicesBefore))) / serving.length;
  return { p50Minutes, p90Minutes: p50Minutes === 0 ? 0 : p50Minutes + ninetieth * deviation };
}

/**
 * Plays until a window would call the newcomer; answers when that is and how many services end before. At each window
 * the newcomer stands behind all whose key is not later than his own there.
 */
function playForward(
  hall: HallNow,
  lines: readonly Line[],
  queueId: string,
): { startMs: number; servicesBefore: number } {
  const windows = lines.map(({ window, order }) => {
    const penalty = window.profile.find((entry) => entry.queueId === queueId)?.penaltyMinutes;
    const newcomerKey = penalty === undefined ? null : hall.nowMs + penalty * minuteMs;
    return { window, order, newcomerKey, freeAt: Math.max(window.freeAt, hall.nowMs), next: 0 };
  });
  type Playing = (typeof windows)[number];
  const served = new Set<string>();
  /** What the window would do next: a ticket, the newcomer, or nothing. */
  const nextAt = (playing: Playing): WaitingTicket | 'newcomer' | null => {
    let ticket = playing.order[playing.next];
    while (ticket && served.has(ticket.ticketId)) {
      playing.next += 1;
      ticket = playing.order[playing.next];
    }
    if (playing.newcomerKey === null) return ticket ?? null;
    return ticket && comesBefore(hall, playing.window, ticket, playing.newcomerKey) ? ticket : 'newcomer';
  };
  for (;;) {
    let soonest: Playing | null = null;
    let choice: WaitingTicket | 'newcomer' | null = null;
    for (const playing of windows) {
      if (soonest && playing.freeAt >= soonest.freeAt) continue;
      const next = nextAt(playing);
      if (next === null) continue;
      soonest = playing;
      choice = next;
    }
    if (!soonest || choice === null || choice === 'newcomer') {
      return { startMs: soonest?.freeAt ?? hall.nowMs, servicesBefore: served.size };
    }
    served.add(choice.ticketId);
    soonest.freeAt += hall.serviceMs[choice.queueId] ?? defaultServiceMs;
  }
}

function comesBefore(
  hall: HallNow,
  window: ServingWindow,
  ticket: WaitingTicket,
  newcomerKey: number,
): boolean {
  if (isAddressedTo(ticket, window)) return true;
  const penalty = penaltyAt(ticket, window) ?? 0;
  return callingKey(ticket, hall.headStartMinutes, penalty) <= newcomerKey;
}

/** Mean service time of a queue: what was seen, pulled towards the catalogue's minutes while little was seen. */
export function learnedServiceMs(
  seen: { readonly count: number; readonly meanMs: number },
  catalogueMinutes: number,
): number {
  const weight = 10;
  return (seen.count * seen.meanMs + weight * catalogueMinutes * minuteMs) / (seen.count + weight);
}
