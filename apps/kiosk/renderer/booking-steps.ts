/** Booking a time, and coming with one: a pure part of the session. What a person may do next follows from its screen alone. */

import type { Slot } from '@yiting/shared/domain/slots/slots.ts';
import type { BookingLine, CheckedBooking, SlotDayLine } from '@yiting/shared/protocol/bookings.ts';
import type {
  BookingDone,
  BookingPaper,
  BookingWish,
  PageProof,
} from '@yiting/shared/protocol/device-bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { PageParty } from '@yiting/shared/protocol/party.ts';
import type { PaperState } from '@yiting/shared/protocol/taken.ts';
import type { Wanted } from './wanted.ts';

/** At a terminal that gives no numbers an appointment is only looked at. */
export type OwnAct = 'checkIn' | 'look';
/** What a person is asked for who he is for. */
export type Aim =
  | { readonly kind: 'take' }
  | { readonly kind: 'book'; readonly held: BookingLine }
  | { readonly kind: 'own'; readonly act: OwnAct };
/** An appointment that is moved; the old place stays until the new one is sure. */
export type Moving = { readonly booking: BookingLine; readonly proof: PageProof };
/** What was found of an appointment: a check-in that gave no number, or a look. */
export type Found = {
  readonly outcome: CheckedBooking['outcome'] | 'shown';
  readonly booking: BookingLine;
  readonly opensAt: number | null;
};

export type TimesScreen = {
  readonly name: 'times';
  readonly wanted: Wanted;
  readonly moving: Moving | null;
  /** Null until they came. */
  readonly days: readonly SlotDayLine[] | null;
  readonly problem: HallError | null;
  /** The day whose times are shown; null while a day is chosen. */
  readonly date: string | null;
};
/** Where the inspector is to go; the days of the area come next. */
type AreaScreen = { readonly name: 'area'; readonly wanted: Extract<Wanted, { kind: 'item' }> };
type Asking = {
  readonly name: 'asking';
  readonly wish: BookingWish;
  readonly wanted: Wanted | null;
  readonly moving: Moving | null;
  /** Asked, not answered in time: nobody knows. It is asked again under the same id. */
  readonly unsure: boolean;
};
type NotBooked = {
  readonly name: 'notBooked';
  readonly act: BookingWish['act'];
  readonly wanted: Wanted | null;
  readonly moving: Moving | null;
  readonly error: HallError;
  /** The time that could not be had. */
  readonly slotAt: number | null;
  /** The nearest free ones; null until they came. */
  readonly offers: readonly Slot[] | null;
};
export type BookingScreen =
  | TimesScreen
  | AreaScreen
  | Asking
  | NotBooked
  | {
      readonly name: 'booked';
      readonly booking: BookingLine;
      readonly moved: boolean;
      /** Its slip is printed again. */
      readonly again?: true;
      readonly paper: PaperState;
    }
  | { readonly name: 'own'; readonly act: OwnAct; readonly step: 'ways' | 'code'; readonly text: string }
  | {
      readonly name: 'appointment';
      readonly found: Found;
      readonly proof: PageProof;
      readonly sure: boolean;
      /** Others of the same person, to be looked at one after the other. */
      readonly rest?: readonly BookingLine[];
    }
  | { readonly name: 'cancelled'; readonly booking: BookingLine };

export type BookingEvent =
  | { readonly type: 'book' }
  /** An inspection on site; the area is asked for unless there is one only. */
  | { readonly type: 'inspect'; readonly areaId: string | null }
  | { readonly type: 'times'; readonly days: readonly SlotDayLine[] }
  | { readonly type: 'timesRefused'; readonly error: HallError }
  | { readonly type: 'day'; readonly date: string }
  | { readonly type: 'time'; readonly commandId: string; readonly slotAt: number }
  | { readonly type: 'holdOver' }
  | { readonly type: 'bookingDone'; readonly commandId: string; readonly done: BookingDone }
  | { readonly type: 'bookingUnsure'; readonly commandId: string }
  | { readonly type: 'bookingRefused'; readonly commandId: string; readonly error: HallError }
  | { readonly type: 'offers'; readonly slotAt: number; readonly offers: readonly Slot[] }
  | { readonly type: 'bookAgain' }
  | { readonly type: 'own'; readonly act: OwnAct }
  | { readonly type: 'ownWay'; readonly way: 'card' | 'code' }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'ownCode'; readonly commandId: string; readonly code: string }
  | { readonly type: 'move' }
  | { readonly type: 'nextBooking' }
  | { readonly type: 'sure'; readonly on: boolean }
  | { readonly type: 'cancel'; readonly commandId: string }
  | { readonly type: 'slipAgain'; readonly commandId: string }
  | { readonly type: 'bookingPaper'; readonly paper: BookingPaper };

/** Letters and digits of a code, without those that look alike. */
export const codeLength = 8;
export function cleanCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-HJ-NP-Z2-9]/g, '')
    .slice(0, codeLength);
}

/** What may be booked again after an appointment. */
export function wantedOf({
  itemCode,
  queueId,
  inspection,
}: Pick<BookingLine, 'itemCode' | 'queueId' | 'inspection'>): Wanted {
  if (itemCode === null) return { kind: 'queue', queueId };
  return { kind: 'item', itemCode, ...(inspection === null ? {} : { areaId: inspection.areaId }) };
}

/** As a visit to the hall. */
export function asVisit(wanted: Wanted): Wanted {
  return wanted.kind === 'item' ? { kind: 'item', itemCode: wanted.itemCode } : wanted;
}

/** Somebody comes and looks: no number can stand for it. */
export function isInspection(wanted: Wanted): boolean {
  return wanted.kind === 'item' && wanted.areaId !== undefined;
}

export function timesFor(wanted: Wanted, moving: Moving | null): TimesScreen {
  return { name: 'times', wanted, moving, days: null, problem: null, date: null };
}

/** The chosen time is held, or, for an appointment that is moved, taken at once. */
export function askForTime(
  { wanted, moving }: Pick<TimesScreen, 'wanted' | 'moving'>,
  time: { readonly commandId: string; readonly slotAt: number; readonly language: 'zh' | 'en' | 'ja' },
): Asking {
  const { commandId, slotAt, language } = time;
  const wish: BookingWish =
    moving === null
      ? { act: 'hold', commandId, slotAt, language, ...bookableOf(wanted) }
      : { act: 'move', commandId, slotAt, bookingId: moving.booking.bookingId, proof: moving.proof };
  return { name: 'asking', wish, wanted, moving, unsure: false };
}

export function bookableOf(wanted: Wanted): { itemCode: string; areaId?: string } | { queueId: string } {
  if (wanted.kind === 'queue') return { queueId: wanted.queueId };
  const { itemCode, areaId } = wanted;
  return { itemCode, ...(areaId === undefined ? {} : { areaId }) };
}

/** Who he is was said: the held place is confirmed, or the appointment is looked for. */
export function askAs(
  aim: Exclude<Aim, { kind: 'take' }>,
  wanted: Wanted | null,
  who: { readonly commandId: string; readonly party: PageParty },
): Asking {
  const { commandId, party } = who;
  const wish: BookingWish =
    aim.kind === 'book'
      ? { act: 'confirm', commandId, bookingId: aim.held.bookingId, party }
      : { act: aim.act, commandId, proof: { kind: 'person', party } };
  return { name: 'asking', wish, wanted, moving: null, unsure: false };
}

/** Nobody is left in doubt by these: a held place falls back, a look or a second slip changes nothing. */
export function leavesNoDoubt(act: BookingWish['act']): act is 'hold' | 'look' | 'reprint' {
  return act === 'hold' || act === 'look' || act === 'reprint';
}

export function askForSlip(
  { found, proof }: Extract<BookingScreen, { name: 'appointment' }>,
  commandId: string,
): Asking {
  const { booking } = found;
  const wish: BookingWish = { act: 'reprint', commandId, bookingId: booking.bookingId, proof };
  return { name: 'asking', wish, wanted: null, moving: { booking, proof }, unsure: false };
}

export function askToCancel(
  { found, proof }: Extract<BookingScreen, { name: 'appointment' }>,
  commandId: string,
): Asking {
  const { booking } = found;
  const wish: BookingWish = { act: 'cancel', commandId, bookingId: booking.bookingId, proof };
  return { name: 'asking', wish, wanted: wantedOf(booking), moving: { booking, proof }, unsure: false };
}

export function notBookedFrom(
  { wish, wanted, moving }: Omit<Asking, 'name' | 'unsure'>,
  error: HallError,
): NotBooked {
  const slotAt = wish.act === 'hold' || wish.act === 'move' ? wish.slotAt : null;
  return { name: 'notBooked', act: wish.act, wanted, moving, error, slotAt, offers: null };
}

const slotProblems: readonly HallError['code'][] = [
  'slotPast',
  'slotTooSoon',
  'slotTooFar',
  'slotClosed',
  'slotUnknown',
  'slotFull',
  'channelFull',
  'inspectionFull',
];

/** Whether other times help: the nearest are offered then, in one tap. */
export function otherTimesHelp({ act, error }: Pick<NotBooked, 'act' | 'error'>): boolean {
  return (act === 'hold' || act === 'move') && slotProblems.includes(error.code);
}

/** The appointment a screen is about, as long as its place is only held. */
export function heldOn(screen: { readonly name: string } & Partial<{ aim: Aim }>): BookingLine | null {
  return screen.name === 'identity' && screen.aim?.kind === 'book' ? screen.aim.held : null;
}
