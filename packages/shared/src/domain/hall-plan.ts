/** The plan of a hall (`hall.json`): zones, queues, windows, hours, policy. What a hall may decide for itself is here. */
import { z } from 'zod';
import { wordsSchema } from '../basics/words.ts';
import { appointmentPrefix, prefixPattern } from './numbers.ts';

const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutesSchema = z.number().min(0).max(600);

const queueSchema = z.strictObject({
  id: idSchema,
  zoneId: idSchema,
  /** One letter, not I or O; Y belongs to appointments. */
  prefix: z
    .string()
    .regex(prefixPattern)
    .refine((letter) => letter !== appointmentPrefix),
  name: wordsSchema,
  limits: z
    .strictObject({
      perDay: z.int().min(1).max(9_999).optional(),
      perPersonPerDay: z.int().min(1).max(50).default(3),
      perPhonePerDay: z.int().min(1).max(50).optional(),
    })
    .default({ perPersonPerDay: 3 }),
  /** Hall time after which kiosks give no number (B4-63). */
  cutOff: timeSchema.optional(),
  tip: wordsSchema.optional(),
  /** Usual minutes of a service, until they are learned. */
  defaultMinutes: z.number().min(1).max(480).default(15),
  anonymousAllowed: z.boolean().default(true),
});

const windowSchema = z.strictObject({
  id: idSchema,
  number: z.int().min(1).max(99),
  name: wordsSchema.optional(),
  zoneId: idSchema,
  kind: z.enum(['general', 'department', 'advice', 'issue']),
  profile: z.array(z.strictObject({ queueId: idSchema, penaltyMinutes: minutesSchema.default(0) })).max(26),
});

/** Serials of every prefix that only kiosks without a link give (B4-62), and how many a kiosk holds at a time. */
const offlineSchema = z
  .strictObject({
    firstSerial: z.int().min(1).max(9_999).default(900),
    lastSerial: z.int().min(1).max(9_999).default(999),
    blockSize: z.int().min(1).max(100).default(20),
  })
  .refine(({ firstSerial, lastSerial }) => firstSerial <= lastSerial);

const policySchema = z.strictObject({
  headStartMinutes: z
    .strictObject({ priority: minutesSchema.default(15), appointment: minutesSchema.default(20) })
    .default({ priority: 15, appointment: 20 }),
  /** An appointment so many minutes after the start of its slot is a walk-in (B4-69). */
  lateAfterMinutes: minutesSchema.default(15),
  returnSinceMinutes: minutesSchema.default(10),
  recallAfterSeconds: z.number().min(5).max(600).default(30),
  missAfterCalls: z.int().min(1).max(10).default(3),
  returnWithinMinutes: minutesSchema.default(30),
  maxReturns: z.int().min(0).max(5).default(1),
  priorityAge: z.int().min(55).max(90).default(65),
  /** When the hall suggests one window more (B3-58). */
  staffing: z
    .strictObject({
      longestWaitMinutes: minutesSchema.default(20),
      waitingPerWindow: z.number().min(1).max(100).default(8),
      /** The second one must have been crossed for so long. */
      forMinutes: minutesSchema.default(5),
    })
    .prefault({}),
  oneSpokenAs: z.enum(['yi', 'yao']).default('yao'),
  offline: offlineSchema.prefault({}),
  /** How long a window waits for an approver before the case becomes a promised one (B3-51). */
  approvalMinutes: z.number().min(0.1).max(240).default(10),
});

export const hallPlanSchema = z.strictObject({
  hall: z.strictObject({
    id: idSchema,
    code: z.string().regex(/^\d{2}$/),
    name: wordsSchema,
    /** Stands in the numbers of documents: `受〔2026〕长宁字第00012号`. */
    shortName: z.string().trim().min(1).max(10).optional(),
    timeZone: z.string().refine(isTimeZone).default('Asia/Shanghai'),
  }),
  zones: z
    .array(z.strictObject({ id: idSchema, name: wordsSchema }))
    .min(1)
    .max(20),
  queues: z.array(queueSchema).min(1).max(24),
  windows: z.array(windowSchema).min(1).max(99),
  openingHours: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), from: timeSchema, to: timeSchema }))
    .default([]),
  policy: policySchema.prefault({}),
  publicBaseUrl: z.url().optional(),
});
export type HallPlan = z.infer<typeof hallPlanSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
