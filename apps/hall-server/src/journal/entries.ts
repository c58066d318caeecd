/** Everything that can happen in the hall, as the journal says it: ids, codes and figures, never identity or free text. */

import type { Language, Words } from '@yiting/shared/basics/words.ts';
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { CallReason } from '@yiting/shared/protocol/call-reason.ts';
import type { HelpOutcome } from '@yiting/shared/protocol/commands/help.ts';
import type { OutOfServiceReason, SelfTestReport } from '@yiting/shared/protocol/commands/upkeep.ts';
import type {
  Paper,
  PauseReason,
  QueueState,
  Role,
  StationKind,
  TicketClass,
} from '@yiting/shared/protocol/fields.ts';
import type { CalendarDay } from '@yiting/shared/protocol/queries.ts';
import type { SlipContent } from '@yiting/shared/protocol/slip.ts';
import type { OfflineNote } from '@yiting/shared/protocol/views/desk.ts';
import type { Wait } from '@yiting/shared/protocol/wait.ts';
import type { BookingEntries } from './booking-entries.ts';
import type { CaseEntries } from './case-entries.ts';

/** Type → body. The subject is the id of what it happened to. */
export type Entries = CaseEntries &
  BookingEntries & {
    'hall.started': { readonly version: string; readonly wallClock: number };
    'hall.restored': { readonly epoch: number; readonly fromSeq: number };
    'hall.planImported': { readonly plan: HallPlan };
    'hall.catalogueImported': {
      readonly version: number;
      readonly items: readonly CatalogueItem[];
      readonly departments: Readonly<Record<string, Words>>;
      readonly themes: Readonly<Record<string, Words>>;
    };
    'hall.clockAdopted': { readonly driftMs: number };
    'day.opened': { readonly day: string };
    'day.closed': { readonly day: string; readonly voided: number; readonly wiped: number };
    'queue.stateSet': { readonly state: QueueState };
    'ticket.taken': {
      readonly visitId: string;
      readonly day: string;
      readonly prefix: string;
      readonly serial: number;
      readonly number: string;
      readonly queueId: string;
      readonly itemCode: string | null;
      readonly class: TicketClass;
      readonly since: number;
      /** Start of the booked slot, ms; only where one was shown. */
      readonly appointmentAt?: number;
      readonly groupSize: number;
      readonly language: Language;
      readonly stationId: string | null;
      readonly ahead: number;
      readonly wait: Wait;
      readonly paper: Paper;
    };
    'ticket.takenOffline': {
      readonly visitId: string;
      readonly leaseId: string;
      readonly day: string;
      readonly prefix: string;
      readonly number: string;
      /** Its place in the online series, where the printed number was given twice and he got another. */
      readonly serial: number | null;
      readonly queueId: string;
      readonly itemCode: string | null;
      readonly takenAt: number;
      readonly language: Language;
      readonly stationId: string;
      readonly paper: Paper;
      readonly paperReason: string | null;
    };
    'offline.leased': {
      readonly stationId: string;
      readonly day: string;
      readonly queueId: string;
      readonly prefix: string;
      readonly first: number;
      readonly last: number;
    };
    'offline.leaseEnded': {
      readonly reason: 'dayClosed' | 'stationRevoked';
      /** The numbers of the lease that no ticket bears. */
      readonly voided: readonly string[];
    };
    'offline.noted': Pick<OfflineNote, 'number' | 'day' | 'queueId' | 'takenAt' | 'reason' | 'calledAs'> & {
      readonly itemCode: string | null;
      readonly stationId: string;
    };
    'offline.noteSettled': Record<string, never>;
    'ticket.paperSettled': { readonly paper: Paper; readonly reason: string | null };
    'ticket.printOrdered': {
      readonly orderId: string;
      readonly stationId: string;
      readonly slip: SlipContent;
      readonly reprint: boolean;
    };
    'ticket.orderSettled': { readonly orderId: string; readonly paper: Paper };
    'ticket.prioritised': Record<string, never>;
    'ticket.cancelled': Record<string, never>;
    'ticket.voided': { readonly reason: 'dayClosed' | 'notPrintedAfterRestore' };
    'ticket.returned': { readonly since: number };
    'ticket.called': {
      readonly callId: string;
      readonly windowId: string;
      readonly officerId: string;
      readonly reason: CallReason;
    };
    'ticket.recalled': { readonly callId: string; readonly windowId: string; readonly times: number };
    'ticket.missed': { readonly windowId: string };
    'ticket.putBack': { readonly windowId: string };
    'ticket.begun': { readonly windowId: string };
    'ticket.held': { readonly windowId: string };
    'ticket.resumed': { readonly windowId: string; readonly officerId: string };
    'ticket.transferred': {
      readonly windowId: string;
      readonly queueId: string;
      readonly forWindowId: string | null;
      readonly forStaffId: string | null;
    };
    'ticket.itemAdded': { readonly itemCode: string; readonly position: number };
    'ticket.itemRemoved': { readonly itemCode: string };
    'ticket.finished': {
      readonly windowId: string;
      readonly officerId: string;
      readonly eventId: string;
      readonly no: number;
      readonly items: readonly string[];
    };
    'call.voiceSettled': { readonly outcome: 'said' | 'expired' };
    'window.opened': { readonly officerId: string };
    'window.closed': Record<string, never>;
    'window.paused': { readonly reason: PauseReason };
    'window.resumed': Record<string, never>;
    'window.handedOver': { readonly fromStaffId: string; readonly toStaffId: string };
    'alarm.raised': { readonly windowId: string };
    'alarm.settled': Record<string, never>;
    'help.called': { readonly stationId: string; readonly language: Language };
    'help.answered': { readonly stationId: string; readonly helperId: string };
    'help.settled': {
      readonly stationId: string;
      /** Null where the person took the call back. */
      readonly helperId: string | null;
      readonly outcome: HelpOutcome;
      /** Whole minutes from the call for help to its end. */
      readonly minutes: number;
    };
    'rating.submitted': {
      readonly eventId: string;
      readonly grade: number;
      readonly tags: readonly string[];
      readonly normVersion: string;
      readonly channel: number;
      readonly stationId: string | null;
      /** Keyed digest of the text, which lies in an erasable row. Null where nothing was written. */
      readonly textDigest: string | null;
    };
    'rating.declined': Record<string, never>;
    'rating.lapsed': Record<string, never>;
    'station.approved': {
      readonly kind: StationKind;
      readonly name: string;
      readonly placeId: string | null;
      readonly keyHash: string;
    };
    'station.revoked': Record<string, never>;
    'station.serviceSet': { readonly outOfService: OutOfServiceReason | null };
    'station.pageRestartOrdered': { readonly orderId: string };
    'station.selfTestOrdered': { readonly orderId: string };
    'station.selfTested': SelfTestReport;
    /** A new roll lies in its printer, so many metres long. */
    'station.rollChanged': { readonly metres: number };
    'pairing.rejected': Record<string, never>;
    'staff.created': { readonly login: string; readonly roles: readonly Role[] };
    'staff.rolesSet': { readonly roles: readonly Role[] };
    'staff.passwordSet': Record<string, never>;
    'staff.activeSet': { readonly active: boolean };
    'staff.signedIn': Record<string, never>;
    'staff.signedOut': Record<string, never>;
    'calendar.proposed': {
      readonly year: number;
      readonly source: string;
      readonly days: readonly CalendarDay[];
    };
    'calendar.withdrawn': Record<string, never>;
    'calendar.yearTaken': {
      readonly year: number;
      readonly source: string;
      readonly days: readonly CalendarDay[];
      readonly proposedBy: string;
      readonly proposalId: string | null;
    };
    'setting.set': { readonly value: unknown };
    'staff.lockedOut': { readonly untilMs: number };
  };

export type EntryType = keyof Entries;
export type Entry<T extends EntryType = EntryType> = {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly commandId: string | null;
  readonly type: T;
  readonly subject: string;
  readonly body: Entries[T];
  /** SHA-256 over the hash before it and this entry: a changed or missing entry breaks the chain. */
  readonly hash: string;
};
/** One entry of any type, with its body typed by it. */
export type AnyEntry = { [T in EntryType]: Entry<T> }[EntryType];
