/** The unified social credit code of an organisation (GB 32100-2015, C5). */
import { ok, type Result } from '../../basics/result.ts';
import { creditCharacters, creditCheck, organisationCheck } from './check-characters.ts';
import { type IdentityProblem, problem } from './problem.ts';
import { lengthProblem } from './resident-id.ts';

export const creditLength = 18;

export type CreditCode = {
  readonly code: string;
  /** The check of the organisation code inside does not fit: worth a look, no reason to refuse (C5). */
  readonly warning: 'organisation' | null;
};

export function checkCreditCode(text: string): Result<CreditCode, IdentityProblem> {
  const code = text.toUpperCase();
  const wrong = lengthProblem(code, creditLength) ?? creditProblemSoFar(code);
  if (wrong) return problem(wrong.code, wrong.detail);
  if (code.at(-1) !== creditCheck(code)) return problem('check', { position: creditLength });
  const organisation = code.slice(8, 17);
  return ok({
    code,
    warning: organisation.at(-1) === organisationCheck(organisation) ? null : 'organisation',
  });
}

/** I, O, S, V and Z never stand in one; the six characters of the area are digits. */
export function creditProblemSoFar(code: string): IdentityProblem | null {
  const wrong = [...code].findIndex(
    (character, index) =>
      !creditCharacters.includes(character) || (index >= 2 && index < 8 && !/\d/.test(character)),
  );
  return wrong === -1 ? null : { code: 'character', detail: { position: wrong + 1 } };
}
