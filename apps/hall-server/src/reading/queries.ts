/** Answers queries: small ones from the writer's connection, heavy ones through the worker. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import type { Words } from '@yiting/shared/basics/words.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { CatalogueList, QueryAnswers, QueryBody, QueryType } from '@yiting/shared/protocol/queries.ts';
import type { Actor } from '../commands/actor.ts';
import { freeHalves } from '../commands/bookings/inspection.ts';
import type { Keys } from '../keys/keys.ts';
import type { Snapshot } from '../realtime/snapshot.ts';
import type { Looking } from '../realtime/views/case-detail.ts';
import { guideTicket } from '../realtime/views/desk.ts';
import { calendarProposals, calendarYears, readSettings } from '../store/calendar.ts';
import { catalogueVersion, liveItems } from '../store/catalogue.ts';
import type { Database } from '../store/database.ts';
import { openDay, readMeta } from '../store/hall.ts';
import { messageBox } from '../store/messages.ts';
import { notesByNumber } from '../store/offline.ts';
import { ticketsByNumber, ticketsOfPerson } from '../store/tickets.ts';
import { offeredTo, offerOf } from './booking-offer.ts';
import { type BookingReading, findBookings, freeSlots, listDay, oneBooking } from './booking-queries.ts';
import { previewCalendar } from './calendar-preview.ts';
import { findCases, itemScenarios, listGrants, oneCase, oneDocument } from './cases.ts';
import type { Reader } from './reader.ts';

export type QueryParts = {
  readonly database: Database;
  readonly reader: Reader;
  readonly keys: Keys;
  readonly snapshot: () => Snapshot;
  readonly timeZone: () => string;
  readonly plan: () => HallPlan;
  readonly now: () => number;
};
type Answer<T extends QueryType> =
  | Result<QueryAnswers[T], HallError>
  | Promise<Result<QueryAnswers[T], HallError>>;
type Answerers = { readonly [T in QueryType]: (body: QueryBody<T>, actor: Actor) => Answer<T> };

const historyMax = 200;

export class Queries {
  readonly #parts: QueryParts;
  #catalogue: CatalogueList | null = null;

  constructor(parts: QueryParts) {
    this.#parts = parts;
  }

  /** `actor`: of some things a person sees only his own. */
  async answer(type: QueryType, body: unknown, actor: Actor): Promise<Result<unknown, HallError>> {
    const answer = this.#answerers[type] as (
      body: unknown,
      actor: Actor,
    ) => Promise<Result<unknown, HallError>>;
    return answer(body, actor);
  }

  readonly #answerers: Answerers = {
    'catalogue.list': () => ok(this.#listCatalogue()),
    'ticket.find': (body) =>
      ok({
        tickets: this.#find(body).map((ticket) => guideTicket(this.#parts.snapshot(), ticket)),
        offlineNotes:
          body.number === undefined ? [] : notesByNumber(this.#parts.database, body.number.toUpperCase()),
      }),
    'ticket.history': ({ ticketId }) => this.#history(ticketId),
    'day.report': async ({ day }) =>
      this.#heavy(() =>
        this.#parts.reader.ask<'dayReport'>({ kind: 'dayReport', day, timeZone: this.#parts.timeZone() }),
      ),
    'booking.offer': (body, actor) =>
      ok(offerOf(offeredTo(actor, this.#parts.plan(), this.#listCatalogue()), this.#parts, body)),
    'booking.slots': (body, actor) => freeSlots(this.#reading(actor), body),
    'booking.find': ({ proof }, actor) => findBookings(this.#reading(actor), proof),
    'booking.ofDay': (body, actor) => ok(listDay(this.#reading(actor), body)),
    'booking.one': ({ bookingId }, actor) => oneBooking(this.#reading(actor), bookingId),
    'inspection.free': (body, actor) => ok({ halves: freeHalves(this.#reading(actor), body) }),
    'message.box': () => ok({ messages: messageBox(this.#parts.database, this.#parts.keys) }),
    'case.one': ({ caseId }, actor) => oneCase(this.#looking(), caseId, actor),
    'case.find': (body, actor) => ok({ cases: findCases(this.#looking(), body, actor) }),
    'case.figures': async (period) =>
      this.#heavy(() => this.#parts.reader.ask<'caseFigures'>({ kind: 'caseFigures', ...period })),
    'document.one': ({ documentId }, actor) => oneDocument(this.#looking(), documentId, actor),
    'item.scenarios': () => ok({ items: itemScenarios(this.#parts.database) }),
    'grant.list': ({ officerId }) => ok({ grants: listGrants(this.#parts.database, officerId) }),
    'calendar.coverage': () =>
      ok({
        years: calendarYears(this.#parts.database),
        proposals: calendarProposals(this.#parts.database),
      }),
    'calendar.preview': ({ file }) => ok(previewCalendar(this.#parts.database, file)),
    'settings.read': () => ok(readSettings(this.#parts.database)),
    'waits.accuracy': async ({ day }) =>
      this.#heavy(() =>
        this.#parts.reader.ask<'waitAccuracy'>({
          kind: 'waitAccuracy',
          day,
          timeZone: this.#parts.timeZone(),
        }),
      ),
    'journal.page': async ({ beforeSeq, type }) =>
      this.#heavy(() =>
        this.#parts.reader.ask<'journalPage'>({
          kind: 'journalPage',
          beforeSeq: beforeSeq ?? null,
          type: type ?? null,
        }),
      ),
    'journal.verify': async () => this.#heavy(() => this.#parts.reader.ask<'verify'>({ kind: 'verify' })),
  };

  #reading(actor: Actor): BookingReading {
    const { database, keys, plan, now } = this.#parts;
    return { database, keys, plan, now: now(), actor };
  }

  #looking(): Looking {
    return { hall: this.#parts.snapshot(), keys: this.#parts.keys };
  }

  #listCatalogue(): CatalogueList {
    const { database } = this.#parts;
    const version = catalogueVersion(database);
    if (this.#catalogue?.version === version) return this.#catalogue;
    const words = (key: string) => JSON.parse(readMeta(database, key) ?? '{}') as Record<string, Words>;
    this.#catalogue = {
      version,
      items: liveItems(database),
      departments: words('catalogue.departments'),
      themes: words('catalogue.themes'),
    };
    return this.#catalogue;
  }

  /** A lost slip: by number of today, or by the whole phone number (its keyed hash, never a part of it). */
  #find({ number, phone }: QueryBody<'ticket.find'>) {
    const { database, keys } = this.#parts;
    const day = openDay(database)?.day;
    if (day === undefined) return [];
    const byNumber = number === undefined ? [] : ticketsByNumber(database, day, number.toUpperCase());
    const byPhone = phone === undefined ? [] : ticketsOfPerson(database, keys.lookUp('phone', phone));
    return [...byNumber, ...byPhone.filter((ticket) => ticket.day === day)];
  }

  #history(ticketId: string): Result<QueryAnswers['ticket.history'], HallError> {
    const lines = this.#parts.database.all<{
      seq: number;
      at: number;
      type: string;
      actor: string;
      body: string;
    }>(
      'SELECT seq, at, type, actor, body FROM journal WHERE subject = :ticketId ORDER BY seq LIMIT :historyMax',
      { ticketId, historyMax },
    );
    if (lines.length === 0) return failed(hallError('ticketUnknown'));
    return ok({ lines: lines.map((line) => ({ ...line, body: JSON.parse(line.body) as unknown })) });
  }

  async #heavy<T>(ask: () => Promise<T>): Promise<Result<T, HallError>> {
    try {
      return ok(await ask());
    } catch {
      return failed(hallError('storageFailed'));
    }
  }
}
