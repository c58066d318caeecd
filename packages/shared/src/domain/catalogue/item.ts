/** An item of the catalogue (事项) as the hall uses it. */
import { z } from 'zod';

export const timeLimitSchema = z.object({
  days: z.int().min(0).max(400),
  unit: z.enum(['workingDay', 'day']),
});
export type TimeLimit = z.infer<typeof timeLimitSchema>;

export const catalogueItemSchema = z.object({
  code: z.string(),
  name: z.object({ zh: z.string(), en: z.string().optional(), ja: z.string().optional() }),
  department: z.string(),
  audience: z.enum(['person', 'organisation']),
  /** 即办件 or 承诺件 (B2-38). */
  caseType: z.enum(['instant', 'promised']),
  legalLimit: timeLimitSchema.nullable(),
  promiseLimit: timeLimitSchema.nullable(),
  onSpot: z.boolean(),
  flags: z.array(z.string()),
  /** `free`: an electronic licence or shared data stands for it, it is not asked for on paper (B2-43). */
  materials: z.array(z.object({ name: z.string(), free: z.boolean() })),
  result: z.string(),
  queueId: z.string(),
  theme: z.string(),
  minutes: z.number(),
  aliases: z.array(z.string()),
  search: z.array(z.object({ pinyin: z.string(), initials: z.string() })),
});
export type CatalogueItem = z.infer<typeof catalogueItemSchema>;
