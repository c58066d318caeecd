/** Small fields that a hall's plan is made of. */
import { z } from 'zod';

export const planIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
/** `09:30`, hall time. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** One opening of a weekday, 1 Monday to 7 Sunday. */
export const openingSchema = z
  .strictObject({ weekday: z.int().min(1).max(7), from: timeSchema, to: timeSchema })
  .refine(({ from, to }) => from < to, { message: 'opens after it closes' });
export type Opening = z.infer<typeof openingSchema>;
