/** The days of a queue as the rules of slots want them: opening hours, places taken, slots closed. One query each for the whole range. */
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { boundsOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import {
  commonSpans,
  type Opening,
  type OpenSpan,
  openingSchema,
  openSpans,
} from '@yiting/shared/domain/calendar/opening.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { Channel, QueueRules } from '@yiting/shared/domain/slots/rules.ts';
import { gridOf, type Occupancy, type SlotDay } from '@yiting/shared/domain/slots/slots.ts';
import type { SlotClosure } from '@yiting/shared/protocol/bookings.ts';
import { readOpening } from './calendar.ts';
import type { Database } from './database.ts';

const minuteMs = 60_000;

export type SlotDaysWish = {
  readonly plan: HallPlan;
  readonly zoneId: string;
  readonly rules: QueueRules;
  /** First date, and how many. */
  readonly from: string;
  readonly days: number;
  readonly nowMs: number;
  /** A booking whose own places do not count: it is about to leave them. */
  readonly except?: string;
};

export function slotDays(database: Database, wish: SlotDaysWish): SlotDay[] {
  const { plan, rules, from, days, nowMs } = wish;
  const { timeZone } = plan.hall;
  const bounds = { from: boundsOf(from, timeZone).from, to: boundsOf(addDays(from, days - 1), timeZone).to };
  const taken = placesTaken(database, {
    queueId: rules.queueId,
    ...bounds,
    nowMs,
    except: wish.except ?? '',
  });
  const closures = closedRanges(database, rules.queueId, bounds);
  const openings = openingsFor(database, plan, wish.zoneId);
  const lengthMs = rules.slotMinutes * minuteMs;
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(from, index);
    const day = { date, timeZone, spans: spansOn(openings, date), rules };
    const closed = {
      has: (at: number) => closures.some((range) => range.from < at + lengthMs && at < range.to),
    };
    return { ...day, occupied: occupancyOn(day, taken), closed };
  });
}

/** The hall's hours, and inside them the zone's and those of a site of the zone's name, where such are set. */
function openingsFor(database: Database, plan: HallPlan, zoneId: string): readonly Opening[] {
  const hall = readOpening(database, { kind: 'hall' }) ?? openingOfPlan(plan);
  const zone = readOpening(database, { kind: 'zone', zoneId });
  const site = readOpening(database, { kind: 'site', siteId: zoneId });
  return [hall, zone, site].filter((opening) => opening !== undefined);
}

const ofPlans = new WeakMap<HallPlan, Opening>();

function openingOfPlan(plan: HallPlan): Opening {
  const known = ofPlans.get(plan);
  if (known) return known;
  const byWeekday = Map.groupBy(plan.openingHours, ({ weekday }) => weekday);
  const opening = openingSchema.parse({
    weekly: [...byWeekday].map(([weekday, hours]) => ({
      weekday,
      spans: hours.map(({ from, to }) => ({ from, to })),
    })),
  });
  ofPlans.set(plan, opening);
  return opening;
}

function spansOn([hall, ...inside]: readonly Opening[], date: string): readonly OpenSpan[] {
  if (!hall) return [];
  return inside.reduce(
    (spans, opening) => commonSpans(spans, openSpans(opening, date)),
    openSpans(hall, date),
  );
}

type Taken = {
  readonly at: number;
  readonly endsAt: number;
  readonly channel: Channel;
  readonly places: number;
};

function placesTaken(
  database: Database,
  range: { queueId: string; from: number; to: number; nowMs: number; except: string },
): readonly Taken[] {
  return database.all(
    `SELECT at, ends_at AS endsAt, channel, sum(places) AS places FROM booking_slots
     WHERE queue_id = :queueId AND at >= :from AND at < :to AND (until IS NULL OR until > :nowMs) AND holder <> :except
     GROUP BY at, ends_at, channel`,
    range,
  );
}

/** By the slots as they are cut today: places of another cut (the rules were changed) count wherever they overlap. */
function occupancyOn(
  day: Pick<SlotDay, 'date' | 'timeZone' | 'spans' | 'rules'>,
  taken: readonly Taken[],
): ReadonlyMap<number, Occupancy> {
  const { from, to } = boundsOf(day.date, day.timeZone);
  const today = taken.filter(({ at }) => at >= from && at < to);
  if (today.length === 0) return none;
  const occupied = new Map<number, { all: number; byChannel: Partial<Record<Channel, number>> }>();
  const lengthMs = day.rules.slotMinutes * minuteMs;
  for (const { at: begins } of gridOf(day)) {
    for (const { at, endsAt, channel, places } of today) {
      if (at >= begins + lengthMs || endsAt <= begins) continue;
      const slot = occupied.get(begins) ?? { all: 0, byChannel: {} };
      slot.all += places;
      slot.byChannel[channel] = (slot.byChannel[channel] ?? 0) + places;
      occupied.set(begins, slot);
    }
  }
  return occupied;
}
const none: ReadonlyMap<number, Occupancy> = new Map();

/** Closed stretches of all queues, or of one, earliest first. */
export function closuresOf(database: Database, { from, to }: Range, queueId: string | null): SlotClosure[] {
  return database.all(
    `SELECT queue_id AS queueId, from_at AS "from", to_at AS "to", reason FROM slot_closures
     WHERE from_at < :to AND to_at > :from AND (:queueId IS NULL OR queue_id = :queueId) ORDER BY from_at, queue_id`,
    { from, to, queueId },
  );
}

type Range = { readonly from: number; readonly to: number };

function closedRanges(database: Database, queueId: string, { from, to }: Range): readonly Range[] {
  return database.all(
    `SELECT from_at AS "from", to_at AS "to" FROM slot_closures WHERE queue_id = :queueId AND from_at < :to AND to_at > :from`,
    { queueId, from, to },
  );
}
