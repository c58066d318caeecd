/** Reading calendars and settings: the working days as far as they were published, opening hours, booking rules. */
import { type Opening, openingSchema } from '@yiting/shared/domain/calendar/opening.ts';
import type { WorkingCalendar } from '@yiting/shared/domain/calendar/working-days.ts';
import { type BookingRules, bookingRulesSchema } from '@yiting/shared/domain/slots/rules.ts';
import type { OpeningScope } from '@yiting/shared/protocol/commands/settings.ts';
import type {
  CalendarDay,
  CalendarProposal,
  CalendarYear,
  HallSettings,
} from '@yiting/shared/protocol/queries.ts';
import type { Database } from './database.ts';

export function calendarYears(database: Database): CalendarYear[] {
  return database
    .all<Omit<CalendarYear, 'days'> & { days: string }>(
      `SELECT year, source, days, taken_at AS takenAt, proposed_by AS proposedBy, confirmed_by AS confirmedBy
       FROM calendar_years ORDER BY year`,
    )
    .map((row) => ({ ...row, days: JSON.parse(row.days) as CalendarDay[] }));
}

export function calendarProposals(database: Database): CalendarProposal[] {
  return database
    .all<Omit<CalendarProposal, 'days'> & { days: string }>(
      `SELECT proposal_id AS proposalId, year, source, days, at, proposed_by AS proposedBy
       FROM calendar_proposals ORDER BY at`,
    )
    .map((row) => ({ ...row, days: JSON.parse(row.days) as CalendarDay[] }));
}

const keptCalendars = new WeakMap<
  Database,
  { readonly version: string; readonly calendar: WorkingCalendar }
>();

/** Read again only after a year was taken over: every step of a case asks for it. */
export function readWorkingCalendar(database: Database): WorkingCalendar {
  const version = JSON.stringify(
    database.one('SELECT count(*) AS years, max(taken_at) AS takenAt FROM calendar_years'),
  );
  const kept = keptCalendars.get(database);
  if (kept?.version === version) return kept.calendar;
  const calendar = calendarOf(calendarYears(database));
  keptCalendars.set(database, { version, calendar });
  return calendar;
}

function calendarOf(years: readonly CalendarYear[]): WorkingCalendar {
  return {
    years: new Set(years.map(({ year }) => year)),
    special: new Map(
      years.flatMap(({ days }) => days.map(({ date, isOffDay }) => [date, isOffDay] as const)),
    ),
  };
}

export function settingName(scope: OpeningScope): string {
  if (scope.kind === 'hall') return 'opening.hall';
  return scope.kind === 'zone' ? `opening.zone.${scope.zoneId}` : `opening.site.${scope.siteId}`;
}

export function readBookingRules(database: Database): BookingRules {
  return parseOnce(bookingRulesSchema, readSetting(database, 'booking.rules') ?? '{}');
}

/** The opening hours set for a place, or undefined where nobody has set any. */
export function readOpening(database: Database, scope: OpeningScope): Opening | undefined {
  const stored = readSetting(database, settingName(scope));
  return stored === undefined ? undefined : parseOnce(openingSchema, stored);
}

export function readSettings(database: Database): HallSettings {
  const openings = database
    .all<{ name: string; body: string }>(
      "SELECT name, body FROM settings WHERE name LIKE 'opening.%' ORDER BY name",
    )
    .map(({ name, body }) => ({ name, opening: openingSchema.parse(JSON.parse(body)) }));
  return { booking: readBookingRules(database), openings };
}

const parsed = new Map<string, unknown>();
const parsedMax = 100;

/** Settings change seldom and are read with every search: each text is parsed once. */
function parseOnce<T>(schema: { parse: (value: unknown) => T }, text: string): T {
  const known = parsed.get(text);
  if (known !== undefined) return known as T;
  const fresh = schema.parse(JSON.parse(text));
  if (parsed.size >= parsedMax) parsed.clear();
  parsed.set(text, fresh);
  return fresh;
}

function readSetting(database: Database, name: string): string | undefined {
  return database.one<{ body: string }>('SELECT body FROM settings WHERE name = :name', { name })?.body;
}
