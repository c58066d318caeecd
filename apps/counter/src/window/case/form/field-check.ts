/** What is wrong with one answer: as far as it is typed, and when the field is left. Identity numbers by the rules of the domain. */
import { isDate } from '@yiting/shared/domain/calendar/dates.ts';
import { residentCheck } from '@yiting/shared/domain/identity/check-characters.ts';
import {
  checkCreditCode,
  creditLength,
  creditProblemSoFar,
} from '@yiting/shared/domain/identity/credit-code.ts';
import type { IdentityProblem } from '@yiting/shared/domain/identity/problem.ts';
import {
  checkResidentId,
  residentLength,
  residentProblemSoFar,
} from '@yiting/shared/domain/identity/resident-id.ts';
import type { AnswerProblem } from '@yiting/shared/domain/item/intake.ts';
import type { FormField } from './form-field.ts';

export type FieldProblem =
  | IdentityProblem
  | {
      readonly code: Exclude<AnswerProblem['problem'], 'unknown' | 'tooLong'> | 'phone' | 'tooManyCharacters';
      readonly detail?: Readonly<Record<string, string | number>>;
    };

const phoneLength = 11;
const dateLength = 10;

/** `today` is the hall's day, `2026-11-23`. An empty answer is wrong only when the field was left. */
export function fieldProblem(
  field: FormField,
  answer: string,
  moment: { readonly today: string; readonly typing: boolean },
): FieldProblem | null {
  const text = answer.trim();
  if (text === '') return field.required && !moment.typing ? { code: 'missing' } : null;
  const most = field.charactersMax;
  if ([...text].length > most) return { code: 'tooManyCharacters', detail: { most } };
  return moment.typing ? problemSoFar(field, text, moment.today) : wholeProblem(field, text, moment.today);
}

/** Whether nothing can follow: a number of fixed length that is right. The form goes on by itself. */
export function isWhole(field: FormField, answer: string, today: string): boolean {
  const fixed = {
    residentId: residentLength,
    creditCode: creditLength,
    phone: phoneLength,
    date: dateLength,
  };
  const length = field.kind === 'document' ? residentLength : fixed[field.kind as keyof typeof fixed];
  return answer.length === length && wholeProblem(field, answer, today) === null;
}

function problemSoFar(field: FormField, text: string, today: string): FieldProblem | null {
  switch (field.kind) {
    case 'residentId':
      return text.length > residentLength
        ? wholeProblem(field, text, today)
        : (residentProblemSoFar(text.toUpperCase(), today) ?? atFullLength(field, text, today));
    case 'document':
      return /^[1-8]\d{9}/.test(text)
        ? (residentProblemSoFar(text.toUpperCase(), today) ?? atFullLength(field, text, today))
        : atFullLength(field, text, today);
    case 'creditCode':
      return creditProblemSoFar(text.toUpperCase()) ?? atFullLength(field, text, today);
    case 'phone':
      return /^(1([3-9]\d{0,9})?)$/.test(text) ? null : { code: 'phone' };
    case 'number':
      return /^\d+$/.test(text) ? null : { code: 'notANumber' };
    case 'money':
      return /^\d+(\.\d{0,2})?$/.test(text) ? null : { code: 'notAnAmount' };
    case 'date':
      return text.length < dateLength || isDate(text) ? null : { code: 'notADate' };
    default:
      return null;
  }
}

/** A number that has its length is judged at once, not only when it is left. */
function atFullLength(field: FormField, text: string, today: string): FieldProblem | null {
  return text.length >= residentLength ? wholeProblem(field, text, today) : null;
}

function wholeProblem(field: FormField, text: string, today: string): FieldProblem | null {
  switch (field.kind) {
    case 'residentId':
      return failureOf(checkResidentId(text, today));
    case 'creditCode':
      return failureOf(checkCreditCode(text));
    case 'document':
      return documentProblem(text.toUpperCase(), today);
    case 'phone':
      return /^1[3-9]\d{9}$/.test(text) ? null : { code: 'phone' };
    case 'number':
      return /^\d{1,9}$/.test(text) ? null : { code: 'notANumber' };
    case 'money':
      return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? null : { code: 'notAnAmount' };
    case 'date':
      return isDate(text) ? null : { code: 'notADate' };
    case 'choice':
      return field.choices.some(({ code }) => code === text) ? null : { code: 'notAChoice' };
    default:
      return null;
  }
}

/** Passports and permits begin with a letter or have eight or ten digits (C4); permanent residence begins with 9 (C3). */
function documentProblem(text: string, today: string): FieldProblem | null {
  if (/^[A-Z][A-Z0-9]{4,14}$/.test(text) || /^\d{8}(\d{2})?$/.test(text)) return null;
  if (/^9\d{16}[\dX]$/.test(text))
    return text.at(-1) === residentCheck(text)
      ? null
      : { code: 'check', detail: { position: residentLength } };
  return failureOf(checkResidentId(text, today));
}

function failureOf(
  checked: { readonly ok: true } | { readonly ok: false; readonly error: IdentityProblem },
): IdentityProblem | null {
  return checked.ok ? null : checked.error;
}
