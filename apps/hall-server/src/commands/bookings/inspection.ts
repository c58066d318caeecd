/** 现场核查 (B3-57): a half-day in the plan of an area's inspectors, for items that are inspected on site. */
import { ok } from '@yiting/shared/basics/result.ts';
import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { hallDay, instantOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import { isWorkingDay } from '@yiting/shared/domain/calendar/working-days.ts';
import { isInspected } from '@yiting/shared/domain/catalogue/item.ts';
import type { BookingRules } from '@yiting/shared/domain/slots/rules.ts';
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import { inspectionPlan } from '../../journal/apply/bookings.ts';
import { queueMessage } from '../../messages/outbox.ts';
import { readBookingRules, readWorkingCalendar } from '../../store/calendar.ts';
import { itemByCode } from '../../store/catalogue.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { channelOf, identifyBooker, keepBooker } from './booker.ts';
import { bookedAnswer } from './confirm.ts';
import { leaveOtherHolds, newBookingId, storedBooking, visitFor } from './hold.ts';
import { bookingLine } from './line.ts';
import type { PlanReading } from './plan-of-slots.ts';
import { refuseBookingNow } from './site.ts';

const halves = ['morning', 'afternoon'] as const;
type Half = (typeof halves)[number];
/** When an inspector may be expected, minutes of the day. */
const minutesOf: Readonly<Record<Half, { readonly from: number; readonly to: number }>> = {
  morning: { from: 9 * 60, to: 12 * 60 },
  afternoon: { from: 13 * 60, to: 17 * 60 },
};

export const inspections: Pick<Handlers, 'inspection.hold' | 'inspection.book'> = {
  'inspection.hold': (transaction, body) => {
    const other = leaveOtherHolds(transaction);
    if (!other.ok) return other;
    const place = halfFor(transaction, body);
    if (!place.ok) return place;
    const { areaId, half, date, language } = body;
    const { holdSeconds } = readBookingRules(transaction.database);
    const bookingId = newBookingId(transaction);
    transaction.record('booking.held', bookingId, {
      ...place.value,
      visitId: visitFor(transaction, date),
      places: 1,
      channel: channelOf(transaction),
      language,
      heldUntil: transaction.now + holdSeconds * 1_000,
      inspection: { areaId, half },
    });
    return ok({
      booking: bookingLine(transaction, storedBooking(transaction, bookingId), { forStaff: false }),
    });
  },

  'inspection.book': (transaction, body) => {
    const booker = identifyBooker(transaction, body.party);
    if (!booker.ok) return booker;
    const place = halfFor(transaction, body);
    if (!place.ok) return place;
    const bookingId = newBookingId(transaction);
    transaction.record('booking.inspectionBooked', bookingId, {
      ...place.value,
      visitId: visitFor(transaction, body.date),
      areaId: body.areaId,
      half: body.half,
      channel: channelOf(transaction),
      language: body.language,
    });
    keepBooker(transaction, bookingId, { booker: booker.value, phone: booker.value.phone });
    queueMessage(transaction, bookingId, 'booked');
    return ok(bookedAnswer(transaction, bookingId));
  },
};

type Area = BookingRules['inspections']['areas'][number];
type HalfWish = {
  readonly areaId: string;
  readonly date: string;
  readonly half: Half;
  readonly itemCode: string;
};

/** Where the wish would stand in the plan of its area, or why it cannot. */
function halfFor(transaction: Transaction, wish: HalfWish) {
  const { database, plan } = transaction;
  const item = itemByCode(database, wish.itemCode);
  if (!item) return refuse('itemUnknown');
  if (!isInspected(item)) return refuse('notBookable');
  const there = refuseBookingNow(transaction, { queueId: item.queueId, itemCode: item.code });
  if (!there.ok) return there;
  const rules = readBookingRules(database);
  const area = rules.inspections.areas.find(({ id }) => id === wish.areaId);
  if (!area) return refuse('placeUnknown');
  const full = refuseHalf(transaction, rules, { ...wish, area });
  if (!full.ok) return full;
  const place = placeOf(wish, plan().hall.timeZone);
  return ok({ queueId: item.queueId, itemCode: item.code, ...place });
}

/** Where a booked inspection would stand instead, or why it cannot: another half-day of its area, named by when it begins. */
export function inspectionAt(
  transaction: Transaction,
  booking: { readonly areaId: string; readonly at: number },
  slotAt: number,
) {
  const { database, plan } = transaction;
  const { timeZone } = plan().hall;
  const date = hallDay(slotAt, timeZone);
  const half = halves.find((each) => spanOf({ date, half: each }, timeZone).at === slotAt);
  if (half === undefined) return refuse('slotUnknown');
  const rules = readBookingRules(database);
  const area = rules.inspections.areas.find(({ id }) => id === booking.areaId);
  if (!area) return refuse('placeUnknown');
  const full = slotAt === booking.at ? done() : refuseHalf(transaction, rules, { area, date, half });
  return full.ok ? ok({ ...placeOf({ date, half }, timeZone), half }) : full;
}

function refuseHalf(
  reading: PlanReading,
  rules: BookingRules,
  { area, ...wish }: Pick<HalfWish, 'date' | 'half'> & { readonly area: Area },
) {
  const refusal = dateRefusal(reading, rules, wish.date);
  if (refusal !== null) return refuse(refusal);
  return freeOn(reading, area, wish) <= 0 ? refuse('inspectionFull') : done();
}

function placeOf(wish: Pick<HalfWish, 'date' | 'half'>, timeZone: string) {
  const { at, endsAt } = spanOf(wish, timeZone);
  return { day: wish.date, at, endsAt, slots: [at] };
}

/** Half-days of working days, from tomorrow, with the inspectors still free. */
export function freeHalves(
  reading: PlanReading,
  wish: { readonly areaId: string; readonly from: string; readonly days: number },
): QueryAnswers['inspection.free']['halves'] {
  const rules = readBookingRules(reading.database);
  const area = rules.inspections.areas.find(({ id }) => id === wish.areaId);
  if (!area) return [];
  return Array.from({ length: wish.days }, (_, index) => addDays(wish.from, index))
    .filter((date) => dateRefusal(reading, rules, date) === null)
    .flatMap((date) =>
      halves.map((half) => ({
        date,
        half,
        ...spanOf({ date, half }, reading.plan().hall.timeZone),
        free: freeOn(reading, area, { date, half }),
      })),
    );
}

function spanOf({ date, half }: Pick<HalfWish, 'date' | 'half'>, timeZone: string) {
  const { from, to } = minutesOf[half];
  return { at: instantOf(date, from, timeZone), endsAt: instantOf(date, to, timeZone) };
}

/** Inspectors go out on working days, which are not the opening days of the hall (B7). */
function dateRefusal(
  { database, plan, now }: PlanReading,
  { inspections: { daysAhead } }: BookingRules,
  date: string,
) {
  const today = hallDay(now, plan().hall.timeZone);
  if (date < today) return 'slotPast';
  if (date === today) return 'slotTooSoon';
  if (date > addDays(today, daysAhead)) return 'slotTooFar';
  return isWorkingDay(readWorkingCalendar(database), date) ? null : 'slotClosed';
}

function freeOn(
  { database, plan, now }: PlanReading,
  area: Area,
  { date, half }: { readonly date: string; readonly half: Half },
): number {
  const taken = database.one<{ places: number }>(
    `SELECT coalesce(sum(places), 0) AS places FROM booking_slots
     WHERE queue_id = :plan AND at = :at AND (until IS NULL OR until > :now)`,
    {
      plan: inspectionPlan(area.id),
      at: instantOf(date, minutesOf[half].from, plan().hall.timeZone),
      now,
    },
  );
  return Math.max(0, area.inspectors - (taken?.places ?? 0));
}
