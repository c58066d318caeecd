/** All queries: reads with parameters that change nothing (design 1). */
import { z } from 'zod';
import { languageSchema, type Words } from '../basics/words.ts';
import type { CalendarProblem } from '../domain/calendar/calendar-file.ts';
import type { Opening } from '../domain/calendar/opening.ts';
import type { CatalogueItem } from '../domain/catalogue/item.ts';
import type { BookingRules } from '../domain/slots/rules.ts';
import type { WaitAccuracy } from '../domain/wait/accuracy.ts';
import type { BookingLine, BookingOffer, MessageLine, SlotClosure, SlotDayLine } from './bookings.ts';
import type { CaseDetail, CaseFigures, CaseLine, DocumentModel, GrantLine, ItemScenarios } from './cases.ts';
import { bookingProofSchema } from './commands/bookings.ts';
import { calendarTextSchema } from './commands/settings.ts';
import { idSchema, itemCodeSchema } from './fields.ts';
import type { GuideTicket, OfflineNote } from './views/desk.ts';

const daySchema = z.iso.date();

export const querySchemas = {
  /** The whole catalogue with its search index; a kiosk asks again when the version of its view changes. */
  'catalogue.list': z.strictObject({}),
  /** Guide desk: a lost slip, by number or by phone (never by name). */
  'ticket.find': z.strictObject({
    number: z.string().trim().min(1).max(8).optional(),
    phone: z
      .string()
      .regex(/^\d{4,11}$/)
      .optional(),
  }),
  /** What happened to one ticket, from the journal. */
  'ticket.history': z.strictObject({ ticketId: idSchema }),
  /** Figures of a day, past or present; runs in the read-only worker. */
  'day.report': z.strictObject({ day: daySchema }),
  /** What can be booked, for a page that has no catalogue: the items found, or without a query the first of the catalogue. */
  'booking.offer': z.strictObject({ query: z.string().max(40), language: languageSchema }),
  /** Times that can be booked for an item or a queue, from a day on; 31 days at most. */
  'booking.slots': z.strictObject({
    itemCode: itemCodeSchema.optional(),
    queueId: idSchema.optional(),
    from: daySchema,
    days: z.int().min(1).max(31),
  }),
  /** Appointments of a code or a document; at the guide desk of a phone too. A kiosk sees no person. */
  'booking.find': z.strictObject({ proof: bookingProofSchema }),
  /** The day's appointments, for desks and for the list on paper against a power cut. */
  'booking.ofDay': z.strictObject({ day: daySchema, queueId: idSchema.optional() }),
  /** One appointment, by the id its slip or its page knows. */
  'booking.one': z.strictObject({ bookingId: idSchema }),
  /** Half-days on which inspectors of an area are free. */
  'inspection.free': z.strictObject({ areaId: idSchema, from: daySchema, days: z.int().min(1).max(31) }),
  /** What was sent to people lately. */
  'message.box': z.strictObject({}),
  'case.one': z.strictObject({ caseId: idSchema }),
  /** By case number or the city's, by the applicant's document (its keyed hash), by day; or of whoever sits at one's window. */
  'case.find': z.strictObject({
    windowId: idSchema.optional(),
    caseNo: z.string().trim().max(40).optional(),
    documentNumber: z.string().trim().max(40).optional(),
    day: daySchema.optional(),
  }),
  'case.figures': z.strictObject({ from: daySchema, to: daySchema }),
  'document.one': z.strictObject({ documentId: idSchema }),
  /** Items that can be taken in, with the scenarios a mandate may be limited to. */
  'item.scenarios': z.strictObject({}),
  'grant.list': z.strictObject({ officerId: idSchema.optional() }),
  /** Which years of the State Council's calendar are known, from where and by whom; and what waits for a second person. */
  'calendar.coverage': z.strictObject({}),
  /** What a calendar file would change, before anybody proposes it. */
  'calendar.preview': z.strictObject({ file: calendarTextSchema }),
  /** Opening hours and booking rules as they are set. */
  'settings.read': z.strictObject({}),
  /** How true the waits announced on a day were; runs in the read-only worker. */
  'waits.accuracy': z.strictObject({ day: daySchema }),
  /** The audit trail, newest first. */
  'journal.page': z.strictObject({
    beforeSeq: z.int().positive().optional(),
    type: z.string().max(60).optional(),
  }),
  /** Is the chain of the journal whole? Runs in the read-only worker. */
  'journal.verify': z.strictObject({}),
};
export type QueryType = keyof typeof querySchemas;
export const queryTypes = Object.keys(querySchemas) as QueryType[];
export type QueryInput<T extends QueryType> = z.input<(typeof querySchemas)[T]>;
export type QueryBody<T extends QueryType> = z.output<(typeof querySchemas)[T]>;

export type CatalogueList = {
  readonly version: number;
  readonly items: readonly CatalogueItem[];
  readonly departments: Readonly<Record<string, Words>>;
  readonly themes: Readonly<Record<string, Words>>;
};
export type CalendarDay = { readonly date: string; readonly name: string; readonly isOffDay: boolean };
export type CalendarYear = {
  readonly year: number;
  readonly source: string;
  readonly days: readonly CalendarDay[];
  readonly takenAt: number;
  /** `staff:…`, or `system` for what came with the product. */
  readonly proposedBy: string;
  readonly confirmedBy: string;
};
export type CalendarProposal = {
  readonly proposalId: string;
  readonly year: number;
  readonly source: string;
  readonly days: readonly CalendarDay[];
  readonly at: number;
  readonly proposedBy: string;
};
export type CalendarPreview = {
  readonly year: number | null;
  readonly problems: readonly CalendarProblem[];
  /** Days whose working or being off would be another than now. */
  readonly changes: readonly CalendarDay[];
};
export type HallSettings = {
  readonly booking: BookingRules;
  readonly openings: readonly { readonly name: string; readonly opening: Opening }[];
};
export type HistoryLine = {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly actor: string;
  readonly body: unknown;
};
export type DayReport = {
  readonly day: string;
  readonly taken: number;
  readonly served: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly voided: number;
  readonly meanWaitMinutes: number | null;
  readonly p90WaitMinutes: number | null;
  readonly meanServiceMinutes: number | null;
  readonly byHour: readonly { readonly hour: number; readonly taken: number; readonly served: number }[];
  readonly byQueue: readonly {
    readonly queueId: string;
    readonly taken: number;
    readonly served: number;
    readonly meanWaitMinutes: number | null;
  }[];
  readonly grades: readonly { readonly grade: number; readonly count: number }[];
  readonly events: number;
};
export type QueryAnswers = {
  'catalogue.list': CatalogueList;
  'ticket.find': {
    readonly tickets: readonly GuideTicket[];
    /** Offline numbers in no queue or under another number, also of an earlier day. */
    readonly offlineNotes: readonly OfflineNote[];
  };
  'ticket.history': { readonly lines: readonly HistoryLine[] };
  'day.report': DayReport;
  'booking.offer': BookingOffer;
  'booking.slots': { readonly days: readonly SlotDayLine[] };
  'booking.find': {
    readonly bookings: readonly BookingLine[];
    readonly noShows: number;
    readonly limitedUntil: string | null;
  };
  'booking.ofDay': {
    readonly bookings: readonly BookingLine[];
    /** Stretches of the day that the hall took back. */
    readonly closures: readonly SlotClosure[];
  };
  'booking.one': { readonly booking: BookingLine };
  'inspection.free': {
    readonly halves: readonly {
      readonly date: string;
      readonly half: 'morning' | 'afternoon';
      /** When an inspector may be expected, ms. */
      readonly at: number;
      readonly endsAt: number;
      readonly free: number;
    }[];
  };
  'message.box': { readonly messages: readonly MessageLine[] };
  'case.one': CaseDetail;
  'case.find': { readonly cases: readonly CaseLine[] };
  'case.figures': CaseFigures;
  'document.one': DocumentModel;
  'item.scenarios': { readonly items: readonly ItemScenarios[] };
  'grant.list': { readonly grants: readonly GrantLine[] };
  'calendar.coverage': {
    readonly years: readonly CalendarYear[];
    readonly proposals: readonly CalendarProposal[];
  };
  'calendar.preview': CalendarPreview;
  'settings.read': HallSettings;
  'waits.accuracy': WaitAccuracy;
  'journal.page': { readonly lines: readonly (HistoryLine & { readonly subject: string })[] };
  'journal.verify': { readonly whole: boolean; readonly entries: number; readonly brokenAt: number | null };
};
