/** The five outcomes of intake (行政许可法 §32): accept, accept with gaps, one complete notice, correction, refusal. */
import type { Result } from '@yiting/shared/basics/result.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { CaseRow } from '../../store/cases.ts';
import { done, type Handlers, refuse, type Transaction } from '../transaction.ts';
import { caseHere } from './case-here.ts';
import { wrongAnswer } from './describe.ts';
import { scanOf } from './intake.ts';
import { keepSecret } from './keep.ts';
import { moveOn } from './move.ts';
import { makePaper } from './paper.ts';
import { isSigned, signedFor } from './signatures.ts';

type Acceptance =
  | 'case.accept'
  | 'case.acceptWithGaps'
  | 'case.giveNotice'
  | 'case.correct'
  | 'case.refuseIntake'
  | 'case.fillGap';

export const acceptanceActs: Pick<Handlers, Acceptance> = {
  'case.accept': (transaction, { caseId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { row } = here.value;
    const missing = materialsWith(row, ['missing', 'gap']).length;
    const moved = moveOn(transaction, row, { type: 'accept', missing });
    if (!moved.ok) return moved;
    const wrong = wrongAnswer(transaction, here.value);
    if (wrong !== null) return refuse('answersWrong', wrong);
    const committed = commitmentSigned(transaction, row);
    if (!committed.ok) return committed;
    makePaper(transaction, moved.value, 'acceptanceNotice');
    return done();
  },

  'case.acceptWithGaps': (transaction, { caseId, workingDays, signatureId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { row, item } = here.value;
    const missing = materialsWith(row, ['missing']).length;
    if (missing > 0) return refuse('materialsMissing', { count: missing });
    const gaps = materialsWith(row, ['gap']).map((materialCode) => ({
      materialCode,
      key: item.materials.find(({ code }) => code === materialCode)?.key ?? true,
      workingDays,
    }));
    const signed = signedFor(transaction, { caseId, signatureId, purpose: 'gapCommitment' });
    const act = { type: 'acceptWithGaps', gaps, commitmentSigned: signed } as const;
    const moved = moveOn(transaction, row, act, { signatureId });
    if (!moved.ok) return moved;
    const wrong = wrongAnswer(transaction, here.value);
    if (wrong !== null) return refuse('answersWrong', wrong);
    const committed = commitmentSigned(transaction, row);
    if (!committed.ok) return committed;
    const said = {
      gapsOverdue: row.life.terms.gapsOverdue,
      gaps: moved.value.life.gaps.map(({ materialCode, due }) => ({
        name: item.materials.find(({ code }) => code === materialCode)?.name.zh ?? materialCode,
        due: due.date,
      })),
    };
    makePaper(transaction, moved.value, 'gapCommitment', { ...said, signatureId });
    makePaper(transaction, moved.value, 'gapNotice', said);
    return done();
  },

  'case.giveNotice': (transaction, { caseId, points, againBecause }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { row, item } = here.value;
    const unknown = points.find(
      ({ materialCode }) =>
        materialCode !== null && !item.materials.some(({ code }) => code === materialCode),
    );
    if (unknown) return refuse('materialUnknown');
    const act = { type: 'giveNotice', againBecause: againBecause ?? null } as const;
    const words = keepSecret(transaction, caseId, 'notice', { points, againBecause: againBecause ?? null });
    const moved = moveOn(transaction, row, act, { words });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'correctionNotice', {
      points: points.map(({ materialCode, words: said }) => {
        const material = item.materials.find(({ code }) => code === materialCode);
        return material ? `${material.name.zh}：${said}` : said;
      }),
    });
    return done();
  },

  'case.correct': (transaction, { caseId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const moved = moveOn(transaction, here.value.row, { type: 'correct' });
    return moved.ok ? done() : moved;
  },

  'case.refuseIntake': (transaction, { caseId, ground, reason, rightAuthority }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { row } = here.value;
    if (row.applicantId === null) return refuse('applicantMissing');
    const authority = rightAuthority ?? null;
    const words = keepSecret(transaction, caseId, 'intakeRefusal', { reason, rightAuthority: authority });
    const act = { type: 'refuseIntake', ground, rightAuthority: authority } as const;
    const moved = moveOn(transaction, row, act, { words, ground });
    if (!moved.ok) return moved;
    makePaper(transaction, moved.value, 'intakeRefusal', {
      ground,
      reason,
      ...(rightAuthority ? { rightAuthority } : {}),
    });
    return done();
  },

  'case.fillGap': (transaction, { caseId, materialCode, way, fileId }) => {
    const here = caseHere(transaction, caseId);
    if (!here.ok) return here;
    const { row, item } = here.value;
    const material = item.materials.find(({ code }) => code === materialCode);
    if ((way === 'licence' || way === 'sharedData') && way !== material?.source)
      return refuse('wayNotAllowed');
    const file = scanOf(transaction, caseId, way, fileId);
    if (!file.ok) return file;
    const filled = { code: materialCode, way, fileId: file.value };
    const moved = moveOn(transaction, row, { type: 'fillGap', materialCode }, { material: filled });
    return moved.ok ? done() : moved;
  },
};

function materialsWith({ materials }: CaseRow, ways: readonly string[]): string[] {
  return Object.entries(materials).flatMap(([code, { way }]) => (ways.includes(way) ? [code] : []));
}

/** 告知承诺 counts only once it was signed (B2-41). */
function commitmentSigned(transaction: Transaction, row: CaseRow): Result<Record<string, never>, HallError> {
  if (materialsWith(row, ['commitment']).length === 0) return done();
  return isSigned(transaction, row.caseId, 'commitment') ? done() : refuse('signatureMissing');
}
