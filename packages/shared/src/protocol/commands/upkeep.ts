/** Commands that look after a kiosk from afar: out of service, restart of its page, its self-test (B5-90). None shows its screen. */
import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { paperReasonSchema } from './tickets.ts';

/** A closed set, so that the kiosk can say it in every language. */
export const outOfServiceReasonSchema = z.enum(['maintenance', 'repair', 'cleaning', 'moved', 'other']);
export type OutOfServiceReason = z.infer<typeof outOfServiceReasonSchema>;

/** What a kiosk found out about itself; figures and codes only. */
export const selfTestReportSchema = z.strictObject({
  /** The wish of a manager it answers; absent in the morning. */
  orderId: idSchema.optional(),
  paper: z.enum(['printed', 'sentUnverified', 'failed', 'none']),
  paperReason: paperReasonSchema.optional(),
  /** `answers`: every reader is there. No card is tried: nothing is read before a person has agreed to it (B5-85). */
  reader: z.enum(['answers', 'failed', 'none']),
  /** `noPage`: no page is open that could play anything. */
  sound: z.enum(['played', 'failed', 'noPage']),
  /** This machine's clock ahead of hall time, ms. */
  clockOffsetMs: z.int(),
  /** A question to the hall and its answer, ms; -1 when none came. */
  roundTripMs: z.int().min(-1),
  diskFreeMb: z.int().min(-1),
  version: z.string().max(40),
});
export type SelfTestReport = z.output<typeof selfTestReportSchema>;

export const upkeepCommands = {
  /** Takes effect at the kiosk when the open session has ended. */
  'station.setService': z.strictObject({
    stationId: idSchema,
    /** Null: in service again. */
    outOfService: outOfServiceReasonSchema.nullable(),
  }),
  'station.restartPage': z.strictObject({ stationId: idSchema }),
  'station.orderSelfTest': z.strictObject({ stationId: idSchema }),
  'station.reportSelfTest': selfTestReportSchema,
};
