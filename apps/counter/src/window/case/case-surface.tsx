/** One case on one calm surface: what it is, what this officer may decide, what is to do now, its papers. No dialogue in the way. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { CaseDetail, VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef } from 'react';
import { usePrinting } from '../../document/use-printing.tsx';
import { ApprovalState } from './approval-state.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseSummary } from './case-summary.tsx';
import { GapsOpen } from './gaps-open.tsx';
import { HandOver } from './hand-over.tsx';
import { Intake } from './intake.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import { CasePanel } from './panels/case-panel.tsx';
import type { CaseActs } from './use-case-acts.ts';
import { useCaseWork } from './use-case-work.ts';
import { useDraft } from './use-draft.ts';

type CaseSurfaceProps = {
  readonly client: HallClient;
  readonly view: VisitCasesView;
  readonly detail: CaseDetail;
  readonly acts: CaseActs;
  readonly active: boolean;
};

export function CaseSurface({ client, view, detail, acts, active }: CaseSurfaceProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const draft = useDraft(client, detail, acts);
  const work = useCaseWork({ detail, draft, acts, place, active });
  const printing = usePrinting(client);
  const takingIn = ['draft', 'received', 'correctionPending'].includes(detail.state);
  const givingOut = ['approved', 'refused', 'closed', 'issued'].includes(detail.state);
  const approval = detail.approval?.state;
  // What had the focus may be gone with the state it belonged to: the keyboard is never left nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what takes parts of the surface away
  useEffect(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const go = place.current?.querySelector<HTMLElement>('[data-go]:enabled');
    (go ?? place.current)?.focus();
  }, [detail.state, approval, work.panel]);
  return (
    <section
      tabIndex={-1}
      className="case-card"
      aria-label={detail.itemName}
      ref={place}
      data-case-state={detail.state}
    >
      <CaseHead detail={detail} discard={work.discard} />
      {takingIn ? (
        <Intake detail={detail} draft={draft} acts={acts} strict={work.strict} place={place} />
      ) : (
        <CaseSummary detail={detail} acts={acts} />
      )}
      {detail.approval && (
        <ApprovalState
          client={client}
          detail={detail}
          approval={detail.approval}
          acts={acts}
          print={printing.print}
        />
      )}
      <GapsOpen detail={detail} acts={acts} />
      {givingOut && <HandOver key={detail.state} detail={detail} acts={acts} print={printing.print} />}
      {work.panel && (
        <CasePanel
          name={work.panel}
          view={view}
          detail={detail}
          acts={acts}
          upTo={work.upTo}
          instead={work.run}
          close={work.closePanel}
        />
      )}
      <CaseDocuments documents={detail.documents} printing={printing} />
      {!work.panel && <OutcomeBar detail={detail} work={work} />}
      <p className="visually-hidden" aria-live="polite">
        {t(`intake.state.${detail.state}`)}
      </p>
    </section>
  );
}
