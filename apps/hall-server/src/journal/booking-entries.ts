/** What can happen to appointments, slots and messages, as the journal says it. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { Channel } from '@yiting/shared/domain/slots/rules.ts';
import type { MessageLine } from '@yiting/shared/protocol/bookings.ts';
import type { ForgiveReason, SlotCloseReason } from '@yiting/shared/protocol/commands/bookings.ts';

export type BookingEntries = {
  /** A visit before its number: whoever books, at a terminal or on a phone. */
  'visit.opened': { readonly day: string };
  /** It came to nothing, and so did what was held for it. */
  'visit.dropped': Record<string, never>;
  'booking.held': BookedPlace & {
    readonly visitId: string;
    readonly queueId: string;
    readonly itemCode: string | null;
    readonly places: number;
    readonly channel: Channel;
    readonly language: Language;
    readonly heldUntil: number;
    /** Held in the plan of an area's inspectors, not in the queue's. */
    readonly inspection?: { readonly areaId: string; readonly half: 'morning' | 'afternoon' };
  };
  'booking.confirmed': Record<string, never>;
  'booking.released': Record<string, never>;
  'booking.expired': Record<string, never>;
  /** The places left cool off until `coolUntil`; null where the hall took them. */
  'booking.moved': BookedPlace & {
    readonly coolUntil: number | null;
    readonly by: 'person' | 'hall';
    /** Of an inspection. */
    readonly half?: 'morning' | 'afternoon';
  };
  'booking.cancelled': { readonly coolUntil: number };
  /** The hall closed the slot, and there was no other. */
  'booking.lost': Record<string, never>;
  'booking.checkedIn': { readonly ticketId: string };
  /** Counted where the hall was open at the time. */
  'booking.noShow': { readonly counted: boolean };
  /** Its slip is printed again at a station (B4-65); what it says is put together there and then, and stands in no journal. */
  'booking.slipOrdered': { readonly orderId: string; readonly stationId: string };
  'booking.slipSettled': {
    readonly orderId: string;
    readonly paper: 'printed' | 'sentUnverified' | 'failed';
  };
  'booking.forgiven': { readonly reason: ForgiveReason };
  'booking.inspectionBooked': BookedPlace & {
    readonly visitId: string;
    readonly queueId: string;
    readonly itemCode: string;
    readonly areaId: string;
    readonly half: 'morning' | 'afternoon';
    readonly channel: Channel;
    readonly language: Language;
  };
  /** Cancelled places that have cooled off by then can be booked again. */
  'booking.placesFreed': { readonly before: number };
  'slot.closed': { readonly from: number; readonly to: number; readonly reason: SlotCloseReason };
  'slot.opened': { readonly from: number; readonly to: number };
  'message.queued': { readonly bookingId: string; readonly kind: MessageLine['kind'] };
  /** `waiting` with the time of the next try. */
  'message.settled': { readonly state: MessageLine['state']; readonly nextAt: number | null };
};

/** When and where in the plan of slots: `slots` are the instants at which each begins, ms. */
type BookedPlace = {
  readonly day: string;
  readonly at: number;
  readonly endsAt: number;
  readonly slots: readonly number[];
};
