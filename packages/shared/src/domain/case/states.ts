/** The states of a case (办件) and what each means for its clock; the table of the brief, part (e). */

export const caseStates = [
  'draft',
  'received',
  'correctionPending',
  'intakeRefused',
  'accepted',
  'deemedAccepted',
  'acceptedWithGaps',
  'underReview',
  'suspended',
  'approved',
  'refused',
  'closed',
  'issued',
  'delivered',
  'withdrawn',
  'terminated',
] as const;
export type CaseState = (typeof caseStates)[number];

/** The decision clock: not started, running, stopped for a while, over. */
export type DecisionClock = 'none' | 'run' | 'stop' | 'end';

type StateFacts = {
  readonly clock: DecisionClock;
  /** Nothing leads out of a final state. Closed and issued are not: a refusal letter is delivered too. */
  readonly final: boolean;
  /** National project status: 1 待受理, 2 已受理, 3 已办结; null before anything was handed in. */
  readonly projectStatus: 1 | 2 | 3 | null;
};

export const stateFacts: Readonly<Record<CaseState, StateFacts>> = {
  draft: { clock: 'none', final: false, projectStatus: null },
  received: { clock: 'none', final: false, projectStatus: 1 },
  correctionPending: { clock: 'none', final: false, projectStatus: 1 },
  intakeRefused: { clock: 'end', final: true, projectStatus: 1 },
  accepted: { clock: 'run', final: false, projectStatus: 2 },
  deemedAccepted: { clock: 'run', final: false, projectStatus: 2 },
  acceptedWithGaps: { clock: 'run', final: false, projectStatus: 2 },
  underReview: { clock: 'run', final: false, projectStatus: 2 },
  suspended: { clock: 'stop', final: false, projectStatus: 2 },
  approved: { clock: 'stop', final: false, projectStatus: 2 },
  refused: { clock: 'stop', final: false, projectStatus: 2 },
  closed: { clock: 'end', final: false, projectStatus: 3 },
  issued: { clock: 'end', final: false, projectStatus: 3 },
  delivered: { clock: 'end', final: true, projectStatus: 3 },
  withdrawn: { clock: 'end', final: true, projectStatus: 3 },
  terminated: { clock: 'end', final: true, projectStatus: 3 },
};

export function isFinal(state: CaseState): boolean {
  return stateFacts[state].final;
}

/** Whether the case was taken in and not decided yet: its decision clock runs or is stopped by a special procedure. */
export function isUndecided(state: CaseState): boolean {
  return undecided.includes(state);
}

const undecided: readonly CaseState[] = [
  'accepted',
  'deemedAccepted',
  'acceptedWithGaps',
  'underReview',
  'suspended',
];
