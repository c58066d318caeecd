/** What can be wrong with a number of a document, as a closed set; the words for each are in `text/identity`. */
import { type Failed, failed } from '../../basics/result.ts';

export const identityProblems = [
  /** `missing` characters are still to come. */
  'tooShort',
  /** It has `length` characters where `most` are allowed. */
  'tooLong',
  /** A character stands where it cannot; `position` counts from 1. */
  'character',
  /** Resident numbers begin with 1 to 8. */
  'area',
  'month',
  'day',
  'future',
  'tooOld',
  /** The check character at `position` does not fit the others. */
  'check',
  /** Not how a number of this kind of document looks. */
  'shape',
  /** A fifteen-digit number of before 1999: valid for archives, not here (C1). */
  'oldNumber',
  /** The two or three machine-readable lines are not whole. */
  'mrzLines',
] as const;
export type IdentityProblemCode = (typeof identityProblems)[number];

export type IdentityProblem = {
  readonly code: IdentityProblemCode;
  readonly detail?: Readonly<Record<string, string | number>>;
};

export function problem(
  code: IdentityProblemCode,
  detail?: IdentityProblem['detail'],
): Failed<IdentityProblem> {
  return failed(detail === undefined ? { code } : { code, detail });
}
