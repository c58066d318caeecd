/** Commands about cases (办件): taking in at the window, deciding, asking an approver, signing, handing over; mandates of officers. */
import { z } from 'zod';
import { limits } from '../../basics/limits.ts';
import { suspensionKinds } from '../../domain/case/service-case.ts';
import { grantModes } from '../../domain/powers/grant.ts';
import { idSchema, itemCodeSchema, phoneSchema, shortTextSchema } from '../fields.ts';

const ofCase = { caseId: idSchema };
const wordsOf = (charactersMax: number) => z.string().trim().min(1).max(charactersMax);
const materialCodeSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);
/** Yuan. */
const valueSchema = z.number().min(0).max(1e12);
const documentNumberSchema = z.string().trim().min(4).max(40);

/** Who applies. Kept sealed in an erasable row; the journal has its salted digest. */
export const applicantSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    name: shortTextSchema,
    documentNumber: documentNumberSchema,
    phone: phoneSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('organisation'),
    name: wordsOf(120),
    creditCode: z.string().trim().length(18),
    /** Who stands at the window for it. */
    agentName: shortTextSchema,
    agentDocumentNumber: documentNumberSchema,
    phone: phoneSchema.optional(),
  }),
]);
export type Applicant = z.infer<typeof applicantSchema>;

/** How a material came in: on paper, as a scan, from a licence or shared data, by a signed commitment, later, or not yet. */
export const materialWays = [
  'paper',
  'file',
  'licence',
  'sharedData',
  'commitment',
  'gap',
  'missing',
] as const;
export type MaterialWay = (typeof materialWays)[number];

export const signaturePurposes = ['commitment', 'gapCommitment', 'receipt', 'withdrawal'] as const;
export type SignaturePurpose = (typeof signaturePurposes)[number];

/** Points of one stroke, in thousandths of the pad's width and height. */
const strokeSchema = z
  .array(z.tuple([z.int().min(0).max(1_000), z.int().min(0).max(1_000)]))
  .min(1)
  .max(limits.signaturePointsMax);

export const caseCommands = {
  /** One case of one item for the visitor seated at this window. */
  'case.open': z.strictObject({ windowId: idSchema, itemCode: itemCodeSchema }),
  /** A draft opened by mistake: identity, words and scans go at once, its number is not given again. */
  'case.discard': z.strictObject(ofCase),
  /** Scenario and form: question and field codes of the item, with what was answered. Replaces what was there. */
  'case.describe': z.strictObject({
    ...ofCase,
    applicant: applicantSchema.optional(),
    answers: z
      .record(z.string().max(40), z.string().max(2_000))
      .refine((answers) => Object.keys(answers).length <= 80),
  }),
  'case.setMaterial': z.strictObject({
    ...ofCase,
    materialCode: materialCodeSchema,
    way: z.enum(materialWays),
    /** The scan, where the way is `file`. */
    fileId: idSchema.optional(),
    /** Why paper is asked for although a licence or shared data stands for it (B2-43). */
    because: z.string().trim().max(200).optional(),
  }),
  /** A case of an earlier visit, taken up again by the visitor seated at this window. */
  'case.attach': z.strictObject({ ...ofCase, windowId: idSchema }),
  /** 收件: from now on the five working days of intake count. */
  'case.receive': z.strictObject(ofCase),
  'case.accept': z.strictObject(ofCase),
  /** 容缺受理: the materials marked `gap`, within so many working days; the commitment is signed on the tablet. */
  'case.acceptWithGaps': z.strictObject({
    ...ofCase,
    workingDays: z.int().min(1).max(60),
    signatureId: idSchema,
  }),
  /** 一次性告知: everything that is missing or wrong, once. */
  'case.giveNotice': z.strictObject({
    ...ofCase,
    points: z
      .array(z.strictObject({ materialCode: materialCodeSchema.nullable(), words: wordsOf(200) }))
      .min(1)
      .max(30),
    againBecause: z.string().trim().max(200).optional(),
  }),
  'case.correct': z.strictObject(ofCase),
  'case.refuseIntake': z.strictObject({
    ...ofCase,
    ground: z.enum(['noPermitNeeded', 'notCompetent']),
    reason: wordsOf(400),
    rightAuthority: z.string().trim().max(60).optional(),
  }),
  'case.fillGap': z.strictObject({
    ...ofCase,
    materialCode: materialCodeSchema,
    way: z.enum(['paper', 'file', 'licence', 'sharedData']),
    fileId: idSchema.optional(),
  }),
  /** To the officer himself, or to the back office of the item's department. */
  'case.assign': z.strictObject({ ...ofCase, to: z.enum(['officer', 'backOffice']) }),
  'case.suspend': z.strictObject({
    ...ofCase,
    kind: z.enum(suspensionKinds),
    reason: wordsOf(200),
    expectedWorkingDays: z.int().min(1).max(120),
  }),
  'case.resume': z.strictObject(ofCase),
  'case.extend': z.strictObject({ ...ofCase, reason: wordsOf(200), approvedBy: shortTextSchema }),
  'case.approve': z.strictObject({ ...ofCase, valueYuan: valueSchema.optional() }),
  'case.refuse': z.strictObject({ ...ofCase, reasons: wordsOf(800) }),
  'case.close': z.strictObject(ofCase),
  /** 出件: the serial of the blank that was printed. */
  'case.issue': z.strictObject({ ...ofCase, serial: wordsOf(40) }),
  'case.deliver': z.strictObject({
    ...ofCase,
    receiverName: shortTextSchema,
    receiverDocumentNumber: documentNumberSchema,
    signatureId: idSchema,
  }),
  'case.withdraw': z.strictObject({ ...ofCase, signatureId: idSchema }),
  'case.terminate': z.strictObject({ ...ofCase, reason: wordsOf(400) }),
  /** 统一审批编码: issued by the city's platform, written down here when it is known (B2-46). */
  'case.setUnifiedNo': z.strictObject({
    ...ofCase,
    unifiedApprovalNo: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{6,40}$/),
  }),

  /** 一键呼叫 and 在线审批: to a person, or to whoever is on duty for the department. */
  'approval.ask': z.strictObject({
    ...ofCase,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('staff'), staffId: idSchema }),
      z.strictObject({ kind: z.literal('duty'), department: shortTextSchema }),
    ]),
    words: z.string().trim().max(200).default(''),
  }),
  'approval.answer': z.strictObject({
    approvalId: idSchema,
    outcome: z.enum(['approve', 'refuse', 'askBack']),
    /** Reasons of a refusal, or what is asked. */
    words: z.string().trim().max(800).default(''),
    valueYuan: valueSchema.optional(),
  }),
  /** The window answers what was asked back. */
  'approval.reply': z.strictObject({ approvalId: idSchema, words: wordsOf(400) }),
  'approval.withdraw': z.strictObject({ approvalId: idSchema }),

  'signature.ask': z.strictObject({ ...ofCase, purpose: z.enum(signaturePurposes) }),
  'signature.give': z.strictObject({
    signatureId: idSchema,
    strokes: z.array(strokeSchema).min(1).max(limits.signatureStrokesMax),
  }),
  'signature.cancel': z.strictObject({ signatureId: idSchema }),

  'grant.give': z.strictObject({
    officerId: idSchema,
    department: shortTextSchema,
    mode: z.enum(grantModes),
    items: z
      .array(
        z.strictObject({
          itemCode: itemCodeSchema,
          scenarios: z.array(materialCodeSchema).max(12).default([]),
        }),
      )
      .min(1)
      .max(200),
    valueLimitYuan: valueSchema.optional(),
    validFrom: z.iso.date(),
    validTo: z.iso.date(),
    documentNo: wordsOf(60),
    fourEyes: z.boolean().optional(),
  }),
  'grant.revoke': z.strictObject({ grantId: idSchema, reason: wordsOf(200) }),
  /** Printed: the first time as the original, then again as it was, marked and counted (补打). */
  'document.print': z.strictObject({ documentId: idSchema }),
};
