/** What case this is, how far it is and until when; and in one sentence what this officer may decide of it (B3-50). */
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { isAsking, mayAsk } from './case-acts.ts';
import { DiscardDraft } from './discard-draft.tsx';
import { sayDue, sayPower } from './say-case.ts';

type CaseHeadProps = { readonly detail: CaseDetail; readonly discard: () => void };

export function CaseHead({ detail, discard }: CaseHeadProps) {
  const { t } = useTranslation();
  const { state, power, deadlines } = detail;
  const due = deadlines.decision ?? deadlines.intake;
  const powerMatters = ![
    'intakeRefused',
    'withdrawn',
    'terminated',
    'delivered',
    'issued',
    'closed',
  ].includes(state);
  return (
    <>
      <header className="case-head">
        <h2>
          {detail.itemName} <span className="mark">{t(`intake.caseType.${detail.caseType}`)}</span>
        </h2>
        <p className="case-facts">
          <span>{detail.caseNo}</span>
          {detail.unifiedApprovalNo !== null && <span>{detail.unifiedApprovalNo}</span>}
          <b>{t(`intake.state.${state}`)}</b>
          {detail.applicantMasked !== null && <span>{detail.applicantMasked}</span>}
          {due && !detail.overdue && detail.caseType === 'promised' && (
            <span>{t('intake.dueBy', { date: sayDue(t, due) })}</span>
          )}
          {detail.overdue && <span className="mark warn">{t('intake.overdue')}</span>}
          {state === 'draft' && <DiscardDraft discard={discard} />}
        </p>
      </header>
      {powerMatters && (
        <p className="power" data-may={power.mayDecide || power.refusal === 'valueMissing'}>
          {sayPower(t, { ...power, mayAsk: mayAsk(detail) && !isAsking(detail) })}
        </p>
      )}
    </>
  );
}
