/** Documents a person may show: which number is one, when its holder was born, what they are called in exchange (C1–C4). */
import { ok, type Result } from '../../basics/result.ts';
import type { DocumentType } from '../../protocol/party.ts';
import { checkPermanentResidence, permanentProblemSoFar } from './permanent-residence.ts';
import { type IdentityProblem, problem } from './problem.ts';
import { checkResidentId, residentLength, residentProblemSoFar } from './resident-id.ts';

/** GA/T 2000.156, the code list of document kinds. */
export const documentCodes: Readonly<Record<DocumentType, string>> = {
  residentId: '111',
  permanentResidence: '553',
  chinesePassport: '414',
  passport: '414',
  hkMacaoPermit: '516',
  taiwanPermit: '511',
  hkMacaoTravelPermit: '513',
  foreignResidence: '554',
};

type Form = { readonly pattern: RegExp; readonly least: number; readonly most: number };
/** The kinds that have a form but no check character. */
const forms: Readonly<Record<Exclude<DocumentType, 'residentId' | 'permanentResidence'>, Form>> = {
  chinesePassport: { pattern: /^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8})$/, least: 9, most: 9 },
  passport: { pattern: /^[A-Z0-9]{5,15}$/, least: 5, most: 15 },
  hkMacaoPermit: { pattern: /^[HM]\d{8}(\d{2})?$/, least: 9, most: 11 },
  taiwanPermit: { pattern: /^\d{8}(\d{2})?$/, least: 8, most: 10 },
  hkMacaoTravelPermit: { pattern: /^[CW][A-Z0-9]\d{7}$/, least: 9, most: 9 },
  foreignResidence: { pattern: /^[A-Z0-9]{5,20}$/, least: 5, most: 20 },
};

export type CheckedDocument = {
  /** Capitals, without fillers. */
  readonly number: string;
  /** Where the number tells it. */
  readonly birthDate: string | null;
};

/** Is this a number of such a document? `today` is the hall's day, `YYYY-MM-DD`. */
export function checkDocument(
  type: DocumentType,
  text: string,
  today: string,
): Result<CheckedDocument, IdentityProblem> {
  if (type === 'residentId') return checkResidentId(text, today);
  if (type === 'permanentResidence') return checkPermanentResidence(text, today);
  const number = text.toUpperCase().replaceAll('<', '');
  const { pattern, least, most } = forms[type];
  if (number.length < least) return problem('tooShort', { missing: least - number.length });
  if (number.length > most) return problem('tooLong', { length: number.length, most });
  return pattern.test(number) ? ok({ number, birthDate: null }) : problem('shape');
}

/** Said while somebody types: what can no longer become right. Null while it may. */
export function documentProblemSoFar(
  type: DocumentType,
  text: string,
  today: string,
): IdentityProblem | null {
  const number = text.toUpperCase();
  if (type === 'residentId') return residentProblemSoFar(number, today);
  if (type === 'permanentResidence') return permanentProblemSoFar(number, today);
  const begins: Partial<Record<DocumentType, RegExp>> = {
    hkMacaoPermit: /^([HM]\d*)?$/,
    taiwanPermit: /^\d*$/,
  };
  return begins[type]?.test(number) === false ? { code: 'shape' } : null;
}

/** Characters a keypad lets in for this kind. */
export function documentLengthMax(type: DocumentType): number {
  return type === 'residentId' || type === 'permanentResidence' ? residentLength : forms[type].most;
}

/**
 * By what a person is known again (B4-65): equal for a card read and a number typed, and for a permit that was
 * issued again, whose last two digits count the issues. Two countries may give the same passport number: the second
 * holder is sent to the guide desk that day.
 */
export function personOfDocument(type: DocumentType, number: string): string {
  if (type === 'chinesePassport') return `passport\n${number}`;
  if (type === 'hkMacaoPermit') return `${type}\n${number.slice(0, 9)}`;
  if (type === 'taiwanPermit') return `${type}\n${number.slice(0, 8)}`;
  return `${type}\n${number}`;
}
