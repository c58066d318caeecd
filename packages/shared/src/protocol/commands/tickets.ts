/** Commands about tickets: taking, paper, priority, giving up. */
import { z } from 'zod';
import { limits } from '../../basics/limits.ts';
import { languageSchema } from '../../basics/words.ts';
import { idSchema, itemCodeSchema } from '../fields.ts';
import { partySchema } from '../party.ts';

/** Why a slip did not come, or nobody can say whether it came. */
export const paperReasonSchema = z.enum([
  'noPaper',
  'coverOpen',
  'offline',
  'busy',
  'diedMidJob',
  'error',
  'noAnswer',
  'connectionLost',
  'paperEnded',
  'writeOnly',
  'restarted',
  'noPrinter',
  'journalUnwritable',
]);
export type PaperReason = z.infer<typeof paperReasonSchema>;

export const ticketCommands = {
  /** A number for a person (or a group) in the queue of an item, or in a queue chosen directly. */
  'ticket.take': z.strictObject({
    queueId: idSchema.optional(),
    itemCode: itemCodeSchema.optional(),
    party: partySchema,
    groupSize: z.int().min(1).max(limits.groupSizeMax).default(1),
    language: languageSchema.default('zh'),
    /** Granted at the guide desk only (B4-80); the reason is never stored. */
    priority: z.boolean().default(false),
    /** Start of the slot booked on the city's platform, ms of hall time; the guide desk has seen the booking. */
    appointmentAt: z.int().nonnegative().optional(),
    /** The station whose printer shall make the slip; the guide desk names one, a kiosk prints at home. */
    printAt: idSchema.optional(),
  }),
  /** What became of a slip (design 2.9). */
  'ticket.settlePaper': z.strictObject({
    ticketId: idSchema,
    orderId: idSchema.optional(),
    outcome: z.enum(['printed', 'sentUnverified', 'failed']),
    reason: paperReasonSchema.optional(),
  }),
  /** A slip marked 补打, made by the printer of a station (B4-65). */
  'ticket.reprint': z.strictObject({ ticketId: idSchema, stationId: idSchema }),
  /** A slip marked 补打 at this kiosk for who holds a number here: names no ticket, proves the person again (design 6). */
  'ticket.reprintOwn': z.strictObject({
    queueId: idSchema.optional(),
    itemCode: itemCodeSchema.optional(),
    party: partySchema,
  }),
  'ticket.grantPriority': z.strictObject({ ticketId: idSchema }),
  'ticket.cancel': z.strictObject({ ticketId: idSchema }),
  /** The visitor himself gives his number up, on his phone. */
  'ticket.giveUp': z.strictObject({ ticketId: idSchema }),
  /** A missed visitor is back: one return within the time of the hall's policy. */
  'ticket.return': z.strictObject({ ticketId: idSchema }),
};
