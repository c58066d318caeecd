/** Views of public screens: numbers and windows, never names (B4-79). */

import type { Language, Words } from '../../basics/words.ts';
import type { BookingsToday } from '../bookings.ts';
import type { QueueState, WindowKind, WindowState } from '../fields.ts';
import type { Wait } from '../wait.ts';

export type QueueLine = {
  readonly queueId: string;
  readonly prefix: string;
  readonly name: Words;
  readonly state: QueueState;
  readonly waiting: number;
  /** Taking time of the one who waits longest, ms; null when nobody waits. */
  readonly longestSince: number | null;
  readonly wait: Wait;
  readonly windowNumbers: readonly number[];
  /** Numbers of windows that are open for it now. */
  readonly openWindows: number;
};

export type CallLine = {
  readonly callId: string;
  readonly number: string;
  readonly windowNumber: number;
  readonly at: number;
  /** 1 for the first call of the ticket, more for a recall. */
  readonly times: number;
  /** Language the visitor chose: the voice says Chinese first and this language too. */
  readonly language: Language;
  readonly voice: 'said' | 'expired' | null;
  /** The visitor has arrived or left: the number is no longer "now calling". */
  readonly over: boolean;
};

/** `call`: the call screen of the zone of its station. */
export type CallView = {
  readonly hallName: Words;
  readonly zoneName: Words;
  readonly dayOpen: boolean;
  /** Newest first, at most `recentCallsMax`; a ticket stands in it once, with its newest call. */
  readonly calls: readonly CallLine[];
  /** Calls the voice may still have to say, oldest first: every call id of the last `callsInVoiceMaxAgeMs`. */
  readonly toSay: readonly CallLine[];
  readonly queues: readonly QueueLine[];
  readonly voice: {
    readonly languages: readonly Language[];
    readonly oneSpokenAs: 'yi' | 'yao';
    readonly engine: 'clips' | 'system' | 'off';
  };
};

/** `strip`: the strip above one window. */
export type StripView = {
  readonly number: number;
  readonly kind: WindowKind;
  readonly state: WindowState;
  readonly queueNames: readonly Words[];
  readonly ticketNumber: string | null;
  readonly calledAt: number | null;
};

export type WallWindow = {
  readonly windowId: string;
  readonly number: number;
  readonly kind: WindowKind;
  readonly state: WindowState;
  readonly ticketNumber: string | null;
  readonly since: number;
};

/** What needs a manager now, as code and figures; the screen has the words. */
export type Need = {
  readonly needId: string;
  readonly kind:
    | 'alarm'
    | 'longWait'
    | 'manyWaiting'
    | 'openWindow'
    | 'paperFailed'
    | 'paperLow'
    | 'printerFault'
    | 'stationGone'
    | 'voiceSilent'
    | 'clockJumped'
    | 'backupOld'
    | 'mirrorFailed'
    | 'pairingWaits'
    | 'windowPausedLong'
    | 'deskGone'
    | 'helpWaits'
    | 'negativeRating'
    | 'offlineQueued'
    | 'offlineLeft';
  readonly urgent: boolean;
  readonly at: number;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** `wall`: the manager's wall. */
export type WallView = {
  readonly bookings: BookingsToday;
  readonly hallName: Words;
  readonly day: string | null;
  readonly dayOpen: boolean;
  readonly waiting: number;
  readonly longest: { readonly since: number; readonly queueName: Words; readonly prefix: string } | null;
  readonly finishedToday: number;
  readonly takenToday: number;
  readonly windows: readonly WallWindow[];
  readonly queues: readonly QueueLine[];
  readonly needs: readonly Need[];
  /** People waiting at each quarter of an hour of today, oldest first. */
  readonly curve: readonly { readonly at: number; readonly waiting: number }[];
  readonly rates: {
    /** Open general windows ÷ open acceptance windows now (B2-47), null with none open. */
    readonly generalWindowRatio: number | null;
    /** Grades 3–5 ÷ all effective ratings today (B1-17). */
    readonly good: number | null;
    /** Effective ratings ÷ service events today (B1-17). */
    readonly rated: number | null;
    /** Of the cases decided today: on the spot, and handed over before the ticket closed (B3-53). */
    readonly onSpot: number | null;
    readonly waitAndCollect: number | null;
    /** Accepted today without a correction notice ÷ accepted today. */
    readonly firstTimeRight: number | null;
    /** Accepted by the clock today (B2-31), and cases that are late and not closed yet. */
    readonly deemedAccepted: number;
    readonly overdue: number;
    readonly meanWaitMinutes: number | null;
    readonly meanServiceMinutes: number | null;
  };
};

/** `rate`: the tablet of one window. */
export type RateView = {
  readonly windowNumber: number;
  readonly hallName: Words;
  readonly invitation: {
    readonly eventId: string;
    readonly ticketNumber: string;
    readonly itemNames: readonly Words[];
    readonly at: number;
    readonly language: Language;
  } | null;
  /** The event that was just rated on the visitor's phone instead. */
  readonly ratedByPhone: string | null;
};
