/** Which times of a day are free, and why one is not. Pure: opening, bookings, holds and closures are given. */
import { daysFrom } from '../calendar/dates.ts';
import { hallDay, instantOf } from '../calendar/hall-time.ts';
import type { OpenSpan } from '../calendar/opening.ts';
import type { Channel, QueueRules } from './rules.ts';

const minuteMs = 60_000;

/** Places of one slot that are booked, held, or cooling off after a cancellation. */
export type Occupancy = {
  readonly all: number;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
};

/** One day of one queue. Slots are named by the instant they begin, ms. */
export type SlotDay = {
  readonly date: string;
  readonly timeZone: string;
  readonly spans: readonly OpenSpan[];
  readonly rules: QueueRules;
  readonly occupied: ReadonlyMap<number, Occupancy>;
  /** Slots the hall closed. */
  readonly closed: Pick<ReadonlySet<number>, 'has'>;
};

export type SlotWish = { readonly slots: number; readonly places: number; readonly channel: Channel };

export type Slot = {
  readonly at: number;
  readonly endsAt: number;
  /** How many could still book it with this wish. */
  readonly free: number;
  readonly byAppointment: boolean;
};

export const slotRefusals = [
  'slotPast',
  'slotTooSoon',
  'slotTooFar',
  'slotClosed',
  'slotUnknown',
  'slotFull',
  'channelFull',
] as const;
export type SlotRefusal = (typeof slotRefusals)[number];

type GridSlot = { readonly at: number; readonly span: number; readonly byAppointment: boolean };

/** The slots of a day: whole ones inside each stretch, so never across lunch. */
export function gridOf({
  date,
  timeZone,
  spans,
  rules,
}: Pick<SlotDay, 'date' | 'timeZone' | 'spans' | 'rules'>): readonly GridSlot[] {
  const length = rules.slotMinutes;
  return spans.flatMap(({ fromMinute, toMinute, byAppointment }, span) =>
    Array.from({ length: Math.floor((toMinute - fromMinute) / length) }, (_, index) => ({
      at: instantOf(date, fromMinute + index * length, timeZone),
      span,
      byAppointment,
    })),
  );
}

/** All slots of the day that could be begun with this wish now, full ones with `free` 0. */
export function slotsOf(day: SlotDay, wish: SlotWish, nowMs: number): readonly Slot[] {
  if (timeRefusalOfDay(day, nowMs) !== null) return [];
  const grid = gridOf(day);
  return grid.flatMap((slot, index) => {
    if (slot.at < nowMs + day.rules.cutOffMinutes * minuteMs) return [];
    const run = runFrom(day, grid, index, wish.slots);
    if (run === null) return [];
    const endsAt = slot.at + wish.slots * day.rules.slotMinutes * minuteMs;
    return [{ at: slot.at, endsAt, free: freeIn(day, run, wish), byAppointment: slot.byAppointment }];
  });
}

/** Why this slot cannot be booked now, or null when it can. */
export function slotRefusal(day: SlotDay, at: number, wish: SlotWish, nowMs: number): SlotRefusal | null {
  if (at <= nowMs) return 'slotPast';
  const timeRefusal = timeRefusalOfDay(day, nowMs);
  if (timeRefusal !== null) return timeRefusal;
  if (at < nowMs + day.rules.cutOffMinutes * minuteMs) return 'slotTooSoon';
  const grid = gridOf(day);
  const index = grid.findIndex((slot) => slot.at === at);
  if (index < 0) return 'slotUnknown';
  if (day.closed.has(at)) return 'slotClosed';
  const run = runFrom(day, grid, index, wish.slots);
  if (run === null) return 'slotUnknown';
  if (freeIn(day, run, wish) > 0) return null;
  return run.every((slot) => freePlaces(day, slot) >= wish.places) ? 'channelFull' : 'slotFull';
}

function timeRefusalOfDay({ date, timeZone, rules }: SlotDay, nowMs: number): SlotRefusal | null {
  const ahead = daysFrom(hallDay(nowMs, timeZone), date);
  if (ahead < 0) return 'slotPast';
  return ahead > rules.daysAhead ? 'slotTooFar' : null;
}

/** So many slots in a row inside one stretch, none of them closed; null where they do not fit. */
function runFrom(
  day: SlotDay,
  grid: readonly GridSlot[],
  from: number,
  slots: number,
): readonly number[] | null {
  const run = grid.slice(from, from + slots);
  const fits =
    run.length === slots && run.every(({ span, at }) => span === run[0]?.span && !day.closed.has(at));
  return fits ? run.map(({ at }) => at) : null;
}

function freeIn(day: SlotDay, run: readonly number[], wish: SlotWish): number {
  const rooms = run.map((at) => Math.min(freePlaces(day, at), freeOfChannel(day, at, wish.channel)));
  return Math.max(0, Math.floor(Math.min(...rooms) / wish.places));
}

function freePlaces({ rules, occupied }: SlotDay, at: number): number {
  return rules.places - (occupied.get(at)?.all ?? 0);
}

function freeOfChannel({ rules, occupied }: SlotDay, at: number, channel: Channel): number {
  const quota = rules.quota[channel] ?? rules.places;
  return quota - (occupied.get(at)?.byChannel[channel] ?? 0);
}

/** The slots a booking takes up, by the instant each begins. */
export function slotsTaken(
  at: number,
  slots: number,
  { slotMinutes }: Pick<QueueRules, 'slotMinutes'>,
): number[] {
  return Array.from({ length: slots }, (_, index) => at + index * slotMinutes * minuteMs);
}

/** The free slots nearest in time to the one that could not be had, soonest first: what every refusal offers. */
export function nearestFree(
  days: readonly (readonly Slot[])[],
  wantedAt: number,
  count: number,
): readonly Slot[] {
  return days
    .flat()
    .filter(({ free }) => free > 0)
    .toSorted(
      (left, right) => Math.abs(left.at - wantedAt) - Math.abs(right.at - wantedAt) || left.at - right.at,
    )
    .slice(0, count)
    .toSorted((left, right) => left.at - right.at);
}
