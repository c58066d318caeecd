/** The view of one visit, as the visitor sees it on his phone: his number and nothing about who he is. */

import type { Language, Words } from '../../basics/words.ts';
import type { BookingLine } from '../bookings.ts';
import type { TicketState } from '../fields.ts';
import type { Wait } from '../wait.ts';

/** `appointment`: what the visit of the token is booked for; null while nothing is. Its number, once there is one, is in `visit`. */
export type AppointmentView = {
  readonly hallName: Words;
  readonly booking: BookingLine | null;
  /** Materials asked for on paper. */
  readonly bring: readonly string[];
};

export type VisitEvent = {
  readonly eventId: string;
  readonly windowNumber: number | null;
  readonly itemNames: readonly Words[];
  readonly at: number;
  /** `ratedElsewhere`: at the tablet of the window, before the phone. */
  readonly rating: 'open' | 'declined' | 'rated' | 'ratedElsewhere' | 'tooLate';
};

/** `visit`: the visit of the token in the handshake. */
export type VisitView = {
  readonly hallName: Words;
  readonly ticketId: string;
  readonly number: string;
  readonly state: TicketState;
  readonly language: Language;
  readonly groupSize: number;
  readonly queueName: Words;
  readonly zoneName: Words;
  readonly itemNames: readonly Words[];
  /** Windows whose own queue it is. */
  readonly windowNumbers: readonly number[];
  readonly takenAt: number;
  /** People who will be called before; null when the ticket does not wait. */
  readonly ahead: number | null;
  readonly wait: Wait;
  /** Where he is called to, served, or was missed. */
  readonly windowNumber: number | null;
  /** The newest call; another id is another call. */
  readonly call: { readonly callId: string; readonly at: number; readonly times: number } | null;
  /** Until when a missed visitor may come back at the guide desk, ms; null when he may not. */
  readonly returnUntil: number | null;
  /** Service events, oldest first. */
  readonly events: readonly VisitEvent[];
};
