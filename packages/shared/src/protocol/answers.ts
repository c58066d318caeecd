/** What commands answer. Ids, numbers and codes only: answers are stored for 48 hours. */
import type { BookingLine, BookingSlip, CheckInAnswer } from './bookings.ts';
import type { CallReason } from './call-reason.ts';
import type { SlipContent } from './slip.ts';

export type Answers = {
  'ticket.take': {
    readonly ticketId: string;
    readonly number: string;
    readonly slip: SlipContent;
  };
  'offline.lease': OfflineLease;
  /** `number` is the one the person is called by: a new one where the printed one was given twice; null when not queued. */
  'ticket.takeOffline': { readonly ticketId: string; readonly number: string | null };
  'ticket.reprint': { readonly orderId: string };
  'ticket.reprintOwn': {
    readonly orderId: string;
    readonly ticketId: string;
    readonly number: string;
    readonly slip: SlipContent;
  };
  'call.next': CallAnswer;
  'call.chosen': CallAnswer;
  'call.recall': { readonly callId: string; readonly calls: number };
  'service.finish': { readonly eventId: string };
  'alarm.raise': { readonly alarmId: string };
  'help.call': { readonly helpId: string };
  'rating.submit': { readonly ratingId: string };
  'staff.create': { readonly staffId: string };
  'station.approve': { readonly stationId: string };
  'booking.hold': { readonly booking: BookingLine };
  'booking.confirm': { readonly booking: BookingLine; readonly slip: BookingSlip };
  'booking.move': { readonly booking: BookingLine; readonly slip: BookingSlip };
  'booking.checkIn': CheckInAnswer;
  /** The slip itself for a kiosk only, which prints at home. */
  'booking.reprint': { readonly orderId: string; readonly slip: BookingSlip | null };
  /** How many people of the closed slots were given another time, and how many only a message. */
  'slot.close': { readonly rebooked: number; readonly told: number };
  'inspection.hold': { readonly booking: BookingLine };
  'inspection.book': { readonly booking: BookingLine; readonly slip: BookingSlip };
  'case.open': { readonly caseId: string; readonly caseNo: string };
  'approval.ask': { readonly approvalId: string };
  /** 0: the original. */
  'document.print': { readonly reprint: number };
  'signature.ask': { readonly signatureId: string };
  'grant.give': { readonly grantId: string };
  'calendar.propose': { readonly proposalId: string };
  'day.open': { readonly day: string };
  'day.close': { readonly day: string; readonly voided: number };
};

/** A block of numbers a kiosk may give while the link is cut, on the day of the lease only. */
export type OfflineLease = {
  readonly leaseId: string;
  readonly day: string;
  readonly queueId: string;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  /** Hall time, ms. */
  readonly grantedAt: number;
};

export type CallAnswer = {
  readonly callId: string;
  readonly ticketId: string;
  readonly number: string;
  readonly reason: CallReason;
};
