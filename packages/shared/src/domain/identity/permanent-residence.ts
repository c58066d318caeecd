/** The identity card of foreigners with permanent residence: the form of 2023 and the one before it (C3). */
import { ok, type Result } from '../../basics/result.ts';
import { birthDateProblem, dateOf } from './birth-date.ts';
import { residentCheck } from './check-characters.ts';
import { type IdentityProblem, problem } from './problem.ts';
import { badCharacter, lengthProblem, residentLength } from './resident-id.ts';

const oldLength = 15;

export type PermanentResidence = {
  readonly number: string;
  /** Null on the old form, whose layout is not public. */
  readonly birthDate: string | null;
  readonly form: '2023' | 'old';
};

/** Eighteen characters that begin with 9, or three letters and twelve digits; both are valid side by side. */
export function checkPermanentResidence(
  text: string,
  today: string,
): Result<PermanentResidence, IdentityProblem> {
  const number = text.toUpperCase();
  const old = /^[A-Z]/.test(number);
  const wrong = lengthProblem(number, old ? oldLength : residentLength);
  if (wrong && wrong.code === 'tooShort') return problem(wrong.code, wrong.detail);
  const early = wrong ?? permanentProblemSoFar(number, today);
  if (early) return problem(early.code, early.detail);
  if (old) return ok({ number, birthDate: null, form: 'old' });
  if (number.at(-1) !== residentCheck(number)) return problem('check', { position: residentLength });
  return ok({ number, birthDate: dateOf(number.slice(6, 14)), form: '2023' });
}

/** What is wrong already while the number is being typed. */
export function permanentProblemSoFar(number: string, today: string): IdentityProblem | null {
  if (/^[A-Z]/.test(number)) {
    const wrong = [...number].findIndex((character, index) =>
      index < 3 ? !/[A-Z]/.test(character) : !/\d/.test(character),
    );
    return wrong === -1 ? null : { code: 'character', detail: { position: wrong + 1 } };
  }
  const bad = badCharacter(number);
  if (bad !== 0) return { code: 'character', detail: { position: bad } };
  if (number !== '' && !number.startsWith('9')) return { code: 'shape' };
  return birthDateProblem(number.slice(6, 14), today);
}
