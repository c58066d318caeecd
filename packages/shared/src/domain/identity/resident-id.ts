/** The eighteen characters of a resident: identity card and residence permits of Hong Kong, Macao, Taiwan (GB 11643-1999, C1, C2). */
import { ok, type Result } from '../../basics/result.ts';
import { birthDateProblem, dateOf } from './birth-date.ts';
import { residentCheck } from './check-characters.ts';
import { type IdentityProblem, problem } from './problem.ts';

export const residentLength = 18;
const oldLength = 15;

export type ResidentId = {
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
  /** Whose card it is: areas 81, 82 and 83 are residence permits. */
  readonly origin: 'mainland' | 'hongKong' | 'macao' | 'taiwan';
};

/** Checks in order: length, characters, date, age, check character. A small x is taken for a large one. */
export function checkResidentId(text: string, today: string): Result<ResidentId, IdentityProblem> {
  const number = text.toUpperCase();
  if (/^\d{15}$/.test(number)) return problem('oldNumber');
  const wrong = lengthProblem(number, residentLength) ?? residentProblemSoFar(number, today);
  if (wrong) return problem(wrong.code, wrong.detail);
  if (number.at(-1) !== residentCheck(number)) return problem('check', { position: residentLength });
  return ok({
    number,
    birthDate: dateOf(number.slice(6, 14)),
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
    origin: originOf(number),
  });
}

/** What is wrong already while the number is being typed; null while it may still become one. */
export function residentProblemSoFar(number: string, today: string): IdentityProblem | null {
  const bad = badCharacter(number);
  if (bad !== 0) return { code: 'character', detail: { position: bad } };
  if (/^[09]/.test(number)) return { code: 'area' };
  return birthDateProblem(number.slice(6, 14), today);
}

/** Digits everywhere, and an X only at the end: the place of the first that is not, from 1; 0 when all fit. */
export function badCharacter(number: string): number {
  const rest = number.slice(0, residentLength);
  const end = /^\d{17}X$/.test(rest) ? residentLength - 1 : rest.length;
  return rest.slice(0, end).search(/\D/) + 1;
}

export function lengthProblem(text: string, length: number): IdentityProblem | null {
  if (text.length < length) return { code: 'tooShort', detail: { missing: length - text.length } };
  return text.length > length ? { code: 'tooLong', detail: { length: text.length, most: length } } : null;
}

/** The eighteen characters of a fifteen-digit number, to look an archive up; never to take a ticket with (C1). */
export function fromOldResidentId(text: string, today: string): Result<ResidentId, IdentityProblem> {
  const wrong = lengthProblem(text, oldLength);
  if (wrong) return problem(wrong.code, wrong.detail);
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
  return checkResidentId(digits + residentCheck(digits), today);
}

function originOf(number: string): ResidentId['origin'] {
  const origins: Readonly<Record<string, ResidentId['origin']>> = {
    '81': 'hongKong',
    '82': 'macao',
    '83': 'taiwan',
  };
  return origins[number.slice(0, 2)] ?? 'mainland';
}
