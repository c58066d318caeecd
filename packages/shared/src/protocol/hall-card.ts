/** How a hall introduces itself to a machine that is being set up: no secret, nothing about people. */
import { z } from 'zod';
import { wordsSchema } from '../basics/words.ts';

export const hallCardSchema = z.object({
  product: z.literal('yiting'),
  protocol: z.int(),
  name: wordsSchema,
  /** Hall time, ms. */
  now: z.int(),
});
export type HallCard = z.infer<typeof hallCardSchema>;
