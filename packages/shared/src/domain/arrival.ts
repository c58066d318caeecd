/** From when a ticket counts, and as what: appointments in and after their slot, priority, a return after a missed call. Pure. */
import type { TicketClass } from '../protocol/fields.ts';
import { callingKey, type HeadStarts } from './calling.ts';

const minuteMs = 60_000;

export type ArrivalPolicy = {
  readonly headStartMinutes: HeadStarts;
  /** So many minutes after the start of the slot an appointment still counts as one; later it is a walk-in (B4-69). */
  readonly lateAfterMinutes: number;
};

/** What the queue knows of a ticket: its class, and the time it counts from, ms. */
export type Standing = { readonly class: TicketClass; readonly since: number };

/** In the slot or before: from the slot, or from the check-in if that is later. Too late: a walk-in from the check-in. */
export function standingOf(
  visitor: {
    readonly takenAt: number;
    /** Start of the booked slot, ms, or null. */
    readonly appointmentAt: number | null;
    readonly priority: boolean;
  },
  policy: ArrivalPolicy,
): Standing {
  const { takenAt, appointmentAt, priority } = visitor;
  const unbooked: Standing = { class: priority ? 'priority' : 'walkIn', since: takenAt };
  if (appointmentAt === null || takenAt > appointmentAt + policy.lateAfterMinutes * minuteMs) return unbooked;
  const booked: Standing = { class: 'appointment', since: Math.max(appointmentAt, takenAt) };
  // Priority never costs a booked visitor time, nor a booking a priority visitor.
  const key = (standing: Standing) => callingKey(standing, policy.headStartMinutes);
  return priority && key(unbooked) < key(booked) ? unbooked : booked;
}

/** Who missed his call and is back: counts from a little before now, and never from before his old place. */
export function sinceAfterReturn(
  ticket: { readonly since: number },
  back: { readonly nowMs: number; readonly returnSinceMinutes: number },
): number {
  return Math.max(ticket.since, back.nowMs - back.returnSinceMinutes * minuteMs);
}
