/** What can be done with the case now: the large act first, each with its key; or what is missing before there is one. */
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { type CaseDo, goOn, isAsking, keysOf, mayAsk, signing } from './case-acts.ts';
import { sayNaming } from './say-case.ts';
import type { CaseWork } from './use-case-work.ts';

type OutcomeBarProps = {
  readonly detail: CaseDetail;
  readonly work: CaseWork;
};

export function OutcomeBar({ detail, work }: OutcomeBarProps) {
  const { t, i18n } = useTranslation();
  const large = goOn(detail);
  // Issuing and handing over have their button beside what they are about.
  const keys = keysOf(detail).flatMap(({ act, code }) =>
    act === 'issue' || act === 'handOver' || code === null ? [] : [{ act, code }],
  );
  const result = sayNaming(detail.item.result.name, i18n.language);
  const hint = hintOf(t, detail);
  if (keys.length === 0 && hint === '') return null;
  return (
    <div className="outcomes">
      {hint !== '' && <p className="outcome-hint">{hint}</p>}
      {keys.map(({ act, code }) => (
        <button
          key={act}
          type="button"
          className={act === large ? 'primary go' : 'choice'}
          data-go={act === large ? true : undefined}
          data-act={act}
          aria-keyshortcuts={code}
          onClick={() => work.run(act)}
        >
          {sayDo(t, act, { result, refused: detail.state === 'refused' })} <kbd>{code}</kbd>
        </button>
      ))}
    </div>
  );
}

function hintOf(t: TFunction, detail: CaseDetail): string {
  const waitsForPen = signing(detail, 'commitment') !== null;
  if (waitsForPen) return t('intake.signOnTablet');
  const open =
    detail.state === 'draft' || detail.state === 'received' || detail.state === 'correctionPending';
  if (open && detail.missing > 0) return t('intake.missing', { count: detail.missing });
  if (isAsking(detail)) return t('intake.askingHint');
  if (detail.state === 'delivered') return t('intake.finished');
  if (detail.state === 'underReview' && goOn(detail) === null && !mayAsk(detail))
    return t('intake.atBackOffice');
  return '';
}

export function sayDo(
  t: TFunction,
  act: CaseDo,
  about: { readonly result: string; readonly refused: boolean },
): string {
  if (act === 'decide') return t('intake.do.decide', { result: about.result });
  if (act === 'issue') return about.refused ? t('intake.do.issueRefusal') : t('intake.do.issue');
  return t(`intake.do.${act}`);
}
