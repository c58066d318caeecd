/** Views of the staff: window desk and guide desk. Masked, capped, whole. */

import type { Words } from '../../basics/words.ts';
import type { BookingsToday } from '../bookings.ts';
import type { CallReason } from '../call-reason.ts';
import type {
  Paper,
  PauseReason,
  Role,
  TicketClass,
  TicketState,
  WindowKind,
  WindowState,
} from '../fields.ts';
import type { HelpLine } from './help.ts';
import type { QueueLine } from './screens.ts';

export type DeskTicket = {
  readonly ticketId: string;
  readonly number: string;
  readonly queueId: string;
  readonly class: TicketClass;
  readonly state: TicketState;
  /** When the person took the number, ms of hall time. */
  readonly takenAt: number;
  /** Start of the booked slot, ms, while it stands in the queue as an appointment; else null. */
  readonly appointmentAt: number | null;
  readonly groupSize: number;
  readonly itemNames: readonly Words[];
  readonly itemCodes: readonly string[];
  /** `张* 310***********0018` or `138****8000`, null where nothing is known. */
  readonly personMasked: string | null;
  readonly language: 'zh' | 'en' | 'ja';
  readonly returned: boolean;
  readonly addressedHere: boolean;
  /** 离线: given by a kiosk while its link was cut. */
  readonly offline: boolean;
};

export type CurrentVisit = DeskTicket & {
  readonly calls: number;
  readonly calledAt: number;
  readonly beganAt: number | null;
  readonly reason: CallReason;
  /** Null while nobody knows; 'expired' is 未播报: the voice could not say it in time. */
  readonly voice: 'said' | 'expired' | null;
  /** Usual minutes of the item, from the catalogue. */
  readonly usualMinutes: number;
};

export type AlarmLine = { readonly alarmId: string; readonly windowNumber: number; readonly at: number };
export type Colleague = {
  readonly staffId: string;
  readonly name: string;
  readonly windowNumber: number | null;
};
export type OtherWindow = {
  readonly windowId: string;
  readonly number: number;
  readonly kind: WindowKind;
  readonly state: WindowState;
};

/** `desk` with `{windowId}`: one window as its officer sees it. */
export type DeskView = {
  readonly windowId: string;
  /** Of the queues this window serves. */
  readonly bookings: BookingsToday;
  readonly number: number;
  readonly kind: WindowKind;
  readonly zoneName: Words;
  readonly state: WindowState;
  readonly stateSince: number;
  readonly pauseReason: PauseReason | null;
  readonly officer: { readonly staffId: string; readonly name: string } | null;
  readonly dayOpen: boolean;
  readonly current: CurrentVisit | null;
  /** In the order this window will call them, at most `deskTicketsMax`. */
  readonly upNext: readonly DeskTicket[];
  readonly waitingInAll: number;
  readonly held: readonly DeskTicket[];
  readonly missed: readonly DeskTicket[];
  readonly finishedToday: number;
  readonly queues: readonly QueueLine[];
  readonly windows: readonly OtherWindow[];
  readonly colleagues: readonly Colleague[];
  readonly alarms: readonly AlarmLine[];
  readonly policy: { readonly recallAfterSeconds: number; readonly missAfterCalls: number };
};

/** `desks`: the windows one may sit down at, for the choice after signing in. */
export type DesksView = {
  readonly dayOpen: boolean;
  readonly windows: readonly (OtherWindow & {
    readonly zoneName: Words;
    readonly officerName: string | null;
    readonly officerId: string | null;
  })[];
};

export type GuideTicket = DeskTicket & {
  readonly paper: Paper;
  readonly paperReason: string | null;
  readonly reprints: number;
  readonly windowNumber: number | null;
  readonly missedAt: number | null;
};
export const offlineNoteReasons = [
  /** The number was on another paper already: this one was queued under a new number. */
  'numberTwice',
  /** The number had been declared void before the kiosk came back; queued all the same. */
  'leaseVoid',
  /** The hall knows no such lease of this kiosk (restored, or enrolled anew); queued all the same. */
  'leaseUnknown',
  /** Its day is over: not queued. */
  'dayOver',
  /** Its queue is gone: not queued. */
  'queueGone',
  /** The site of the kiosk may not give it, or not at that hour: not queued. */
  'notTakenHere',
  /** Queued; the unanswered online number of the same person is at a window already. */
  'otherCalled',
] as const;
/** A number given offline that a person should look after: somebody may hold the paper. */
export type OfflineNote = {
  readonly ticketId: string;
  /** As printed. */
  readonly number: string;
  readonly day: string;
  readonly queueId: string;
  readonly takenAt: number;
  readonly reason: (typeof offlineNoteReasons)[number];
  /** The number he is called by now, or null when he is in no queue. */
  readonly calledAs: string | null;
};
export type PrinterLine = {
  readonly stationId: string;
  readonly name: string;
  readonly connected: boolean;
  readonly paper: 'ok' | 'nearEnd' | 'empty' | 'unknown';
  /** About how many slips the roll is good for; null where nobody counts. */
  readonly slipsLeft: number | null;
  /** The printer was opened or empty and is well again: was the roll changed? */
  readonly rollAsked: boolean;
};

/** `guide`: the guide desk (导办台). */
export type GuideView = {
  readonly dayOpen: boolean;
  readonly bookings: BookingsToday;
  readonly day: string | null;
  readonly hallName: Words;
  readonly queues: readonly QueueLine[];
  /** Newest first, at most `guideTicketsMax`. */
  readonly recent: readonly GuideTicket[];
  readonly missed: readonly GuideTicket[];
  readonly paperFailed: readonly GuideTicket[];
  /** Oldest first, at most `guideTicketsMax`. */
  readonly offlineNotes: readonly OfflineNote[];
  readonly printers: readonly PrinterLine[];
  /** Oldest first. */
  readonly help: readonly HelpLine[];
  readonly alarms: readonly AlarmLine[];
};

export type StaffLine = {
  readonly staffId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly lockedUntil: number | null;
  readonly windowNumber: number | null;
};
