/** What becomes of a case by an act, and the guards before it; a pure function, nothing is written. */
import { failed, ok, type Result } from '../../basics/result.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { type CaseAct, type CaseRefusal, movesFrom } from './acts.ts';
import { gapDue, isToBeDeemed } from './clocks.ts';
import type { Gap, ServiceCase, Suspension } from './service-case.ts';
import { isUndecided } from './states.ts';

export type CaseMoment = { readonly today: string; readonly calendar: WorkingCalendar };

/** The case after the act, or why it may not be. */
export function moveCase(
  serviceCase: ServiceCase,
  act: CaseAct,
  moment: CaseMoment,
): Result<ServiceCase, CaseRefusal> {
  if (!movesFrom[act.type].includes(serviceCase.state)) return failed('moveNotAllowed');
  const refusal = refusalOf(serviceCase, act, moment);
  return refusal === null ? ok(after(serviceCase, act, moment)) : failed(refusal);
}

function refusalOf(serviceCase: ServiceCase, act: CaseAct, moment: CaseMoment): CaseRefusal | null {
  switch (act.type) {
    case 'accept':
      return act.missing > 0 ? 'materialsMissing' : null;
    case 'giveNotice':
      return serviceCase.notices > 0 && blank(act.againBecause) ? 'noticeReasonMissing' : null;
    case 'refuseIntake':
      return act.ground === 'notCompetent' && blank(act.rightAuthority) ? 'rightAuthorityMissing' : null;
    case 'acceptWithGaps':
      return gapRefusal(serviceCase, act, moment);
    case 'deem':
      return isToBeDeemed(serviceCase, moment.calendar, moment.today) ? null : 'notYetDeemed';
    case 'fillGap':
      return openGaps(serviceCase).some(({ materialCode }) => materialCode === act.materialCode)
        ? null
        : 'gapUnknown';
    case 'extend':
      if (serviceCase.extended) return 'extendedAlready';
      if (!act.approvedByHead) return 'headApprovalMissing';
      return blank(act.reason) ? 'reasonMissing' : null;
    case 'approve':
      if (!act.mayDecide) return 'mayNotDecide';
      return openGaps(serviceCase).length > 0 ? 'gapsOpen' : null;
    case 'refuse':
      if (!act.mayDecide) return 'mayNotDecide';
      if (blank(act.reasons)) return 'reasonMissing';
      return blank(act.remedies) ? 'remediesMissing' : null;
    case 'close':
      return act.childrenOpen > 0 ? 'childrenOpen' : null;
    case 'issue':
      return blank(act.serial) ? 'serialMissing' : null;
    case 'deliver':
      if (!act.receiverKnown) return 'receiverMissing';
      return act.receiptSigned ? null : 'signatureMissing';
    case 'withdraw':
      return act.signed ? null : 'signatureMissing';
    case 'terminate':
      return blank(act.reason) ? 'reasonMissing' : null;
    default:
      return null;
  }
}

function after(serviceCase: ServiceCase, act: CaseAct, { today, calendar }: CaseMoment): ServiceCase {
  switch (act.type) {
    case 'receive':
      return { ...serviceCase, state: 'received', receivedOn: today, intakeSince: today };
    case 'giveNotice':
      return { ...serviceCase, state: 'correctionPending', notices: serviceCase.notices + 1 };
    case 'correct':
      return { ...serviceCase, state: 'received', intakeSince: today };
    case 'refuseIntake':
      return { ...serviceCase, state: 'intakeRefused' };
    case 'accept':
      return { ...serviceCase, state: 'accepted', acceptedOn: today };
    case 'acceptWithGaps':
      return {
        ...serviceCase,
        state: 'acceptedWithGaps',
        acceptedOn: today,
        gaps: act.gaps.map(({ materialCode, workingDays }) => ({
          materialCode,
          due: gapDue(serviceCase, calendar, { acceptedOn: today, workingDays }) ?? {
            date: today,
            provisional: false,
          },
          filledOn: null,
        })),
      };
    case 'deem':
      // Accepted from the day the materials came, not from today (B2-31).
      return { ...serviceCase, state: 'deemedAccepted', acceptedOn: serviceCase.intakeSince };
    case 'fillGap':
      return withGapFilled(serviceCase, act.materialCode, today);
    case 'assign':
      return { ...serviceCase, state: 'underReview' };
    case 'suspend':
      return {
        ...serviceCase,
        state: 'suspended',
        suspensions: [...serviceCase.suspensions, { kind: act.kind, from: today, to: null }],
      };
    case 'resume':
      return { ...serviceCase, state: 'underReview', suspensions: endSuspension(serviceCase, today) };
    case 'extend':
      return { ...serviceCase, extended: true };
    case 'promise':
      return {
        ...serviceCase,
        terms: { ...serviceCase.terms, caseType: 'promised', promise: serviceCase.terms.legal },
      };
    case 'approve':
      return { ...serviceCase, state: 'approved', decision: 'approved', decidedOn: today };
    case 'refuse':
      return { ...serviceCase, state: 'refused', decision: 'refused', decidedOn: today };
    case 'close':
      return { ...serviceCase, state: 'closed', closedOn: today };
    case 'issue':
      return { ...serviceCase, state: 'issued', issuedOn: today };
    case 'deliver':
      return { ...serviceCase, state: 'delivered', deliveredOn: today };
    case 'withdraw':
      return { ...serviceCase, state: 'withdrawn', suspensions: endSuspension(serviceCase, today) };
    case 'terminate':
      return { ...serviceCase, state: 'terminated', suspensions: endSuspension(serviceCase, today) };
  }
}

export function openGaps({ gaps }: ServiceCase): readonly Gap[] {
  return gaps.filter(({ filledOn }) => filledOn === null);
}

/** Gaps whose day has passed while the case is not decided: by the item they end or refuse it (B2-40). */
export function overdueGaps(serviceCase: ServiceCase, today: string): readonly Gap[] {
  if (!isUndecided(serviceCase.state)) return [];
  return openGaps(serviceCase).filter(({ due }) => today > due.date);
}

function gapRefusal(
  serviceCase: ServiceCase,
  act: Extract<CaseAct, { type: 'acceptWithGaps' }>,
  { today, calendar }: CaseMoment,
): CaseRefusal | null {
  if (act.gaps.length === 0) return 'gapsMissing';
  if (act.gaps.some(({ key }) => key)) return 'gapOfKeyMaterial';
  if (!act.commitmentSigned) return 'signatureMissing';
  const fits = act.gaps.every(
    ({ workingDays }) => gapDue(serviceCase, calendar, { acceptedOn: today, workingDays }) !== null,
  );
  return fits ? null : 'gapTooLong';
}

function withGapFilled(serviceCase: ServiceCase, materialCode: string, today: string): ServiceCase {
  const gaps = serviceCase.gaps.map((gap) =>
    gap.materialCode === materialCode && gap.filledOn === null ? { ...gap, filledOn: today } : gap,
  );
  const complete = gaps.every(({ filledOn }) => filledOn !== null);
  const state = complete && serviceCase.state === 'acceptedWithGaps' ? 'accepted' : serviceCase.state;
  return { ...serviceCase, state, gaps };
}

function endSuspension({ suspensions }: ServiceCase, today: string): readonly Suspension[] {
  return suspensions.map((suspension) =>
    suspension.to === null ? { ...suspension, to: today } : suspension,
  );
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
