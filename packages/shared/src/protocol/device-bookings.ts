/** What a kiosk page may ask its device host about appointments. A document is a handle here too, never a number. */
import { z } from 'zod';
import type { Result } from '../basics/result.ts';
import { languageSchema } from '../basics/words.ts';
import type { BookingLine, CheckedBooking, SlotDayLine } from './bookings.ts';
import { bookingCodeSchema, slotAtSchema } from './commands/bookings.ts';
import type { HallError } from './errors.ts';
import { commandIdSchema, idSchema, itemCodeSchema } from './fields.ts';
import { pagePartySchema } from './party.ts';
import type { PaperState, Taken } from './taken.ts';

const bookableFields = {
  itemCode: itemCodeSchema.optional(),
  queueId: idSchema.optional(),
  /** An inspection of the item in this area, instead of a visit to the hall. */
  areaId: idSchema.optional(),
};
const wish = { commandId: commandIdSchema };

/** The code of a slip, or a document the host holds. */
const pageProofSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), code: bookingCodeSchema }),
  z.strictObject({ kind: z.literal('person'), party: pagePartySchema }),
]);
export type PageProof = z.infer<typeof pageProofSchema>;

/** One act under one id, however often it is asked for. `look` changes nothing: for terminals that give no numbers. */
export const bookingWishSchema = z.discriminatedUnion('act', [
  z.strictObject({
    ...wish,
    act: z.literal('hold'),
    ...bookableFields,
    slotAt: slotAtSchema,
    language: languageSchema,
  }),
  z.strictObject({ ...wish, act: z.literal('confirm'), bookingId: idSchema, party: pagePartySchema }),
  z.strictObject({
    ...wish,
    act: z.literal('move'),
    bookingId: idSchema,
    slotAt: slotAtSchema,
    proof: pageProofSchema,
  }),
  z.strictObject({ ...wish, act: z.literal('cancel'), bookingId: idSchema, proof: pageProofSchema }),
  z.strictObject({ ...wish, act: z.literal('checkIn'), proof: pageProofSchema }),
  z.strictObject({ ...wish, act: z.literal('reprint'), bookingId: idSchema, proof: pageProofSchema }),
  z.strictObject({ ...wish, act: z.literal('look'), proof: pageProofSchema }),
]);
export type BookingWish = z.infer<typeof bookingWishSchema>;

/** What came of a wish. */
export type BookingDone =
  | { readonly act: 'hold'; readonly booking: BookingLine }
  | { readonly act: 'confirm' | 'move'; readonly booking: BookingLine }
  | { readonly act: 'cancel' | 'reprint' }
  /** With the number, where one came of it; `also`: the person's other appointments of today. */
  | {
      readonly act: 'checkIn';
      readonly checked: CheckedBooking;
      readonly also: readonly CheckedBooking[];
      readonly taken: Taken | null;
    }
  | { readonly act: 'look'; readonly bookings: readonly BookingLine[] };

export const freeTimesSchema = z.strictObject({
  ...bookableFields,
  from: z.iso.date(),
  days: z.int().min(1).max(31),
});
export type FreeTimesWish = z.infer<typeof freeTimesSchema>;

/** What became of the slip of an appointment. */
export type BookingPaper = { readonly bookingId: string; readonly paper: PaperState };

export type BookingsToPage = {
  bookingPaper: (paper: BookingPaper) => void;
  /** A code the scanner saw while the page waited for one. */
  scanned: (seen: { readonly code: string }) => void;
};
export type BookingsToDevice = {
  appointment: (wish: BookingWish, answered: (answer: Result<BookingDone, HallError>) => void) => void;
  freeTimes: (
    wish: FreeTimesWish,
    answered: (answer: Result<{ readonly days: readonly SlotDayLine[] }, HallError>) => void,
  ) => void;
  /** The place that is held is not wanted any more. */
  release: (wish: { readonly bookingId: string }) => void;
  /** Watch for the code of a slip, or stop. */
  scan: (wish: { readonly on: boolean }) => void;
};
