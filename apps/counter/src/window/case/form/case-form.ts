/** The one form of a case: who applies, the scenario, the fields of the item; and back from what was typed to what is sent. */
import type { Field, ItemDefinition, Naming, Question } from '@yiting/shared/domain/item/definition.ts';
import { fieldsFor } from '@yiting/shared/domain/item/intake.ts';
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { type Applicant, applicantSchema } from '@yiting/shared/protocol/commands/cases.ts';
import { fieldProblem } from './field-check.ts';
import type { FormField, FormValues } from './form-field.ts';

/** Codes of the applicant's fields; those of an item never have a dot. */
const applicantCodes = {
  kind: 'applicant.kind',
  name: 'applicant.name',
  document: 'applicant.document',
  organisation: 'applicant.organisation',
  creditCode: 'applicant.creditCode',
  agent: 'applicant.agent',
  agentDocument: 'applicant.agentDocument',
} as const;
export type ApplicantPart = keyof typeof applicantCodes;
export type CaseFormWords = {
  readonly applicant: (part: ApplicantPart) => string;
  readonly kind: (kind: Applicant['kind']) => string;
  readonly naming: (naming: Naming) => string;
};

/** Fields in the order they are asked, as far as they are asked for with these answers. */
export function caseFields(
  item: ItemDefinition,
  values: FormValues,
  words: CaseFormWords,
): readonly FormField[] {
  return [
    ...applicantFields(item, values, words),
    ...item.questions.map((question) => questionField(question, words)),
    ...fieldsFor(item, values).map((field) => itemField(field, words)),
  ];
}

function applicantFields(item: ItemDefinition, values: FormValues, words: CaseFormWords): FormField[] {
  const field = (part: ApplicantPart, kind: FormField['kind'], charactersMax: number): FormField => ({
    code: applicantCodes[part],
    label: words.applicant(part),
    kind,
    required: true,
    choices: [],
    charactersMax,
    hint: null,
  });
  const choices = item.applicants.map((code) => ({ code, words: words.kind(code) }));
  const asked: FormField[] = choices.length > 1 ? [{ ...field('kind', 'choice', 20), choices }] : [];
  const kind = kindOf(item, values);
  if (kind === 'person') asked.push(field('name', 'text', 60), field('document', 'document', 18));
  if (kind === 'organisation')
    asked.push(
      field('organisation', 'text', 120),
      field('creditCode', 'creditCode', 18),
      field('agent', 'text', 60),
      field('agentDocument', 'document', 18),
    );
  return asked;
}

function kindOf(item: ItemDefinition, values: FormValues): Applicant['kind'] | undefined {
  const [only, second] = item.applicants;
  return second === undefined ? only : item.applicants.find((kind) => kind === values[applicantCodes.kind]);
}

function questionField({ code, ask, choices }: Question, words: CaseFormWords): FormField {
  return {
    code,
    label: words.naming(ask),
    kind: 'choice',
    required: true,
    choices: choices.map((choice) => ({ code: choice.code, words: words.naming(choice.name) })),
    charactersMax: 60,
    hint: null,
  };
}

function itemField(field: Field, words: CaseFormWords): FormField {
  return {
    code: field.code,
    label: words.naming(field.label),
    kind: field.kind,
    required: field.required,
    choices: (field.choices ?? []).map(({ code, name }) => ({ code, words: words.naming(name) })),
    charactersMax: field.charactersMax,
    hint: field.hint ? words.naming(field.hint) : null,
  };
}

/** What stands in the form when a case is opened again. */
export function valuesOf({ applicant, answers }: Pick<CaseDetail, 'applicant' | 'answers'>): FormValues {
  if (applicant === null) return answers;
  const { kind, name } = applicant;
  const who: FormValues =
    kind === 'person'
      ? { [applicantCodes.name]: name, [applicantCodes.document]: applicant.documentNumber }
      : {
          [applicantCodes.organisation]: name,
          [applicantCodes.creditCode]: applicant.creditCode,
          [applicantCodes.agent]: applicant.agentName,
          [applicantCodes.agentDocument]: applicant.agentDocumentNumber,
        };
  return { ...answers, ...who, [applicantCodes.kind]: kind };
}

export type Description = {
  readonly applicant?: Applicant;
  readonly answers: Readonly<Record<string, string>>;
};

/** What of the form can be sent: the applicant once he is whole and right, each answer that is right. */
export function descriptionOf(
  item: ItemDefinition,
  values: FormValues,
  fields: readonly FormField[],
  today: string,
): Description {
  const right = fields.filter(
    (field) =>
      (values[field.code] ?? '').trim() !== '' &&
      fieldProblem(field, values[field.code] ?? '', { today, typing: false }) === null,
  );
  const answers: Record<string, string> = {};
  for (const { code, kind } of right)
    if (!code.includes('.')) answers[code] = normal(values[code] ?? '', kind);
  const phone = right.find(({ kind }) => kind === 'phone');
  const applicant = applicantOf(item, values, phone ? values[phone.code] : undefined);
  const whole = fields.every((field) => !field.code.includes('.') || right.includes(field));
  return applicant !== null && whole ? { applicant, answers } : { answers };
}

function applicantOf(item: ItemDefinition, values: FormValues, phone: string | undefined): Applicant | null {
  const of = (part: ApplicantPart) => normal(values[applicantCodes[part]] ?? '', 'text');
  const number = (part: ApplicantPart) => of(part).toUpperCase();
  const kind = kindOf(item, values);
  const who =
    kind === 'person'
      ? { kind, name: of('name'), documentNumber: number('document') }
      : {
          kind,
          name: of('organisation'),
          creditCode: number('creditCode'),
          agentName: of('agent'),
          agentDocumentNumber: number('agentDocument'),
        };
  const parsed = applicantSchema.safeParse(phone === undefined ? who : { ...who, phone });
  return parsed.success ? parsed.data : null;
}

function normal(text: string, kind: FormField['kind']): string {
  const trimmed = text.trim();
  return kind === 'residentId' || kind === 'creditCode' || kind === 'document'
    ? trimmed.toUpperCase()
    : trimmed;
}

/** The receiver who is proposed at hand-over: the person himself, or the agent of the organisation. */
export function receiverOf(applicant: Applicant | null): {
  readonly name: string;
  readonly document: string;
} {
  if (applicant === null) return { name: '', document: '' };
  return applicant.kind === 'person'
    ? { name: applicant.name, document: applicant.documentNumber }
    : { name: applicant.agentName, document: applicant.agentDocumentNumber };
}
