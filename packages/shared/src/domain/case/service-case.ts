/** One application of one item as its clock and its guards see it; identity, materials and documents stand elsewhere. */
import type { DueDate } from '../calendar/working-days.ts';
import type { CaseState } from './states.ts';

/** A limit in working days, or in days where the item says 日 (B2-36). */
export type Limit = { readonly days: number; readonly unit: 'workingDay' | 'day' };

/** What of the catalogue was true at acceptance, and applies to the end. */
export type CaseTerms = {
  /** 即办件: accepted and closed on one business day (B2-38). */
  readonly caseType: 'instant' | 'promised';
  readonly promise: Limit;
  readonly legal: Limit;
  /** Several departments decide together: an extension is longer (B2-33). */
  readonly joint: boolean;
  /** What becomes of gaps that are not filled in time (B2-40). */
  readonly gapsOverdue: 'terminate' | 'refuse';
};

export type Gap = {
  readonly materialCode: string;
  readonly due: DueDate;
  readonly filledOn: string | null;
};

/** 特别程序 (B2-35): what is not counted in the limit. */
export const suspensionKinds = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
] as const;
export type Suspension = {
  readonly kind: (typeof suspensionKinds)[number];
  readonly from: string;
  readonly to: string | null;
};

/** Dates are days of the hall, `2026-11-23`. */
export type ServiceCase = {
  readonly state: CaseState;
  readonly terms: CaseTerms;
  readonly receivedOn: string | null;
  /** Day the newest materials came in: from it the five working days of intake count. */
  readonly intakeSince: string | null;
  /** Correction notices given so far. */
  readonly notices: number;
  readonly acceptedOn: string | null;
  readonly gaps: readonly Gap[];
  readonly suspensions: readonly Suspension[];
  readonly extended: boolean;
  readonly decision: 'approved' | 'refused' | null;
  readonly decidedOn: string | null;
  readonly closedOn: string | null;
  readonly issuedOn: string | null;
  readonly deliveredOn: string | null;
};

export function newCase(terms: CaseTerms): ServiceCase {
  return {
    state: 'draft',
    terms,
    receivedOn: null,
    intakeSince: null,
    notices: 0,
    acceptedOn: null,
    gaps: [],
    suspensions: [],
    extended: false,
    decision: null,
    decidedOn: null,
    closedOn: null,
    issuedOn: null,
    deliveredOn: null,
  };
}
