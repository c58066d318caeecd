/** Views of the kiosk's device host and of the manager's pages. */
import type { Words } from '../../basics/words.ts';
import type { Site } from '../../domain/site.ts';
import type { BookingOffer, BookingSlip, BookingsToday } from '../bookings.ts';
import type { QueueState, StationKind } from '../fields.ts';
import type { SlipContent } from '../slip.ts';
import type { AlarmLine, StaffLine } from './desk.ts';
import type { KioskHelp } from './help.ts';
import type { Need, QueueLine, WallWindow } from './screens.ts';
import type { KioskWishes, StationUpkeep } from './upkeep.ts';

export type KioskQueue = QueueLine & {
  readonly zoneName: Words;
  readonly anonymousAllowed: boolean;
  /** `17:00` hall time after which no number is given, or null. */
  readonly cutOff: string | null;
  /** Why no number can be had now, or null. */
  readonly refusal:
    | 'dayNotOpen'
    | 'queueClosed'
    | 'queuePaused'
    | 'queueFull'
    | 'cutOffPassed'
    | 'noOfflineNumber'
    | 'notTakenHere'
    | 'siteClosed'
    | null;
  readonly tip: Words | null;
};

export type PrintOrder = { readonly orderId: string; readonly ticketId: string; readonly slip: SlipContent };

export type BookingOrder = { readonly orderId: string; readonly slip: BookingSlip };

/** `kiosk`: what a kiosk knows of the hall. */
export type KioskView = {
  readonly hallName: Words;
  readonly zoneName: Words;
  readonly stationName: string;
  readonly dayOpen: boolean;
  /** The day that is open, `2026-11-23`. */
  readonly day: string | null;
  /** Where it stands and what may be done here; null where the plan has its place no more. */
  readonly site: Site | null;
  readonly wishes: KioskWishes;
  readonly queues: readonly KioskQueue[];
  /** Queues that can be booked. */
  readonly bookable: readonly string[];
  /** Areas in which inspections on site can be booked. */
  readonly inspections: BookingOffer['areas'];
  readonly catalogueVersion: number;
  /** Codes of the items most asked for lately, at most eight. */
  readonly popular: readonly string[];
  readonly printOrders: readonly PrintOrder[];
  readonly bookingOrders: readonly BookingOrder[];
  /** The call for help of this kiosk that is still open. */
  readonly help: KioskHelp | null;
  /** What this kiosk needs to give numbers without the hall. */
  readonly offline: {
    readonly day: string | null;
    readonly blockSize: number;
    /** Leases of this kiosk that are good. */
    readonly leaseIds: readonly string[];
  };
  /** The roll of paper as staff say: a new time means a new roll. */
  readonly roll: { readonly changedAt: number | null; readonly metres: number };
};

export type StationLine = {
  readonly stationId: string;
  readonly kind: StationKind;
  readonly name: string;
  readonly placeId: string | null;
  readonly connected: boolean;
  readonly lastSeen: number | null;
  readonly revoked: boolean;
  readonly health: Readonly<Record<string, string | number>>;
};
export type PairingLine = {
  readonly pairingId: string;
  readonly code: string;
  readonly kind: StationKind;
  readonly hint: string;
  readonly at: number;
};

/** Longest and mean wait of a queue in the next two hours, minutes. */
export type QueueForecast = { readonly longestMinutes: number; readonly meanMinutes: number };
export type StaffingLine = {
  readonly queueId: string;
  readonly waiting: number;
  readonly openWindows: number;
  /** Of whoever waits longest now; who came before his slot waits from the slot on. */
  readonly longestNowMinutes: number;
  readonly asNow: QueueForecast;
  /** With the window that could open; null where none that serves the queue is closed or pauses. */
  readonly oneMore: (QueueForecast & { readonly windowNumber: number }) | null;
  /** Without one that serves the queue; null where only one or none is open. */
  readonly oneLess: (QueueForecast & { readonly windowNumber: number }) | null;
};

/** `manage`: the manager's console. */
export type ManageView = {
  readonly hallName: Words;
  readonly day: string | null;
  readonly dayOpen: boolean;
  readonly dayOpenedAt: number | null;
  readonly visitorsInside: number;
  readonly bookings: BookingsToday;
  readonly queues: readonly (QueueLine & { readonly state: QueueState; readonly zoneId: string })[];
  readonly zones: readonly { readonly zoneId: string; readonly name: Words }[];
  readonly windows: readonly (WallWindow & {
    readonly zoneId: string;
    readonly officerName: string | null;
  })[];
  readonly sites: readonly Pick<Site, 'id' | 'kind' | 'name'>[];
  readonly stations: readonly (StationLine & { readonly upkeep: StationUpkeep })[];
  readonly pairings: readonly PairingLine[];
  readonly staff: readonly StaffLine[];
  readonly alarms: readonly AlarmLine[];
  readonly needs: readonly Need[];
  /** By what rule people are called, and how far it lets anybody be overtaken. Minutes. */
  readonly order: {
    readonly appointmentHeadStart: number;
    readonly priorityHeadStart: number;
    readonly lateAfter: number;
    readonly returnSince: number;
    readonly boundInQueue: number;
    readonly boundAtWindow: number;
  };
  /** The next two hours by queue, with its windows as they are and one more or less; empty until it was worked out. */
  readonly staffing: readonly StaffingLine[];
  readonly backup: {
    readonly lastAt: number | null;
    readonly mirrorOk: boolean;
    readonly clockDriftMs: number;
    readonly catalogueItems: number;
  };
};
