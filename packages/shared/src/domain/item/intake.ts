/** What an item asks of this applicant: materials by scenario, fields by what was answered, and what is wrong with the answers. Pure. */
import { isDate } from '../calendar/dates.ts';
import type { Field, ItemDefinition, Material } from './definition.ts';

/** Question or field code → what was answered. */
export type Answers = Readonly<Record<string, string>>;

/** The materials of the scenario, in the order of the file, each once. */
export function materialsFor(item: ItemDefinition, answers: Answers): readonly Material[] {
  const wanted = new Set(item.common);
  for (const { code, choices } of item.questions) {
    const chosen = choices.find((choice) => choice.code === answers[code]);
    for (const material of chosen?.materials ?? []) wanted.add(material);
  }
  return item.materials.filter(({ code }) => wanted.has(code));
}

/** The scenario a mandate may be limited to: the answer to the first question, null without questions or answer. */
export function scenarioOf(item: ItemDefinition, answers: Answers): string | null {
  const [first] = item.questions;
  return first ? (answers[first.code] ?? null) : null;
}

/** Fields that are asked for now. */
export function fieldsFor(item: ItemDefinition, answers: Answers): readonly Field[] {
  return item.fields.filter(({ when }) => when === undefined || answers[when.code] === when.is);
}

export const answerProblems = [
  'missing',
  'tooLong',
  'notAChoice',
  'notANumber',
  'notAnAmount',
  'notADate',
  'unknown',
] as const;
export type AnswerProblem = { readonly code: string; readonly problem: (typeof answerProblems)[number] };

/** What is wrong, field by field; identity numbers are checked by their own rules elsewhere. */
export function checkAnswers(item: ItemDefinition, answers: Answers): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  for (const { code, choices } of item.questions) {
    const answer = answers[code];
    if (answer === undefined) problems.push({ code, problem: 'missing' });
    else if (!choices.some((choice) => choice.code === answer))
      problems.push({ code, problem: 'notAChoice' });
  }
  for (const field of fieldsFor(item, answers)) {
    const problem = problemOf(field, (answers[field.code] ?? '').trim());
    if (problem !== null) problems.push({ code: field.code, problem });
  }
  const known = new Set([...item.questions, ...item.fields].map(({ code }) => code));
  for (const code of Object.keys(answers)) if (!known.has(code)) problems.push({ code, problem: 'unknown' });
  return problems;
}

function problemOf(field: Field, answer: string): AnswerProblem['problem'] | null {
  if (answer === '') return field.required ? 'missing' : null;
  if ([...answer].length > field.charactersMax) return 'tooLong';
  switch (field.kind) {
    case 'choice':
      return field.choices?.some(({ code }) => code === answer) ? null : 'notAChoice';
    case 'number':
      return /^\d{1,9}$/.test(answer) ? null : 'notANumber';
    case 'money':
      return /^\d{1,12}(\.\d{1,2})?$/.test(answer) ? null : 'notAnAmount';
    case 'date':
      return isDate(answer) ? null : 'notADate';
    default:
      return null;
  }
}
