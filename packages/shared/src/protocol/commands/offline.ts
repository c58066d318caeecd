/** Commands about offline numbers: a kiosk leases a block, and brings back what it gave while the link was cut (design 4). */
import { z } from 'zod';
import { languageSchema } from '../../basics/words.ts';
import { commandIdSchema, idSchema, itemCodeSchema } from '../fields.ts';
import { paperReasonSchema } from './tickets.ts';

export const offlineCommands = {
  /** A fresh block of numbers of a queue for today, for the kiosk that asks. */
  'offline.lease': z.strictObject({ queueId: idSchema }),
  /** A number given without the hall, told afterwards. Anonymous, one person. */
  'ticket.takeOffline': z.strictObject({
    /** Made when the number was given; the ticket keeps it. Told again under another command id, it is still one ticket. */
    ticketId: commandIdSchema,
    leaseId: idSchema,
    /** The business day of the lease. */
    day: z.iso.date(),
    number: z.string().regex(/^[A-HJ-NP-Z]\d{3,4}$/),
    queueId: idSchema,
    itemCode: itemCodeSchema.optional(),
    language: languageSchema.default('zh'),
    /** Hall time as the kiosk knew it, ms. */
    takenAt: z.int().min(0),
    /** The online wish whose answer never came: it must not live beside this number. */
    insteadOf: commandIdSchema.optional(),
    /** What became of the slip, as far as the kiosk knows by now. */
    paper: z.enum(['pending', 'printed', 'sentUnverified', 'failed']).default('pending'),
    paperReason: paperReasonSchema.optional(),
  }),
  /** An online wish whose answer never came, and for which the kiosk could give no number either. */
  'ticket.abandonWish': z.strictObject({ wish: commandIdSchema }),
  /** Somebody looked after an offline number that could not simply be queued. */
  'offline.settle': z.strictObject({ ticketId: idSchema }),
};
