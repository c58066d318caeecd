/** What becomes of cases by the clock alone: each minute and at every start, also after days off, each thing once. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { ok, type Result } from '@yiting/shared/basics/result.ts';
import { minuteOfDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { openSpans } from '@yiting/shared/domain/calendar/opening.ts';
import { isOverdue, isToBeDeemed } from '@yiting/shared/domain/case/clocks.ts';
import { overdueGaps } from '@yiting/shared/domain/case/moves.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { readOpening } from '../../store/calendar.ts';
import { type CaseRow, casesWhere, findCase, openApprovals } from '../../store/cases.ts';
import type { Transaction } from '../transaction.ts';
import { itemOf, momentOf } from './case-here.ts';
import { keepSecret } from './keep.ts';
import { moveOn } from './move.ts';
import { makePaper } from './paper.ts';
import { promise, refuseCase } from './review.ts';

/** A draft that nobody came back for holds identity for no purpose. */
const draftKeptMs = 30 * 24 * 3_600_000;
const gapReason = '容缺材料逾期未补齐';

/** A case whose step is refused is left as it is: it never stops the clocks of the others. */
export function keepClocks(transaction: Transaction): Result<null, HallError> {
  for (const step of [deemReceived, giveUpQuestions, endGaps, flagOverdue, eraseOld]) step(transaction);
  return ok(null);
}

/** Five working days without a word, and the case counts as accepted from the day its materials came (B2-31). */
function deemReceived(transaction: Transaction): void {
  const { today, calendar } = momentOf(transaction);
  for (const row of casesWhere(transaction.database, "state = 'received' ORDER BY case_id")) {
    if (!isToBeDeemed(row.life, calendar, today)) continue;
    const moved = moveOn(transaction, row, { type: 'deem' });
    if (moved.ok) makePaper(transaction, moved.value, 'acceptanceNotice', { deemed: true });
  }
}

/** Nobody answered: the visitor gets a receipt, the case becomes a promised one and goes to the back office (B3-51). */
function giveUpQuestions(transaction: Transaction): void {
  const { database, now, record } = transaction;
  for (const { approvalId, caseId, dueAt } of openApprovals(database)) {
    if (now <= dueAt) continue;
    record('approval.settled', approvalId, { state: 'unanswered' });
    record('case.handedOn', caseId, { to: 'backOffice', staffId: null });
    const row = findCase(database, caseId);
    if (row) promise(transaction, row);
  }
}

/** Gaps not filled in time end the case, or refuse it, as its item says (B2-40). */
function endGaps(transaction: Transaction): void {
  const { today } = momentOf(transaction);
  const withGaps =
    "state IN ('acceptedWithGaps', 'underReview', 'suspended') AND life LIKE '%\"materialCode\"%'";
  for (const row of casesWhere(transaction.database, `${withGaps} ORDER BY case_id`)) {
    if (overdueGaps(row.life, today).length === 0) continue;
    if (row.life.terms.gapsOverdue === 'refuse') refuseLate(transaction, row);
    else endLate(transaction, row);
  }
}

function endLate(transaction: Transaction, row: CaseRow): void {
  const words = keepSecret(transaction, row.caseId, 'termination', gapReason);
  const moved = moveOn(transaction, row, { type: 'terminate', reason: gapReason }, { words });
  if (moved.ok) makePaper(transaction, moved.value, 'termination', { reason: gapReason });
}

/** Refused is decided: the case goes through its review to the refusal, and waits there to be closed and handed over. */
function refuseLate(transaction: Transaction, row: CaseRow): void {
  const before = { acceptedWithGaps: 'assign', suspended: 'resume' } as const;
  const act = before[row.state as keyof typeof before];
  const reviewed = act ? moveOn(transaction, row, { type: act }) : ok(row);
  const item = itemOf(transaction.database, row);
  if (reviewed.ok && item)
    refuseCase(transaction, { row: reviewed.value, item }, { kind: 'clock' }, gapReason);
}

/** Once, when the day to decide has passed, or an 即办件 is open at closing time (B2-38). */
function flagOverdue(transaction: Transaction): void {
  const { today, calendar } = momentOf(transaction);
  const closed = isClosedForToday(transaction, today);
  const open = 'accepted_at IS NOT NULL AND closed_at IS NULL AND ended_at IS NULL AND overdue_at IS NULL';
  for (const { caseId, life } of casesWhere(transaction.database, `${open} ORDER BY case_id`)) {
    const leftOver = closed && life.terms.caseType === 'instant' && life.acceptedOn === today;
    if (leftOver || isOverdue(life, calendar, today)) transaction.record('case.overdue', caseId, {});
  }
}

/** The hall's day was closed by a person, or its opening hours are over. */
function isClosedForToday({ database, now, plan }: Transaction, today: string): boolean {
  const day = database.one<{ closedAt: number | null }>(
    'SELECT closed_at AS closedAt FROM days WHERE day = :today',
    { today },
  );
  if (day?.closedAt) return true;
  const opening = readOpening(database, { kind: 'hall' });
  const last = opening && openSpans(opening, today).at(-1);
  return last !== undefined && minuteOfDay(now, plan().hall.timeZone) >= last.toMinute;
}

/** Identity and words go when the files of cases may; what the journal says about the case stays. */
function eraseOld(transaction: Transaction): void {
  const { database, now, record } = transaction;
  const due = database.all<{ caseId: string }>(
    `SELECT case_id AS caseId FROM cases
     WHERE (ended_at < :endedBefore OR (state = 'draft' AND opened_at < :openedBefore))
     AND erased_at IS NULL ORDER BY case_id LIMIT 200`,
    { endedBefore: now - limits.caseIdentityKeptMs, openedBefore: now - draftKeptMs },
  );
  for (const { caseId } of due) record('case.erased', caseId, {});
}
