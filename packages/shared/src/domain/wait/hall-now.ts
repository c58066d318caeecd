/** The present hall as a plain value: what the forward simulation starts from. Change a copy to ask "what if". */
import type { TicketClass } from '../../protocol/fields.ts';
import type { HeadStarts, ServingWindow, WaitingTicket } from '../calling.ts';
import type { ServiceLaws } from './service-laws.ts';

/** Who sits at a window: from the call on, with the time already spent, ms. */
export type Seated = {
  readonly queueId: string;
  readonly itemCode: string | null;
  readonly spentMs: number;
};

/** A window with an officer. One that is closed is not in the hall; one that pauses is, with the time it should be back. */
export type WindowNow = ServingWindow & {
  readonly seated: Seated | null;
  /** Hall time in ms at which a paused window should call again; null while it is open. */
  readonly backAt: number | null;
  /** Pauses to come, as far as habits are known, in their order: hall time in ms, and length. */
  readonly pausesAhead: readonly { readonly from: number; readonly lengthMs: number }[];
};

export type WaitingNow = WaitingTicket & {
  readonly itemCode: string | null;
  /** Hall time in ms from which the person himself counts his wait. */
  readonly takenAt: number;
};

/** Somebody with an appointment who has not checked in yet. */
export type ExpectedVisitor = {
  readonly queueId: string;
  readonly itemCode: string | null;
  readonly class: TicketClass;
  /** Start of the slot, hall time in ms. */
  readonly slotAt: number;
  /** How likely it is that he comes, 0 to 1. */
  readonly probability: number;
};

/** People who will come without an appointment, as a learned rate. */
export type ArrivalRate = {
  readonly queueId: string;
  readonly class: TicketClass;
  readonly perHour: number;
};

export type HallNow = {
  readonly nowMs: number;
  readonly headStartMinutes: HeadStarts;
  readonly windows: readonly WindowNow[];
  readonly waiting: readonly WaitingNow[];
  readonly expected: readonly ExpectedVisitor[];
  readonly arrivals: readonly ArrivalRate[];
  readonly laws: ServiceLaws;
};

/** True when a window that is open now serves the queue: else nothing can be said about it (B4-76). */
export function isServedNow(hall: HallNow, queueId: string): boolean {
  return hall.windows.some(
    ({ backAt, profile }) => backAt === null && profile.some((entry) => entry.queueId === queueId),
  );
}
