/** Why a ticket is called. */
import type { TicketClass } from './fields.ts';

/** Why this ticket: kept with each call, said at the window, on the phone and in the replay (design 4). */
export type CallReason = {
  readonly class: TicketClass;
  /** The arrival the ticket counts from, ms; returns and appointments have another than the time of taking. */
  readonly since: number;
  readonly waitedMinutes: number;
  readonly headStartMinutes: number;
  readonly penaltyMinutes: number;
  /** Start of the booked slot, ms; null unless it is called as an appointment. */
  readonly appointmentAt: number | null;
  /** Called before its slot, because the window would have been idle. */
  readonly beforeSlot: boolean;
  /** 'next' by the rule, 'addressed' to this window or person, 'chosen' by the officer. */
  readonly how: 'next' | 'addressed' | 'chosen';
  /** Who would have been next had nobody a head start; at a chosen number, who would have been next by the rule. Null where it is he. */
  readonly passedOver: { readonly number: string; readonly since: number } | null;
};
