/** The hall made ready for many runs: indices for names, keys and orders worked out and sorted once. */
import { callingKey, isAddressedTo } from '../calling.ts';
import type { ArrivalRate, ExpectedVisitor, HallNow, WaitingNow, WindowNow } from './hall-now.ts';
import { lawOf, type ServiceLaw, unitQuantiles } from './service-laws.ts';

const minuteMs = 60_000;

export type StagedLaw = ServiceLaw & { readonly table: Float64Array; readonly place: number };
export type StagedWindow = {
  readonly windowId: string;
  /** Queues by index, with the penalty in ms. */
  readonly queues: readonly { readonly queue: number; readonly penaltyMs: number }[];
  /** Tickets by index that only this window may call, in their order. */
  readonly addressed: readonly number[];
  readonly seated: { readonly law: StagedLaw; readonly spent: number } | null;
  readonly freeFrom: number;
  readonly pausesAhead: WindowNow['pausesAhead'];
};
/** One person of the play. */
export type StagedVisitor = {
  readonly queue: number;
  readonly law: StagedLaw;
  /** Virtual arrival without penalty, ms. */
  readonly key: number;
  readonly takenAt: number;
  /** Decides between equal keys, as the ids of tickets do. */
  readonly rank: number;
};
export type StagedTicket = StagedVisitor & {
  readonly ticketId: string;
  /** Hall time from which the ticket counts as waiting; later than now for an appointment before its slot. */
  readonly since: number;
  readonly isAddressed: boolean;
};
export type StagedExpected = ExpectedVisitor & { readonly queue: number; readonly law: StagedLaw };
export type StagedRate = ArrivalRate & { readonly queue: number; readonly law: StagedLaw };
export type Stage = {
  /** Each by its `place`. */
  readonly laws: readonly StagedLaw[];
  readonly nowMs: number;
  readonly headStartMs: (kind: ArrivalRate['class']) => number;
  readonly queueIds: readonly string[];
  readonly windows: readonly StagedWindow[];
  readonly tickets: readonly StagedTicket[];
  /** By queue: tickets that wait, not addressed and not early, in the order of their keys. */
  readonly lines: readonly (readonly number[])[];
  /** By queue: appointments before their slot. */
  readonly early: readonly (readonly number[])[];
  readonly expected: readonly StagedExpected[];
  readonly rates: readonly StagedRate[];
};

export function setStage(hall: HallNow): Stage {
  const queueIds = [...new Set([...profileQueues(hall), ...hall.waiting.map(({ queueId }) => queueId)])];
  const index = new Map(queueIds.map((queueId, position) => [queueId, position]));
  const queueOf = (queueId: string) => index.get(queueId) ?? -1;
  const laws = new Map<ServiceLaw, StagedLaw>();
  const law = (queueId: string, itemCode: string | null) => {
    const plain = lawOf(hall.laws, queueId, itemCode);
    const known = laws.get(plain) ?? { ...plain, table: unitQuantiles(plain.variation), place: laws.size };
    laws.set(plain, known);
    return known;
  };
  const tickets = hall.waiting
    .toSorted((left, right) => (left.ticketId < right.ticketId ? -1 : 1))
    .map((ticket, rank) => {
      const place = { queue: queueOf(ticket.queueId), law: law(ticket.queueId, ticket.itemCode), rank };
      return stageTicket(hall, ticket, place);
    })
    .sort((left, right) => left.key - right.key || left.rank - right.rank);
  const position = new Map(tickets.map(({ ticketId }, place) => [ticketId, place]));
  const lines: number[][] = queueIds.map(() => []);
  const early: number[][] = queueIds.map(() => []);
  for (const [place, ticket] of tickets.entries()) {
    if (!ticket.isAddressed) (ticket.since > hall.nowMs ? early : lines)[ticket.queue]?.push(place);
  }
  const comes = <T extends { queueId: string }>(visitor: T, itemCode: string | null) => ({
    ...visitor,
    queue: queueOf(visitor.queueId),
    law: law(visitor.queueId, itemCode),
  });
  const stage = {
    nowMs: hall.nowMs,
    headStartMs: (kind: ArrivalRate['class']) => hall.headStartMinutes[kind] * minuteMs,
    queueIds,
    windows: hall.windows.map((window) => ({
      windowId: window.windowId,
      queues: window.profile.map(({ queueId, penaltyMinutes }) => ({
        queue: queueOf(queueId),
        penaltyMs: penaltyMinutes * minuteMs,
      })),
      addressed: hall.waiting
        .filter((ticket) => isAddressedTo(ticket, window))
        .map(({ ticketId }) => position.get(ticketId) ?? -1)
        .sort((left, right) => left - right),
      seated: stageSeated(window.seated, law),
      freeFrom: Math.max(hall.nowMs, window.backAt ?? 0),
      pausesAhead: window.pausesAhead,
    })),
    tickets,
    lines,
    early,
    expected: hall.expected
      .map((visitor) => comes(visitor, visitor.itemCode))
      .filter(({ queue }) => queue >= 0),
    rates: hall.arrivals.map((rate) => comes(rate, null)).filter(({ queue }) => queue >= 0),
  };
  // Only now every law was met.
  return { ...stage, laws: [...laws.values()] };
}

function profileQueues({ windows }: HallNow): string[] {
  return windows.flatMap(({ profile }) => profile.map(({ queueId }) => queueId));
}

function stageTicket(
  hall: HallNow,
  ticket: WaitingNow,
  place: { queue: number; law: StagedLaw; rank: number },
): StagedTicket {
  return {
    ...place,
    ticketId: ticket.ticketId,
    key: callingKey(ticket, hall.headStartMinutes),
    since: ticket.since,
    takenAt: ticket.takenAt,
    isAddressed: ticket.forWindowId !== null || ticket.forStaffId !== null,
  };
}

function stageSeated(
  seated: HallNow['windows'][number]['seated'],
  law: (queueId: string, itemCode: string | null) => StagedLaw,
): StagedWindow['seated'] {
  if (!seated) return null;
  const own = law(seated.queueId, seated.itemCode);
  return { law: own, spent: Math.max(0, seated.spentMs) / own.meanMs };
}
