/** When a hall, a zone or a site is open (B7-105): a weekly pattern and its exceptions, apart from the calendar of working days. */
import { z } from 'zod';
import { isDate, weekdayOf } from './dates.ts';
import { minutesOf } from './hall-time.ts';

const timeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const dateSchema = z.string().refine(isDate);

/** A stretch of one day. Lunch is the gap between two of them; 5+2 and 延时 are stretches one can only book (B3-60). */
export const spanSchema = z
  .strictObject({ from: timeSchema, to: timeSchema, byAppointment: z.boolean().default(false) })
  .refine(({ from, to }) => from < to, { message: 'a span ends after it begins' });
export type Span = z.infer<typeof spanSchema>;

export const spansSchema = z
  .array(spanSchema)
  .max(12)
  .refine((spans) => !overlap(spans), { message: 'spans overlap' });

export const openingSchema = z.strictObject({
  weekly: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), spans: spansSchema }))
    .max(7)
    .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length, {
      message: 'a weekday stands twice',
    }),
  /** From and to are days, both included; later exceptions win over earlier ones. No spans is closed. */
  exceptions: z
    .array(
      z
        .strictObject({
          from: dateSchema,
          to: dateSchema,
          spans: spansSchema,
          reason: z.string().trim().max(60).default(''),
        })
        .refine(({ from, to }) => from <= to, { message: 'an exception ends after it begins' }),
    )
    .max(400)
    .default([]),
});
export type Opening = z.infer<typeof openingSchema>;

/** Minutes of the day, end not included. */
export type OpenSpan = {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly byAppointment: boolean;
};

/** The stretches of a day, earliest first; none when closed. */
export function openSpans(opening: Opening, date: string): readonly OpenSpan[] {
  const exception = opening.exceptions.findLast(({ from, to }) => from <= date && date <= to);
  const spans =
    exception?.spans ?? opening.weekly.find(({ weekday }) => weekday === weekdayOf(date))?.spans ?? [];
  return spans
    .map(({ from, to, byAppointment }) => ({
      fromMinute: minutesOf(from),
      toMinute: minutesOf(to),
      byAppointment,
    }))
    .toSorted((left, right) => left.fromMinute - right.fromMinute);
}

/** The stretch a moment lies in, or undefined when closed then. */
export function spanAt(opening: Opening, date: string, minute: number): OpenSpan | undefined {
  return openSpans(opening, date).find(
    ({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute,
  );
}

/** Parts of two openings that are open in both: a site inside a zone inside a hall. A stretch is by appointment if either is. */
export function commonSpans(left: readonly OpenSpan[], right: readonly OpenSpan[]): readonly OpenSpan[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const fromMinute = Math.max(a.fromMinute, b.fromMinute);
      const toMinute = Math.min(a.toMinute, b.toMinute);
      return fromMinute < toMinute
        ? [{ fromMinute, toMinute, byAppointment: a.byAppointment || b.byAppointment }]
        : [];
    }),
  );
}

function overlap(spans: readonly { readonly from: string; readonly to: string }[]): boolean {
  const sorted = spans.toSorted((left, right) => (left.from < right.from ? -1 : 1));
  return sorted.some(({ from }, index) => index > 0 && from < (sorted[index - 1]?.to ?? ''));
}
