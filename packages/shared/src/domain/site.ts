/** The profile of a site: where kiosks stand, and what may be done at them (B3-59). A bank is not a hall. */
import { z } from 'zod';
import { limits } from '../basics/limits.ts';
import { languageSchema, wordsSchema } from '../basics/words.ts';
import { type Opening, openingSchema, planIdSchema } from './plan-fields.ts';

export const siteKinds = ['hall', 'building', 'community', 'bank'] as const;

export const siteSchema = z.strictObject({
  /** A site with the id of a zone stands for what that zone would be by itself. */
  id: planIdSchema,
  kind: z.enum(siteKinds),
  /** Where its visitors wait once they are in the hall. */
  zoneId: planIdSchema,
  name: wordsSchema,
  /** When it may be used; none: whenever the hall's day is open. */
  hours: z.array(openingSchema).max(28).default([]),
  /** Chinese is the language of the first screen, everywhere. */
  languages: z
    .array(languageSchema)
    .min(1)
    .max(3)
    .refine((offered) => offered.includes('zh'), { message: 'zh is missing' })
    .default(['zh', 'en', 'ja']),
  /** `all` as the hall orders them, `first`: these before the others, `only`: these and no others. */
  items: z
    .strictObject({
      show: z.enum(['all', 'first', 'only']).default('all'),
      codes: z
        .array(z.string().regex(/^[A-Za-z0-9-]{1,64}$/))
        .max(500)
        .default([]),
    })
    .prefault({}),
  /** Queues a number may be taken for here; an empty list: guides and booking only. */
  queues: z.union([z.literal('all'), z.array(planIdSchema).max(24)]).default('all'),
  printer: z.boolean().default(true),
  /** Length of a full paper roll, for the counter of paper. */
  rollMetres: z.int().min(5).max(200).default(limits.rollMetres),
});
/** `date` of one that is more than a week away: its weekday alone would be taken for the next. */
export type SiteOpening = Opening & { readonly date?: string };
export type Site = Omit<z.infer<typeof siteSchema>, 'hours'> & { readonly hours: readonly SiteOpening[] };
