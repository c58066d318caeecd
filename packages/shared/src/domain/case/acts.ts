/** The acts a case may undergo, from which states each is possible, and why one may be refused (brief, part e). */
import type { Suspension } from './service-case.ts';
import type { CaseState } from './states.ts';

/** The acts, with what their guards ask for. Words, persons and documents go with the act elsewhere. */
export type CaseAct =
  | { readonly type: 'receive' }
  /** 一次性告知. `againBecause`: why something is asked for in a second notice (B2-32). */
  | { readonly type: 'giveNotice'; readonly againBecause: string | null }
  /** The materials of the notice came in. */
  | { readonly type: 'correct' }
  | {
      readonly type: 'refuseIntake';
      readonly ground: 'noPermitNeeded' | 'notCompetent';
      /** Named where the hall is not competent (B2-30). */
      readonly rightAuthority: string | null;
    }
  | { readonly type: 'accept'; readonly missing: number }
  | { readonly type: 'acceptWithGaps'; readonly gaps: readonly GapWish[]; readonly commitmentSigned: boolean }
  /** By the clock alone (B2-31). */
  | { readonly type: 'deem' }
  | { readonly type: 'fillGap'; readonly materialCode: string }
  | { readonly type: 'assign' }
  | { readonly type: 'suspend'; readonly kind: Suspension['kind'] }
  | { readonly type: 'resume' }
  | { readonly type: 'extend'; readonly approvedByHead: boolean; readonly reason: string }
  /** 即办件 that cannot be decided on the spot becomes a promised one under the legal limit (B3-51). */
  | { readonly type: 'promise' }
  | { readonly type: 'approve'; readonly mayDecide: boolean }
  | {
      readonly type: 'refuse';
      readonly mayDecide: boolean;
      readonly reasons: string;
      /** 复议、诉讼: where and by when one may appeal. */
      readonly remedies: string;
    }
  | { readonly type: 'close'; readonly childrenOpen: number }
  | { readonly type: 'issue'; readonly serial: string }
  | { readonly type: 'deliver'; readonly receiverKnown: boolean; readonly receiptSigned: boolean }
  | { readonly type: 'withdraw'; readonly signed: boolean }
  | { readonly type: 'terminate'; readonly reason: string };
export type CaseActType = CaseAct['type'];

/** A non-key material that is brought later, within so many working days (B2-40). */
export type GapWish = {
  readonly materialCode: string;
  readonly key: boolean;
  readonly workingDays: number;
};

export const caseRefusals = [
  'moveNotAllowed',
  'materialsMissing',
  'noticeReasonMissing',
  'rightAuthorityMissing',
  'gapsMissing',
  'gapOfKeyMaterial',
  'gapTooLong',
  'gapUnknown',
  'gapsOpen',
  'notYetDeemed',
  'extendedAlready',
  'headApprovalMissing',
  'reasonMissing',
  'remediesMissing',
  'mayNotDecide',
  'childrenOpen',
  'serialMissing',
  'receiverMissing',
  'signatureMissing',
] as const;
export type CaseRefusal = (typeof caseRefusals)[number];

const takenIn: readonly CaseState[] = ['received', 'correctionPending'];
const accepted: readonly CaseState[] = ['accepted', 'deemedAccepted', 'acceptedWithGaps'];
const undecided: readonly CaseState[] = [...accepted, 'underReview', 'suspended'];

/** From which states an act is possible at all. */
export const movesFrom: Readonly<Record<CaseActType, readonly CaseState[]>> = {
  receive: ['draft'],
  giveNotice: ['received'],
  correct: ['correctionPending'],
  refuseIntake: ['draft', ...takenIn],
  accept: takenIn,
  acceptWithGaps: takenIn,
  deem: ['received'],
  fillGap: ['acceptedWithGaps', 'underReview', 'suspended'],
  assign: accepted,
  suspend: ['underReview'],
  resume: ['suspended'],
  extend: ['underReview'],
  promise: [...accepted, 'underReview'],
  approve: ['underReview'],
  refuse: ['underReview'],
  close: ['approved', 'refused'],
  issue: ['closed'],
  deliver: ['issued'],
  withdraw: [...takenIn, ...undecided],
  terminate: [...takenIn, ...undecided],
};
