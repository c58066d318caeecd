/** Commands that change what the hall decides for itself beside its plan: calendars, opening hours, booking rules. */
import { z } from 'zod';
import { openingSchema } from '../../domain/calendar/opening.ts';
import { bookingRulesSchema } from '../../domain/slots/rules.ts';
import { idSchema } from '../fields.ts';

/** Whose opening hours: the hall's, a zone's or a site's. */
export const openingScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hall') }),
  z.strictObject({ kind: z.literal('zone'), zoneId: idSchema }),
  z.strictObject({ kind: z.literal('site'), siteId: idSchema }),
]);
export type OpeningScope = z.infer<typeof openingScopeSchema>;

const calendarFileBytesMax = 40_000;
export const calendarTextSchema = z.string().min(1).max(calendarFileBytesMax);

export const settingCommands = {
  /** A year of the State Council's calendar, as its file; it counts only after another person has confirmed it (B7-104). */
  'calendar.propose': z.strictObject({ file: calendarTextSchema }),
  'calendar.confirm': z.strictObject({ proposalId: idSchema }),
  'calendar.withdraw': z.strictObject({ proposalId: idSchema }),
  'opening.set': z.strictObject({ scope: openingScopeSchema, opening: openingSchema }),
  'booking.setRules': z.strictObject({ rules: bookingRulesSchema }),
};
