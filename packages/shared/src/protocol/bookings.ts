/** Appointments as pages see them: never a name or a whole number. */
import type { Language, Words } from '../basics/words.ts';
import type { Channel } from '../domain/slots/rules.ts';
import type { Slot } from '../domain/slots/slots.ts';
import type { BookingState, CheckIn } from '../domain/slots/standing.ts';
import type { SlotCloseReason } from './commands/bookings.ts';
import type { SlipContent } from './slip.ts';

/** One appointment, whole. Who may see it has its id by a slip, a token, or a desk. */
export type BookingLine = {
  readonly bookingId: string;
  /** Read out and typed in: `K7M2-9QXD`. */
  readonly code: string;
  readonly state: BookingState;
  readonly queueId: string;
  readonly queueName: Words;
  readonly itemCode: string | null;
  readonly itemName: Words | null;
  /** Where to come: the zone's name and the hall's. */
  readonly zoneName: Words;
  readonly hallName: Words;
  readonly at: number;
  readonly endsAt: number;
  readonly channel: Channel;
  readonly language: Language;
  /** While held: when the place falls back. */
  readonly heldUntil: number | null;
  /** Latest moment to move or cancel. */
  readonly changeUntil: number;
  /** For staff only, and never in the answer of a command. */
  readonly personMasked: string | null;
  /** The hall took the slot and found no other: the guide desk gives priority. */
  readonly lostSlot: boolean;
  /** The time the hall took back when it found this one, ms; null where the person chose. */
  readonly hallMovedFrom: number | null;
  /** After check-in. */
  readonly ticketNumber: string | null;
  /** An inspection on site instead of a visit to the hall. */
  readonly inspection: {
    readonly areaId: string;
    readonly areaName: Words;
    readonly half: 'morning' | 'afternoon';
  } | null;
};

/** A slip for an appointment: what the printer of a terminal puts on paper. */
export type BookingSlip = {
  readonly bookingId: string;
  readonly code: string;
  readonly hallName: string;
  readonly zoneName: string;
  readonly queueName: string;
  readonly itemName: string | null;
  /** `2026-11-25 周三 10:00–10:30`, in the language of the booking. */
  readonly when: string;
  readonly bring: readonly string[];
  /** Where the inspector goes; null for a visit to the hall. */
  readonly areaName: string | null;
  readonly language: Language;
  /** Printed again: marked 补打 (B4-65). */
  readonly reprint: boolean;
  readonly statusUrl: string | null;
};

/** One item as a phone finds it. */
export type OfferedItem = {
  readonly code: string;
  readonly name: Words;
  /** Its queue can be booked; where not, one comes and takes a number. */
  readonly bookable: boolean;
  /** Inspected on site (现场核查, B3-57). */
  readonly inspected: boolean;
};
export type BookingOffer = {
  readonly hallName: Words;
  readonly items: readonly OfferedItem[];
  /** Where inspectors go. */
  readonly areas: readonly { readonly areaId: string; readonly name: Words }[];
};

/** Slots the hall took back. */
export type SlotClosure = {
  readonly queueId: string;
  readonly from: number;
  readonly to: number;
  readonly reason: SlotCloseReason;
};

/** Times of one day that can be chosen. */
export type SlotDayLine = { readonly date: string; readonly slots: readonly Slot[] };

/** One appointment that was checked in or not: what to say, and, where a number came of it, its slip. */
export type CheckedBooking = CheckIn & {
  readonly booking: BookingLine | null;
  readonly ticketId: string | null;
  readonly slip: SlipContent | null;
};

/** The appointment the person most likely came for, and, by a document, the others of today. */
export type CheckInAnswer = CheckedBooking & { readonly also: readonly CheckedBooking[] };

/** The appointments of the open day in small numbers. */
export type BookingsToday = {
  readonly toCome: number;
  readonly checkedIn: number;
  readonly noShow: number;
  /** The next slots with people still to come, earliest first, at most `bookingSlotsShownMax`. */
  readonly next: readonly { readonly at: number; readonly queueId: string; readonly count: number }[];
};

/** A message to a person: in the demo it lies in a box everybody can see. */
export type MessageLine = {
  readonly messageId: string;
  readonly at: number;
  readonly kind: 'code' | 'booked' | 'moved' | 'cancelled' | 'rebooked' | 'slotLost';
  readonly phoneMasked: string;
  readonly text: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
};
