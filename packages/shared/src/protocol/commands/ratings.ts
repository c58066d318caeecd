/** Commands of the rating tablet and of the visitor's phone. No member of staff may send any of them (B1-15, B1-19). */
import { z } from 'zod';
import { idSchema } from '../fields.ts';

export const ratingCommands = {
  'rating.submit': z.strictObject({
    eventId: idSchema,
    grade: z.int(),
    tags: z.array(z.string().regex(/^\d{3}$/)).max(8),
    text: z.string().max(2_000),
  }),
  /** 不评价. Nothing depends on it, and it is not counted as anything. */
  'rating.decline': z.strictObject({ eventId: idSchema }),
};
