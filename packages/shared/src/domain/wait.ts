/**
 * The wait announced: the present hall played forward under the calling policy itself, with mean service times.
 * One deterministic pass gives the middle; the spread grows with the number of services that must end before.
 */
import type { Wait } from '../protocol/answers.ts';
import { type HeadStarts, orderFor, type ServingWindow, type WaitingTicket } from './calling.ts';

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
  return Object.fromEntries(queueIds.map((queueId) => [queueId, announceWait(hall, queueId)]));
}

function announceWait(hall: HallNow, queueId: string): Wait {
  const serving = hall.windows.filter(({ profile }) => profile.some((entry) => entry.queueId === queueId));
  if (serving.length === 0) return null;
  const newcomer: WaitingTicket = {
    ticketId: '~',
    queueId,
    class: 'walkIn',
    since: hall.nowMs,
    forWindowId: null,
    forStaffId: null,
  };
  const { startMs, servicesBefore } = playForward(hall, newcomer);
  if (startMs === null) return null;
  const p50Minutes = (startMs - hall.nowMs) / minuteMs;
  const serviceMinutes = (hall.serviceMs[queueId] ?? defaultServiceMs) / minuteMs;
  const deviation = (spread * serviceMinutes * Math.sqrt(Math.max(1, servicesBefore))) / serving.length;
  return { p50Minutes, p90Minutes: p50Minutes === 0 ? 0 : p50Minutes + ninetieth * deviation };
}

/** Plays until the newcomer is called; answers when that is and how many services end before. */
function playForward(
  hall: HallNow,
  newcomer: WaitingTicket,
): { startMs: number | null; servicesBefore: number } {
  const windows = hall.windows.map((window) => ({
    window,
    freeAt: Math.max(window.freeAt, hall.nowMs),
    line: orderFor(window, [...hall.waiting, newcomer], hall.headStartMinutes),
    next: 0,
  }));
  const served = new Set<string>();
  for (;;) {
    const working = windows.filter((each) => {
      while (each.next < each.line.length && served.has(each.line[each.next]?.ticketId ?? '')) each.next += 1;
      return each.next < each.line.length;
    });
    const soonest = working.reduce<(typeof working)[number] | null>(
      (best, each) => (best === null || each.freeAt < best.freeAt ? each : best),
      null,
    );
    const ticket = soonest?.line[soonest.next];
    if (!soonest || !ticket) return { startMs: null, servicesBefore: served.size };
    if (ticket === newcomer) return { startMs: soonest.freeAt, servicesBefore: served.size };
    served.add(ticket.ticketId);
    soonest.freeAt += hall.serviceMs[ticket.queueId] ?? defaultServiceMs;
  }
}

/** Mean service time of a queue: what was seen, pulled towards the catalogue's minutes while little was seen. */
export function learnedServiceMs(
  seen: { readonly count: number; readonly meanMs: number },
  catalogueMinutes: number,
): number {
  const weight = 10;
  return (seen.count * seen.meanMs + weight * catalogueMinutes * minuteMs) / (seen.count + weight);
}
