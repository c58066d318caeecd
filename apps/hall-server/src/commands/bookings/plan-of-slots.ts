/** What is wished, in which queue, by which rules; and the days of that queue. Shared by holding, moving, closing and searching. */
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { type BookingRules, needsOf, type QueueRules } from '@yiting/shared/domain/slots/rules.ts';
import {
  nearestFree,
  type SlotWish,
  slotRefusal,
  slotsOf,
  slotsTaken,
} from '@yiting/shared/domain/slots/slots.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { readBookingRules } from '../../store/calendar.ts';
import { itemByCode } from '../../store/catalogue.ts';
import type { Database } from '../../store/database.ts';
import { findQueue, type QueueRow } from '../../store/hall.ts';
import { slotDays } from '../../store/slot-days.ts';
import { refuse } from '../transaction.ts';

export type PlanReading = {
  readonly database: Database;
  readonly plan: () => HallPlan;
  readonly now: number;
};

export type Bookable = {
  readonly queue: QueueRow;
  readonly itemCode: string | null;
  readonly rules: BookingRules;
  readonly queueRules: QueueRules;
  /** Slots in a row and places together. */
  readonly needs: { readonly slots: number; readonly places: number };
};

/** The queue of the item, or the queue named, if the hall lets it be booked; an item decides where both are given. */
export function bookableOf(
  { database }: Pick<PlanReading, 'database'>,
  wish: { readonly itemCode?: string | undefined; readonly queueId?: string | undefined },
): Result<Bookable, HallError> {
  const item = wish.itemCode === undefined ? null : itemByCode(database, wish.itemCode);
  if (item === undefined) return refuse('itemUnknown');
  if (item?.retired) return refuse('itemRetired');
  const queueId = item?.queueId ?? wish.queueId;
  const queue = queueId === undefined ? undefined : findQueue(database, queueId);
  if (!queue) return refuse('queueUnknown');
  const rules = readBookingRules(database);
  const queueRules = rules.queues.find((each) => each.queueId === queue.queueId);
  if (!queueRules) return refuse('notBookable');
  const itemCode = item?.code ?? null;
  return ok({ queue, itemCode, rules, queueRules, needs: needsOf(rules, itemCode) });
}

export type PlaceInPlan = {
  readonly day: string;
  readonly at: number;
  readonly endsAt: number;
  readonly slots: readonly number[];
};

/** Where the wish would stand in the plan, or why it cannot, with the nearest free times. `except`: a booking that is moving. */
export function placeFor(
  reading: PlanReading,
  { queue, queueRules }: Pick<Bookable, 'queue' | 'queueRules'>,
  wish: SlotWish & { readonly at: number; readonly except?: string },
): Result<PlaceInPlan, HallError> {
  const { database, plan, now } = reading;
  const { timeZone } = plan().hall;
  const date = hallDay(wish.at, timeZone);
  const range = { plan: plan(), zoneId: queue.zoneId, rules: queueRules, nowMs: now };
  const except = wish.except === undefined ? {} : { except: wish.except };
  const [day] = slotDays(database, { ...range, ...except, from: date, days: 1 });
  if (!day) return refuse('slotUnknown');
  const refusal = slotRefusal(day, wish.at, wish, now);
  if (refusal !== null) {
    const nearest = nearestTimes(reading, { queue, queueRules }, wish);
    return refuse(refusal, nearest.length === 0 ? undefined : { nearest: nearest.join(',') });
  }
  return ok(placeAt(date, wish, queueRules));
}

export function placeAt(
  day: string,
  { at, slots }: { readonly at: number; readonly slots: number },
  queueRules: QueueRules,
): PlaceInPlan {
  return {
    day,
    at,
    endsAt: at + slots * queueRules.slotMinutes * 60_000,
    slots: slotsTaken(at, slots, queueRules),
  };
}

const offeredMax = 3;

/** The free times nearest to the one wished, hall time in ms, earliest first. */
export function nearestTimes(
  { database, plan, now }: PlanReading,
  { queue, queueRules }: Pick<Bookable, 'queue' | 'queueRules'>,
  wish: SlotWish & { readonly at: number; readonly except?: string },
  count = offeredMax,
): readonly number[] {
  const days = slotDays(database, {
    plan: plan(),
    zoneId: queue.zoneId,
    rules: queueRules,
    from: hallDay(now, plan().hall.timeZone),
    days: queueRules.daysAhead + 1,
    nowMs: now,
    ...(wish.except === undefined ? {} : { except: wish.except }),
  });
  const free = days.map((day) => slotsOf(day, wish, now));
  return nearestFree(free, wish.at, count).map(({ at }) => at);
}
