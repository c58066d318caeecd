/** What a ticket slip says, before anyone thinks about paper: the border between the hall and the printer. */

import { z } from 'zod';

/** Longest texts a slip takes, in characters (the address in ASCII bytes). Chosen from the longest item of the catalogue, doubled. */
export const slipLimits = {
  hallNameMax: 60,
  placeNameMax: 40,
  itemNameMax: 120,
  waitWordsMax: 60,
  windowsWordsMax: 80,
  footnoteMax: 120,
  footnotesMax: 4,
  peopleAheadMax: 9_999,
  groupSizeMax: 99,
  statusUrlMax: 200,
} as const;

/**
 * A slip as sent by the hall (B4-78). There is no place for a name, an ID number or a phone, and unknown keys are
 * refused, so none can slip in. `peopleAhead` and `windowsWords` are absent when nobody can know them (offline).
 */
export const slipSchema = z.strictObject({
  language: z.enum(['zh', 'en', 'ja']),
  hallName: words(slipLimits.hallNameMax),
  zoneName: words(slipLimits.placeNameMax),
  queueName: words(slipLimits.placeNameMax),
  itemName: words(slipLimits.itemNameMax),
  /** B4-61: one letter without I and O, three digits, four when a queue overflows. */
  number: z.string().regex(/^[A-HJ-NP-Z]\d{3,4}$/),
  peopleAhead: z.int().min(0).max(slipLimits.peopleAheadMax).optional(),
  /** B4-76, already in the slip's language: 约 10–15 分钟, or 暂无法估算. */
  waitWords: words(slipLimits.waitWordsMax),
  windowsWords: words(slipLimits.windowsWordsMax).optional(),
  /** Hall time, `2026-11-23 10:43`. */
  takenAt: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
  /** 补打: this paper repeats a number that was given before (B4-65). */
  reprint: z.boolean(),
  /** 离线: the number comes from the kiosk's own block. */
  offline: z.boolean(),
  groupSize: z.int().min(1).max(slipLimits.groupSizeMax),
  /** Only where the hall has a public address; carries an opaque token, never a person. */
  statusUrl: z
    .url({ protocol: /^https?$/ })
    .max(slipLimits.statusUrlMax)
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  /** What happens to a missed number, and whatever else the hall says in one sentence. */
  footnotes: z.array(words(slipLimits.footnoteMax)).max(slipLimits.footnotesMax),
});

export type Slip = z.infer<typeof slipSchema>;
export type SlipLanguage = Slip['language'];

/** Words without control characters: an item name must never be able to speak ESC/POS to the printer. */
function words(maxCharacters: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxCharacters)
    .regex(/^\P{C}*$/u);
}
