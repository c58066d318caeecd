/** What must be true of every case, kept by the people of the simulation themselves, and compared with the hall each evening. */

import type { Result } from '@yiting/shared/basics/result.ts';
import type { CaseState } from '@yiting/shared/domain/case/states.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { findCase } from '../../store/cases.ts';
import { after } from './calendar.ts';
import type { Office } from './office.ts';

export type Expected = {
  readonly caseId: string;
  state: CaseState;
  instant: boolean;
  /** Worked days of the promise, as the item's file says. */
  promiseDays: number;
  receivedOn: string | null;
  acceptedOn: string | null;
  /** Day until which a gap is open; what the item says becomes of it. */
  gapDue: string | null;
  readonly gapEnds: 'terminated' | 'refused';
  /** Worked days it was stopped. */
  stoppedDays: number;
  stopped: boolean;
  decided: boolean;
  closed: boolean;
  overdue: boolean;
  onSpot: boolean;
  /** Service events so far. */
  events: number;
};

export class Ledger {
  readonly cases = new Map<string, Expected>();
  readonly violations: string[] = [];
  readonly counts = { deemedAccepted: 0, revokedDecisionsRefused: 0, checks: 0 };

  open(
    caseId: string,
    item: { instant: boolean; promiseDays: number; gapEnds: Expected['gapEnds'] },
  ): Expected {
    const expected: Expected = {
      caseId,
      state: 'draft',
      receivedOn: null,
      acceptedOn: null,
      gapDue: null,
      stoppedDays: 0,
      stopped: false,
      decided: false,
      closed: false,
      overdue: false,
      onSpot: false,
      events: 0,
      ...item,
    };
    this.cases.set(caseId, expected);
    return expected;
  }

  /** Every answer is known beforehand; another one is a violation. */
  expect(what: string, answer: Result<unknown, HallError>, code = 'ok'): boolean {
    this.counts.checks += 1;
    const got = answer.ok ? 'ok' : answer.error.code;
    if (got !== code) this.violations.push(`${what} answered ${got} instead of ${code}`);
    return got === code;
  }

  /** What the clock alone must have done by this evening. */
  passDay(today: string): void {
    for (const each of this.cases.values()) {
      if (each.state === 'received' && each.receivedOn !== null && today > after(each.receivedOn, 5)) {
        each.state = 'deemedAccepted';
        each.acceptedOn = each.receivedOn;
        this.counts.deemedAccepted += 1;
      }
      if (each.gapDue !== null && today > each.gapDue && !each.decided) {
        each.state = each.gapEnds;
        each.gapDue = null;
        each.decided = true;
        each.closed = each.gapEnds === 'terminated';
      }
      if (each.acceptedOn === null || each.closed || each.overdue || each.stopped) continue;
      const due = after(each.acceptedOn, each.promiseDays + each.stoppedDays);
      if (each.instant) each.overdue = true;
      else if (!each.decided && today > due) each.overdue = true;
    }
  }

  compare({ hall }: Pick<Office, 'hall'>): void {
    for (const each of this.cases.values()) {
      this.counts.checks += 1;
      const row = findCase(hall.database, each.caseId);
      const events = hall.database.one<{ count: number }>(
        'SELECT count(*) AS count FROM events WHERE case_id = :caseId',
        { caseId: each.caseId },
      );
      const got = {
        state: row?.state,
        acceptedOn: row?.life.acceptedOn ?? null,
        instant: row?.life.terms.caseType === 'instant',
        overdue: row?.overdueAt !== null,
        events: events?.count,
      };
      const wanted = {
        state: each.state,
        acceptedOn: each.acceptedOn,
        instant: each.instant,
        overdue: each.overdue,
        events: each.events,
      };
      for (const key of Object.keys(wanted) as (keyof typeof wanted)[])
        if (got[key] !== wanted[key])
          this.violations.push(`a case is ${key} ${got[key]} instead of ${wanted[key]} (${row?.state})`);
    }
  }
}
