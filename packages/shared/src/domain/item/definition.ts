/** An item deep enough to take in (实施清单): materials, scenarios (情形), the fields of its form, its result. A hall edits these files. */
import { z } from 'zod';
import { timeLimitSchema } from '../catalogue/item.ts';

const codeSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/);
/** Chinese is what the law and the documents speak; other languages where somebody translated them. */
const namingSchema = z.object({
  zh: z.string().trim().min(1).max(120),
  en: z.string().trim().min(1).max(200).optional(),
  ja: z.string().trim().min(1).max(200).optional(),
});
export type Naming = z.infer<typeof namingSchema>;

const materialSchema = z.strictObject({
  code: codeSchema,
  name: namingSchema,
  /** A key material can never be brought later (B2-40). */
  key: z.boolean(),
  /** Where it comes from: brought by the applicant, an electronic licence, or shared data (B2-43). */
  source: z.enum(['applicant', 'licence', 'sharedData']),
  /** 告知承诺: a signed commitment may stand for it (B2-41). */
  commitment: z.boolean().default(false),
  original: z.boolean().default(true),
});
export type Material = z.infer<typeof materialSchema>;

const questionSchema = z.strictObject({
  code: codeSchema,
  ask: namingSchema,
  choices: z
    .array(
      z.strictObject({
        code: codeSchema,
        name: namingSchema,
        /** Materials asked for in this scenario beside the common ones. */
        materials: z.array(codeSchema).max(30).default([]),
      }),
    )
    .min(2)
    .max(12),
});
export type Question = z.infer<typeof questionSchema>;

export const fieldKinds = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'phone',
  'residentId',
  'creditCode',
  'address',
] as const;

const fieldSchema = z.strictObject({
  code: codeSchema,
  label: namingSchema,
  kind: z.enum(fieldKinds),
  required: z.boolean().default(true),
  /** Asked for only while another field, or a scenario question, has this value. */
  when: z.strictObject({ code: codeSchema, is: z.string().max(60) }).optional(),
  choices: z
    .array(z.strictObject({ code: codeSchema, name: namingSchema }))
    .min(2)
    .max(40)
    .optional(),
  charactersMax: z.int().min(1).max(2_000).default(100),
  hint: namingSchema.optional(),
});
export type Field = z.infer<typeof fieldSchema>;

const shape = z.strictObject({
  itemCode: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  /** Kept with every case that was accepted under it. */
  version: z.string().trim().min(1).max(40),
  applicants: z
    .array(z.enum(['person', 'organisation']))
    .min(1)
    .max(2),
  caseType: z.enum(['instant', 'promised']),
  promise: timeLimitSchema,
  legal: timeLimitSchema,
  joint: z.boolean().default(false),
  gapsOverdue: z.enum(['terminate', 'refuse']).default('terminate'),
  /** An inspection on site is booked at acceptance (现场核查, B3-57). */
  inspection: z.boolean().default(false),
  materials: z.array(materialSchema).min(1).max(40),
  /** Materials asked for in every scenario. */
  common: z.array(codeSchema).max(40),
  /** The first question names the scenario a mandate may be limited to. */
  questions: z.array(questionSchema).max(8).default([]),
  fields: z.array(fieldSchema).max(60),
  result: z.strictObject({
    kind: z.enum(['licence', 'certificate', 'notice', 'money']),
    name: namingSchema,
    /** What the serial number of the blank begins with. */
    serialPrefix: z.string().trim().min(1).max(20),
  }),
  /** What stands in the decision, and where one may appeal: 复议、诉讼. */
  legalBasis: z.string().trim().min(1).max(400),
  remedies: z.string().trim().min(1).max(400),
});

export const itemDefinitionSchema = shape.superRefine((item, context) => {
  for (const problem of problemsOf(item)) context.addIssue({ code: 'custom', ...problem });
});
export type ItemDefinition = z.infer<typeof itemDefinitionSchema>;

type Problem = { readonly path: (string | number)[]; readonly message: string };

function* problemsOf(item: z.infer<typeof shape>): Generator<Problem> {
  const materials = item.materials.map(({ code }) => code);
  yield* twice('materials', materials);
  const names = [...item.fields, ...item.questions].map(({ code }) => code);
  yield* twice('fields', names);
  for (const [index, code] of item.common.entries())
    if (!materials.includes(code)) yield { path: ['common', index], message: `no material ${code}` };
  for (const [index, { choices }] of item.questions.entries())
    for (const code of choices.flatMap((choice) => choice.materials))
      if (!materials.includes(code)) yield { path: ['questions', index], message: `no material ${code}` };
  for (const [index, { kind, choices, when }] of item.fields.entries()) {
    if ((kind === 'choice') !== (choices !== undefined))
      yield { path: ['fields', index, 'choices'], message: 'choices belong to fields of kind choice' };
    if (when && !names.includes(when.code))
      yield { path: ['fields', index, 'when'], message: `no field ${when.code}` };
  }
  if (item.promise.unit === item.legal.unit && item.promise.days > item.legal.days)
    yield { path: ['promise'], message: 'the promise is longer than the law allows (B2-37)' };
  if ((item.caseType === 'instant') !== (item.promise.days === 0))
    yield { path: ['promise'], message: 'an instant item promises 0 days, and only that (B2-38)' };
}

function* twice(where: string, codes: readonly string[]): Generator<Problem> {
  for (const [index, code] of codes.entries())
    if (codes.indexOf(code) !== index) yield { path: [where, index], message: `${code} stands twice` };
}

/** Money, or the licence of a promised item: four eyes unless a mandate says otherwise (B3-52). */
export function isWeighty({ result, caseType }: Pick<ItemDefinition, 'result' | 'caseType'>): boolean {
  return result.kind === 'money' || (result.kind === 'licence' && caseType === 'promised');
}
