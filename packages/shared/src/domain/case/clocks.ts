/** The clocks of a case: intake, decision with its stops and extension, gaps, delivery. All in working days (B2-30…36). */
import { addDays, daysFrom } from '../calendar/dates.ts';
import {
  addWorkingDays,
  type DueDate,
  isCovered,
  type WorkingCalendar,
  workingDaysBetween,
} from '../calendar/working-days.ts';
import type { Limit, ServiceCase } from './service-case.ts';

/** Told once and completely within so many working days, or the case counts as accepted (行政许可法 §32). */
export const intakeWorkingDays = 5;
/** Result handed over after the decision (行政许可法 §44). */
export const deliveryWorkingDays = 10;
const extensionDays = 10;
const extensionDaysJoint = 15;

export type Deadlines = {
  /** Last day to accept, refuse or give notice, while materials lie there unanswered. */
  readonly intake: DueDate | null;
  /** Last day to decide. */
  readonly decision: DueDate | null;
  /** The next gap to be filled. */
  readonly gap: DueDate | null;
  /** Last day to hand the result over. */
  readonly delivery: DueDate | null;
};

/** `today` counts for a special procedure that still goes on: its end is not known, so the decision date moves with it. */
export function deadlinesOf(serviceCase: ServiceCase, calendar: WorkingCalendar, today: string): Deadlines {
  const { state, intakeSince, acceptedOn, decidedOn, gaps } = serviceCase;
  const open = gaps.filter(({ filledOn }) => filledOn === null).map(({ due }) => due);
  return {
    intake:
      state === 'received' && intakeSince !== null
        ? addWorkingDays(calendar, intakeSince, intakeWorkingDays)
        : null,
    decision: acceptedOn !== null && decidedOn === null ? decisionDue(serviceCase, calendar, today) : null,
    gap: open.toSorted((left, right) => (left.date < right.date ? -1 : 1))[0] ?? null,
    delivery:
      (state === 'closed' || state === 'issued') && decidedOn !== null
        ? addWorkingDays(calendar, decidedOn, deliveryWorkingDays)
        : null,
  };
}

/** Acceptance plus promise, plus the days it was stopped, plus the extension. */
export function decisionDue(serviceCase: ServiceCase, calendar: WorkingCalendar, today: string): DueDate {
  const { acceptedOn, terms, extended } = serviceCase;
  if (acceptedOn === null) throw new Error('a case without acceptance has no due date');
  const extension = extended ? (terms.joint ? extensionDaysJoint : extensionDays) : 0;
  const stopped = stoppedDays(serviceCase, calendar, today);
  const { days, unit } = terms.promise;
  if (unit === 'workingDay') return addWorkingDays(calendar, acceptedOn, days + extension + stopped);
  const date = addDays(acceptedOn, days + stopped);
  const due = { date, provisional: !isCovered(calendar, date) };
  if (extension === 0) return due;
  // The law gives the extension in working days whatever the unit of the promise.
  const withExtension = addWorkingDays(calendar, date, extension);
  return { date: withExtension.date, provisional: due.provisional || withExtension.provisional };
}

/** Days the decision clock stood still so far, in the unit of the promise. */
export function stoppedDays(
  { suspensions, terms }: ServiceCase,
  calendar: WorkingCalendar,
  today: string,
): number {
  return suspensions.reduce(
    (sum, { from, to }) => sum + between(terms.promise.unit, calendar, from, to ?? today),
    0,
  );
}

/** Days the decision clock has run, in the unit of the promise: what was used of the limit. */
export function usedDays(serviceCase: ServiceCase, calendar: WorkingCalendar, today: string): number {
  const { acceptedOn, decidedOn, terms } = serviceCase;
  if (acceptedOn === null) return 0;
  const all = between(terms.promise.unit, calendar, acceptedOn, decidedOn ?? today);
  return Math.max(0, all - stoppedDays(serviceCase, calendar, decidedOn ?? today));
}

/** Accepted as 即办件 and not closed on its day (B2-38), or past the day of the decision. */
export function isOverdue(serviceCase: ServiceCase, calendar: WorkingCalendar, today: string): boolean {
  const { acceptedOn, decidedOn, closedOn, terms } = serviceCase;
  if (acceptedOn === null) return false;
  if (terms.caseType === 'instant') return (closedOn ?? today) > acceptedOn;
  return (decidedOn ?? today) > decisionDue(serviceCase, calendar, today).date;
}

/** Told too late: the five working days have passed without acceptance, refusal or notice (B2-31). */
export function isToBeDeemed(serviceCase: ServiceCase, calendar: WorkingCalendar, today: string): boolean {
  const { intake } = deadlinesOf(serviceCase, calendar, today);
  return intake !== null && today > intake.date;
}

/** The day a gap must be filled: counted from today, never later than the decision is due (B2-40); null where that leaves no day. */
export function gapDue(
  serviceCase: ServiceCase,
  calendar: WorkingCalendar,
  wish: { readonly acceptedOn: string; readonly workingDays: number },
): DueDate | null {
  const due = addWorkingDays(calendar, wish.acceptedOn, wish.workingDays);
  const latest = limitFrom(calendar, wish.acceptedOn, serviceCase.terms.promise);
  return wish.workingDays < 1 || due.date > latest.date ? null : due;
}

function limitFrom(calendar: WorkingCalendar, from: string, { days, unit }: Limit): DueDate {
  if (unit === 'workingDay') return addWorkingDays(calendar, from, days);
  const date = addDays(from, days);
  return { date, provisional: !isCovered(calendar, date) };
}

function between(unit: Limit['unit'], calendar: WorkingCalendar, from: string, to: string): number {
  if (to <= from) return 0;
  return unit === 'workingDay' ? workingDaysBetween(calendar, from, to) : daysFrom(from, to);
}
