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

/** 现场核查, 现场检查, 现场评定: somebody of the authority comes and looks (B3-57). */
export function isInspected({ flags }: { readonly flags: readonly string[] }): boolean {
  return flags.some((flag) => flag.includes('现场'));
}
