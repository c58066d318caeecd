import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/dates.ts';
import { exampleCalendar as calendar } from '../calendar/example-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { type CaseAct, type CaseActType, movesFrom } from './acts.ts';
import { deadlinesOf, isOverdue, stoppedDays, usedDays } from './clocks.ts';
import { moveCase, overdueGaps } from './moves.ts';
import { type CaseTerms, newCase, type ServiceCase, suspensionKinds } from './service-case.ts';
import { type CaseState, caseStates, isFinal, stateFacts } from './states.ts';

const promised: CaseTerms = {
  caseType: 'promised',
  promise: { days: 10, unit: 'workingDay' },
  legal: { days: 20, unit: 'workingDay' },
  joint: false,
  gapsOverdue: 'terminate',
};
const instant: CaseTerms = { ...promised, caseType: 'instant', promise: { days: 0, unit: 'workingDay' } };
const monday = '2026-03-02';

/** An act whose guards are content. */
const good: { readonly [T in CaseActType]: Extract<CaseAct, { type: T }> } = {
  receive: { type: 'receive' },
  giveNotice: { type: 'giveNotice', againBecause: '材料更换后发现' },
  correct: { type: 'correct' },
  refuseIntake: { type: 'refuseIntake', ground: 'notCompetent', rightAuthority: '区教育局' },
  accept: { type: 'accept', missing: 0 },
  acceptWithGaps: {
    type: 'acceptWithGaps',
    gaps: [{ materialCode: 'm1', key: false, workingDays: 5 }],
    commitmentSigned: true,
  },
  deem: { type: 'deem' },
  fillGap: { type: 'fillGap', materialCode: 'm1' },
  assign: { type: 'assign' },
  suspend: { type: 'suspend', kind: 'hearing' },
  resume: { type: 'resume' },
  extend: { type: 'extend', approvedByHead: true, reason: '情况复杂' },
  promise: { type: 'promise' },
  approve: { type: 'approve', mayDecide: true },
  refuse: { type: 'refuse', mayDecide: true, reasons: '不符合条件', remedies: '六十日内申请行政复议' },
  close: { type: 'close', childrenOpen: 0 },
  issue: { type: 'issue', serial: 'XK-0001' },
  deliver: { type: 'deliver', receiverKnown: true, receiptSigned: true },
  withdraw: { type: 'withdraw', signed: true },
  terminate: { type: 'terminate', reason: '事项消失' },
};
const actTypes = Object.keys(good) as CaseActType[];

type Step = CaseActType | CaseAct | readonly [CaseActType | CaseAct, onDay: string];

/** The case after the steps, each allowed. */
function go(steps: readonly Step[], terms = promised, from = newCase(terms)): ServiceCase {
  let today = monday;
  return steps.reduce((serviceCase: ServiceCase, step) => {
    const [what, day] = Array.isArray(step) ? (step as [CaseActType | CaseAct, string]) : [step, today];
    today = day as string;
    const act = typeof what === 'string' ? good[what as CaseActType] : (what as CaseAct);
    const moved = moveCase(serviceCase, act, { today, calendar });
    if (!moved.ok) throw new Error(`${act.type} from ${serviceCase.state}: ${moved.error}`);
    return moved.value;
  }, from);
}

const refusalOf = (serviceCase: ServiceCase, act: CaseAct, today = monday) => {
  const moved = moveCase(serviceCase, act, { today, calendar });
  return moved.ok ? 'allowed' : moved.error;
};

/** A way into every state. */
const ways: Readonly<Record<CaseState, readonly Step[]>> = {
  draft: [],
  received: ['receive'],
  correctionPending: ['receive', 'giveNotice'],
  intakeRefused: ['refuseIntake'],
  accepted: ['receive', 'accept'],
  deemedAccepted: ['receive', ['deem', '2026-03-10']],
  acceptedWithGaps: ['receive', 'acceptWithGaps'],
  underReview: ['receive', 'accept', 'assign'],
  suspended: ['receive', 'accept', 'assign', 'suspend'],
  approved: ['receive', 'accept', 'assign', 'approve'],
  refused: ['receive', 'accept', 'assign', 'refuse'],
  closed: ['receive', 'accept', 'assign', 'approve', 'close'],
  issued: ['receive', 'accept', 'assign', 'approve', 'close', 'issue'],
  delivered: ['receive', 'accept', 'assign', 'approve', 'close', 'issue', 'deliver'],
  withdrawn: ['receive', 'withdraw'],
  terminated: ['receive', 'terminate'],
};

/** Where each act leads, by the table of the brief (part e); what is not here is refused. */
const table: Readonly<Partial<Record<CaseState, Partial<Record<CaseActType, CaseState>>>>> = {
  draft: { receive: 'received', refuseIntake: 'intakeRefused' },
  received: {
    giveNotice: 'correctionPending',
    refuseIntake: 'intakeRefused',
    accept: 'accepted',
    acceptWithGaps: 'acceptedWithGaps',
    deem: 'deemedAccepted',
    withdraw: 'withdrawn',
    terminate: 'terminated',
  },
  correctionPending: {
    correct: 'received',
    refuseIntake: 'intakeRefused',
    accept: 'accepted',
    acceptWithGaps: 'acceptedWithGaps',
    withdraw: 'withdrawn',
    terminate: 'terminated',
  },
  accepted: { assign: 'underReview', promise: 'accepted', withdraw: 'withdrawn', terminate: 'terminated' },
  deemedAccepted: {
    assign: 'underReview',
    promise: 'deemedAccepted',
    withdraw: 'withdrawn',
    terminate: 'terminated',
  },
  acceptedWithGaps: {
    fillGap: 'accepted',
    assign: 'underReview',
    promise: 'acceptedWithGaps',
    withdraw: 'withdrawn',
    terminate: 'terminated',
  },
  underReview: {
    suspend: 'suspended',
    extend: 'underReview',
    promise: 'underReview',
    approve: 'approved',
    refuse: 'refused',
    withdraw: 'withdrawn',
    terminate: 'terminated',
  },
  suspended: { resume: 'underReview', withdraw: 'withdrawn', terminate: 'terminated' },
  approved: { close: 'closed' },
  refused: { close: 'closed' },
  closed: { issue: 'issued' },
  issued: { deliver: 'delivered' },
};

describe('the life of a case', () => {
  test('[C1] every act leads from every state where the table says, and nowhere else', () => {
    for (const state of caseStates) {
      const serviceCase = go(ways[state]);
      expect(serviceCase.state).toBe(state);
      for (const type of actTypes) {
        // The clock alone deems, and only late; every other act is asked for on the same day.
        const today = type === 'deem' ? '2026-03-10' : monday;
        const moved = moveCase(serviceCase, good[type], { today, calendar });
        expect([state, type, moved.ok ? moved.value.state : null]).toEqual([
          state,
          type,
          table[state]?.[type] ?? null,
        ]);
      }
    }
  });

  test('[C2] nothing leads out of a final state', () => {
    for (const state of caseStates.filter(isFinal))
      for (const type of actTypes) expect(movesFrom[type]).not.toContain(state);
  });

  test('[C3] each guard refuses by its own reason', () => {
    const received = go(['receive']);
    expect(refusalOf(received, { type: 'accept', missing: 1 })).toBe('materialsMissing');
    expect(refusalOf(received, { type: 'giveNotice', againBecause: null })).toBe('allowed');
    const again = go(['receive', 'giveNotice', 'correct']);
    expect(refusalOf(again, { type: 'giveNotice', againBecause: ' ' })).toBe('noticeReasonMissing');
    const elsewhere = { type: 'refuseIntake', ground: 'notCompetent', rightAuthority: null } as const;
    expect(refusalOf(received, elsewhere)).toBe('rightAuthorityMissing');
    expect(refusalOf(received, { ...elsewhere, ground: 'noPermitNeeded' })).toBe('allowed');
    const gaps = good.acceptWithGaps;
    const [gap] = gaps.gaps;
    if (!gap) throw new Error('no gap');
    expect(refusalOf(received, { ...gaps, gaps: [] })).toBe('gapsMissing');
    expect(refusalOf(received, { ...gaps, gaps: [{ ...gap, key: true }] })).toBe('gapOfKeyMaterial');
    expect(refusalOf(received, { ...gaps, gaps: [{ ...gap, workingDays: 11 }] })).toBe('gapTooLong');
    expect(refusalOf(go(['receive'], instant), gaps)).toBe('gapTooLong');
    expect(refusalOf(received, { ...gaps, commitmentSigned: false })).toBe('signatureMissing');
    expect(refusalOf(go(['receive', 'acceptWithGaps']), { type: 'fillGap', materialCode: 'm2' })).toBe(
      'gapUnknown',
    );
    const withGap = go(['receive', 'acceptWithGaps', 'assign']);
    expect(refusalOf(withGap, good.approve)).toBe('gapsOpen');
    expect(refusalOf(go(['fillGap'], promised, withGap), good.approve)).toBe('allowed');
    const review = go(ways.underReview);
    expect(refusalOf(review, { ...good.extend, approvedByHead: false })).toBe('headApprovalMissing');
    expect(refusalOf(review, { ...good.extend, reason: '' })).toBe('reasonMissing');
    expect(refusalOf(go(['extend'], promised, review), good.extend)).toBe('extendedAlready');
    expect(refusalOf(review, { type: 'approve', mayDecide: false })).toBe('mayNotDecide');
    expect(refusalOf(review, { ...good.refuse, mayDecide: false })).toBe('mayNotDecide');
    expect(refusalOf(review, { ...good.refuse, reasons: '' })).toBe('reasonMissing');
    expect(refusalOf(review, { ...good.refuse, remedies: '' })).toBe('remediesMissing');
    expect(refusalOf(go(ways.approved), { type: 'close', childrenOpen: 2 })).toBe('childrenOpen');
    expect(refusalOf(go(ways.closed), { type: 'issue', serial: '' })).toBe('serialMissing');
    const issued = go(ways.issued);
    expect(refusalOf(issued, { ...good.deliver, receiverKnown: false })).toBe('receiverMissing');
    expect(refusalOf(issued, { ...good.deliver, receiptSigned: false })).toBe('signatureMissing');
    expect(refusalOf(received, { type: 'withdraw', signed: false })).toBe('signatureMissing');
    expect(refusalOf(received, { type: 'terminate', reason: '' })).toBe('reasonMissing');
  });

  test('[C4] five working days without a word, and the case is accepted from the day the materials came', () => {
    const received = go(['receive']);
    expect(deadlinesOf(received, calendar, monday).intake?.date).toBe('2026-03-09');
    expect(refusalOf(received, { type: 'deem' }, '2026-03-09')).toBe('notYetDeemed');
    expect(go([['deem', '2026-03-10']], promised, received)).toMatchObject({
      state: 'deemedAccepted',
      acceptedOn: monday,
    });
    const corrected = go(['receive', ['giveNotice', '2026-03-04'], ['correct', '2026-03-16']]);
    expect(deadlinesOf(corrected, calendar, '2026-03-16').intake?.date).toBe('2026-03-23');
  });

  test('[C5] the decision is due on acceptance plus promise, plus stops, plus the one extension', () => {
    const review = go(ways.underReview);
    const due = (serviceCase: ServiceCase, today = '2026-04-01') =>
      deadlinesOf(serviceCase, calendar, today).decision?.date;
    expect(due(review)).toBe(addWorkingDays(calendar, monday, 10).date);
    const stopped = go(
      [
        ['suspend', '2026-03-05'],
        ['resume', '2026-03-12'],
      ],
      promised,
      review,
    );
    expect(due(stopped)).toBe(addWorkingDays(calendar, monday, 15).date);
    expect(due(go([['extend', '2026-03-12']], promised, stopped))).toBe(
      addWorkingDays(calendar, monday, 25).date,
    );
    const joint = go(['receive', 'accept', 'assign', 'extend'], { ...promised, joint: true });
    expect(due(joint)).toBe(addWorkingDays(calendar, monday, 25).date);
    const inDays = go(ways.accepted, { ...promised, promise: { days: 7, unit: 'day' } });
    expect(due(inDays)).toBe('2026-03-09');
  });

  test('[C6] what was used of the limit leaves out what was stopped, however the acts fall', () => {
    const anyWait = fc.integer({ min: 0, max: 9 });
    const anyAct = fc.constantFrom<CaseActType>('suspend', 'resume', 'extend', 'approve', 'close');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAct, anyWait), { maxLength: 12 }), (acts) => {
        let serviceCase = go(ways.underReview);
        let today = monday;
        let ran = 0;
        for (const [type, wait] of acts) {
          const next = addDays(today, wait);
          if (stateFacts[serviceCase.state].clock === 'run') ran += workingDaysBetween(calendar, today, next);
          today = next;
          const moved = moveCase(serviceCase, good[type], { today, calendar });
          if (moved.ok) serviceCase = moved.value;
        }
        expect(usedDays(serviceCase, calendar, today)).toBe(ran);
      }),
    );
  });

  test('[C7] an instant item is overdue the next day, a promised one after its due day, a decided one never again', () => {
    const spot = go(ways.accepted, instant);
    expect(isOverdue(spot, calendar, monday)).toBe(false);
    expect(isOverdue(spot, calendar, '2026-03-03')).toBe(true);
    expect(isOverdue(go(['promise'], instant, spot), calendar, '2026-03-03')).toBe(false);
    const review = go(ways.underReview);
    expect(isOverdue(review, calendar, '2026-03-16')).toBe(false);
    expect(isOverdue(review, calendar, '2026-03-17')).toBe(true);
    expect(isOverdue(go(['approve'], promised, review), calendar, '2026-12-01')).toBe(false);
  });

  test('[C8] a gap is due within the promise, and found when its day has passed', () => {
    const withGap = go(ways.acceptedWithGaps);
    expect(deadlinesOf(withGap, calendar, monday).gap?.date).toBe('2026-03-09');
    expect(overdueGaps(withGap, '2026-03-09')).toEqual([]);
    expect(overdueGaps(withGap, '2026-03-10')).toHaveLength(1);
    expect(overdueGaps(go(['fillGap'], promised, withGap), '2026-03-10')).toEqual([]);
  });

  test('[C9] a result is due ten working days after the decision', () => {
    expect(deadlinesOf(go(ways.closed), calendar, monday).delivery?.date).toBe('2026-03-16');
    expect(deadlinesOf(go(ways.delivered), calendar, monday).delivery).toBeNull();
  });

  test('[C10] a date beyond the published calendar is provisional', () => {
    const late = go([
      ['receive', '2026-12-29'],
      ['accept', '2026-12-29'],
    ]);
    expect(deadlinesOf(late, calendar, '2026-12-29').decision?.provisional).toBe(true);
  });

  test('[C11] whatever happens, decision and stops fit together', () => {
    const anyKind = fc.constantFrom(...suspensionKinds);
    const anyStep = fc.oneof(
      fc.constantFrom(...actTypes).map((type) => good[type]),
      anyKind.map((kind) => ({ type: 'suspend', kind }) as const),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: 8 })), { maxLength: 40 }), (steps) => {
        let serviceCase = newCase(promised);
        let today = monday;
        for (const [act, wait] of steps) {
          today = addDays(today, wait);
          const moved = moveCase(serviceCase, act, { today, calendar });
          if (moved.ok) serviceCase = moved.value;
          const { state, suspensions, decision, decidedOn, acceptedOn } = serviceCase;
          expect(suspensions.filter(({ to }) => to === null).length).toBe(state === 'suspended' ? 1 : 0);
          expect(decision === null).toBe(decidedOn === null);
          if (decidedOn !== null) expect(acceptedOn).not.toBeNull();
          expect(usedDays(serviceCase, calendar, today)).toBeGreaterThanOrEqual(0);
          expect(stoppedDays(serviceCase, calendar, today)).toBeGreaterThanOrEqual(0);
          if (stateFacts[state].clock === 'run') expect(decidedOn).toBeNull();
        }
      }),
    );
  });
});
