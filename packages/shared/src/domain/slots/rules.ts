/** What a hall decides about booking (B4-70, design 4): capacity, days ahead, quotas, limits; defaults are the brief's. */
import { z } from 'zod';
import { wordsSchema } from '../../basics/words.ts';

/** Where a booking is made; a terminal's channel is its site's kind. */
export const channels = ['hall', 'building', 'community', 'bank', 'phone', 'guideDesk'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const minutes = (most: number) => z.int().min(0).max(most);

export const queueRulesSchema = z.strictObject({
  queueId: idSchema,
  slotMinutes: z.int().min(5).max(240).default(30),
  /** People who may have the same slot. */
  places: z.int().min(1).max(99).default(2),
  /** Most places of one slot a channel may fill; a channel that is not named may fill all. */
  quota: z.partialRecord(channelSchema, z.int().min(0).max(99)).default({}),
  daysAhead: z.int().min(0).max(90).default(7),
  /** A slot can be booked until so many minutes before it begins. */
  cutOffMinutes: minutes(10_080).default(30),
});
export type QueueRules = z.infer<typeof queueRulesSchema>;

export const bookingRulesSchema = z.strictObject({
  /** Queues that can be booked; the others cannot. */
  queues: z
    .array(queueRulesSchema)
    .max(24)
    .default([])
    .refine((queues) => new Set(queues.map(({ queueId }) => queueId)).size === queues.length, {
      message: 'a queue stands twice',
    }),
  /** Items that need several slots in a row, or several people together. */
  items: z
    .array(
      z.strictObject({
        itemCode: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
        slots: z.int().min(1).max(8).default(1),
        places: z.int().min(1).max(4).default(1),
      }),
    )
    .max(500)
    .default([]),
  perPersonAndQueueADay: z.int().min(1).max(20).default(1),
  perPhoneADay: z.int().min(1).max(50).default(3),
  perAgentADay: z.int().min(1).max(200).default(10),
  holdSeconds: z.int().min(30).max(3_600).default(300),
  /** A cancelled place comes back after a random time between these, so that it cannot be traded. */
  coolingMinutes: z
    .strictObject({ from: minutes(1_440), to: minutes(1_440) })
    .default({ from: 10, to: 60 })
    .refine(({ from, to }) => from <= to, { message: 'cooling ends before it begins' }),
  cancelUntilMinutes: minutes(10_080).default(120),
  noShow: z
    .strictObject({
      count: z.int().min(1).max(20),
      withinDays: z.int().min(1).max(365),
      limitDays: z.int().min(1).max(365),
    })
    .default({ count: 3, withinDays: 90, limitDays: 30 }),
  checkIn: z
    .strictObject({ earlyMinutes: minutes(240), lateMinutes: minutes(240) })
    .default({ earlyMinutes: 30, lateMinutes: 15 }),
  /** On-site inspections (现场核查, B3-57): inspectors by area and half-day. */
  inspections: z
    .strictObject({
      areas: z
        .array(z.strictObject({ id: idSchema, name: wordsSchema, inspectors: z.int().min(0).max(50) }))
        .max(40),
      daysAhead: z.int().min(1).max(60).default(15),
    })
    .default({ areas: [], daysAhead: 15 }),
});
export type BookingRules = z.infer<typeof bookingRulesSchema>;

/** Slots in a row and places together that an item needs. */
export function needsOf({ items }: BookingRules, itemCode: string | null): { slots: number; places: number } {
  const found = items.find((item) => item.itemCode === itemCode);
  return { slots: found?.slots ?? 1, places: found?.places ?? 1 };
}
