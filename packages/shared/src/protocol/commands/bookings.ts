/** Commands about appointments: hold, then confirm; move, cancel, check in; what the hall closes. */
import { z } from 'zod';
import { languageSchema } from '../../basics/words.ts';
import { idSchema, itemCodeSchema, phoneSchema } from '../fields.ts';
import { partySchema } from '../party.ts';

/** Eight characters without look-alikes, as people read them out; small letters are taken too. */
export const bookingCodeSchema = z
  .string()
  .trim()
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[A-HJ-NP-Z2-9]{8}$/));

/** An instant of hall time, ms: when a slot begins. */
export const slotAtSchema = z.int().positive();
/** Why the hall takes slots back: a closed set, so that every message can say it and no free text gets into the journal. */
export const slotCloseReasons = ['staff', 'power', 'system', 'weather', 'event', 'other'] as const;
export type SlotCloseReason = (typeof slotCloseReasons)[number];
/** What an appeal against a no-show was granted for. */
export const forgiveReasons = ['illness', 'transport', 'hall', 'other'] as const;
export type ForgiveReason = (typeof forgiveReasons)[number];

/** How a booking is proved: its number, the code of its slip, or the person's own document. A typed phone proves nothing. */
export const bookingProofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), code: bookingCodeSchema }),
  z.strictObject({ kind: z.literal('person'), party: partySchema }),
]);
export type BookingProof = z.infer<typeof bookingProofSchema>;

export const bookingCommands = {
  /** Takes a place for a few minutes. The channel follows from who sends it. */
  'booking.hold': z.strictObject({
    itemCode: itemCodeSchema.optional(),
    queueId: idSchema.optional(),
    slotAt: slotAtSchema,
    language: languageSchema.default('zh'),
  }),
  /** The held place is the person's. A phone gives the code that was sent to its number. */
  'booking.confirm': z.strictObject({
    bookingId: idSchema,
    party: partySchema,
    /** Where messages about it go; without one, to the party's own phone, if it has one. */
    phone: phoneSchema.optional(),
    /** Six digits sent by message; needed from phones only. */
    sentCode: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
  }),
  'booking.release': z.strictObject({ bookingId: idSchema }),
  /** Phones: a code is sent to the number, so that nobody books in a neighbour's name. */
  'booking.sendCode': z.strictObject({ bookingId: idSchema, party: partySchema }),
  /** The old place stays until the new one is sure: both change in one transaction, or nothing does. */
  'booking.move': z.strictObject({
    bookingId: idSchema,
    slotAt: slotAtSchema,
    /** Needed at kiosks: the code of the slip, or the person's own document. */
    proof: bookingProofSchema.optional(),
  }),
  'booking.cancel': z.strictObject({ bookingId: idSchema, proof: bookingProofSchema.optional() }),
  /**
   * At a kiosk or the guide desk of the hall: the appointment becomes a number without choosing again (tag 212). A document
   * checks in all appointments of the person that are on time.
   */
  'booking.checkIn': z.strictObject({
    proof: bookingProofSchema,
    /** The station whose printer shall make the slip; the guide desk names one, a kiosk prints at home. */
    printAt: idSchema.optional(),
  }),
  /** The slip again, marked 补打 (B4-65): a kiosk prints at home, the guide desk names a printer. */
  'booking.reprint': z.strictObject({
    bookingId: idSchema,
    proof: bookingProofSchema.optional(),
    printAt: idSchema.optional(),
  }),
  'booking.settleSlip': z.strictObject({
    orderId: idSchema,
    outcome: z.enum(['printed', 'sentUnverified', 'failed']),
  }),
  /** 申诉: the guide desk takes a no-show off the person's count. */
  'booking.forgive': z.strictObject({ bookingId: idSchema, reason: z.enum(forgiveReasons) }),
  /** The hall closes slots: whoever has one of them is given the nearest free one, and told. */
  'slot.close': z.strictObject({
    queueId: idSchema,
    from: slotAtSchema,
    to: slotAtSchema,
    reason: z.enum(slotCloseReasons),
  }),
  'slot.open': z.strictObject({ queueId: idSchema, from: slotAtSchema, to: slotAtSchema }),
  /** A phone holds a half-day of the inspectors first, and confirms it by the code as any other appointment. */
  'inspection.hold': z.strictObject({
    areaId: idSchema,
    date: z.iso.date(),
    half: z.enum(['morning', 'afternoon']),
    itemCode: itemCodeSchema,
    language: languageSchema.default('zh'),
  }),
  /** 现场核查: a half-day in the inspectors' plan of an area (B3-57). */
  'inspection.book': z.strictObject({
    areaId: idSchema,
    date: z.iso.date(),
    half: z.enum(['morning', 'afternoon']),
    itemCode: itemCodeSchema,
    party: partySchema,
    language: languageSchema.default('zh'),
  }),
};
