/** The review desk (后台审批): left who waits, in the middle the case whole, right the answers. Everything has a key. */
import type { ReviewView } from '@yiting/shared/protocol/cases.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useView } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useState } from 'react';
import { type DeskProps, TopBar } from '../desk-parts.tsx';
import { useDesk } from '../window/use-desk.ts';
import { answerKeys, backOfficeKeys, type ReviewAct } from './acts.ts';
import { AnswerBar } from './answer-bar.tsx';
import { CaseSheet } from './case-sheet.tsx';
import { asksOf, perform, type Written } from './perform.ts';
import { approvalOf, nextWaiting, type Picked, stepFrom } from './picked.ts';
import { useCase } from './use-case.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { WaitingSide } from './waiting-side.tsx';
import './review.css';

const nothingWritten: Written = {
  words: '',
  kind: 'expertReview',
  days: 10,
  approvedBy: '',
  serial: '',
  value: '',
};

export function ReviewDesk({ client, staff, leave }: DeskProps) {
  const { t } = useTranslation();
  const pushed = useView(client, 'review', {});
  const acts = useDesk(client);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [form, setForm] = useState<ReviewAct | null>(null);
  const view = pushed?.body ?? null;
  const approval = view && approvalOf(view, picked);
  const caseId = approval?.caseId ?? (picked?.kind === 'case' ? picked.id : null);
  const { detail, error } = useCase(client, caseId, pushed?.seq ?? 0);
  const pick = (line: Picked | null) => {
    setPicked(line);
    setForm(null);
    acts.clear();
  };
  useWaitingInTitle(view);

  const keys = !detail
    ? []
    : picked?.kind === 'case'
      ? backOfficeKeys(detail.acts)
      : approval?.state === 'open'
        ? answerKeys
        : [];
  const act = (name: ReviewAct, written: Written = nothingWritten) => {
    if (caseId === null || acts.busy) return;
    const asks = asksOf(name, detail?.power.refusal === 'valueMissing');
    if (asks.length > 0 && form !== name) return setForm(name);
    const target = { approvalId: approval?.approvalId ?? null, caseId };
    void perform(acts.send, name, target, written).then((done) => done && setForm(null));
  };
  useReviewKeys({
    keys,
    act: (name) => (form === name ? setForm(null) : act(name)),
    step: (step) => view && pick(stepFrom(view, picked, step)),
    next: () => view && keys.length === 0 && pick(nextWaiting(view, picked)),
    leaveForm: () => setForm(null),
  });
  // A form belongs to one situation; when a colleague answers meanwhile, it is closed.
  const situation = `${picked?.id} ${approval?.state} ${detail?.state}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the situation is the reason to close
  useEffect(() => setForm(null), [situation]);

  if (!view) return null;
  return (
    <div className="page">
      <TopBar client={client} staff={staff} leave={leave}>
        <b>{t('review.title')}</b>
        <span>{t('review.keysHint')}</span>
      </TopBar>
      <main className="review-desk">
        <WaitingSide client={client} view={view} picked={picked} pick={pick} />
        <section className="review-case" aria-label={t('review.theCase')}>
          <p className="problem" role="alert">
            {(acts.error ?? error) ? sayError(t, acts.error ?? error ?? { code: 'fault' }) : ''}
          </p>
          {detail ? (
            <CaseSheet
              key={detail.caseId}
              client={client}
              detail={detail}
              approval={approval}
              send={acts.send}
            />
          ) : (
            <Nothing view={view} loading={caseId !== null && error === null} />
          )}
        </section>
        {detail && (
          <AnswerBar
            key={`${picked?.id} ${form}`}
            client={client}
            detail={detail}
            approval={approval}
            mine={approval?.answeredBy?.staffId === staff.staffId}
            keys={keys}
            form={form}
            busy={acts.busy}
            act={act}
            leaveForm={() => setForm(null)}
            next={nextWaiting(view, picked) ? () => pick(nextWaiting(view, picked)) : null}
          />
        )}
      </main>
    </div>
  );
}

function Nothing({ view, loading }: { readonly view: ReviewView; readonly loading: boolean }) {
  const { t } = useTranslation();
  if (loading) return <p className="faint">{t('review.loading')}</p>;
  const count = view.waiting.length;
  return (
    <div className="nobody">
      <h1>{count > 0 ? t('review.someWait', { count }) : t('review.nobodyWaits')}</h1>
      <p>{count > 0 ? t('review.openHint') : t('review.nobodyHint')}</p>
    </div>
  );
}

/** `(2) 审批台` on the tab: the desk is quiet, but not overlooked among other tabs. */
function useWaitingInTitle(view: ReviewView | null): void {
  const { t } = useTranslation();
  const waiting = view?.waiting.filter(({ state }) => state === 'open').length ?? 0;
  const title = waiting > 0 ? `(${waiting}) ${t('review.title')}` : t('review.title');
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
