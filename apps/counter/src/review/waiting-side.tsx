/** Left of the review desk: windows that wait for an answer, files of the back office, what was answered today. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { ApprovalLine, CaseLine, ReviewView } from '@yiting/shared/protocol/cases.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useRef } from 'react';
import { isSame, type Picked } from './picked.ts';
import { sayClock, waitingClock } from './waiting-clock.ts';

type SideProps = {
  readonly client: HallClient;
  readonly view: ReviewView;
  readonly picked: Picked | null;
  readonly pick: (line: Picked) => void;
};

export function WaitingSide({ client, view, picked, pick }: SideProps) {
  const { t } = useTranslation();
  const now = useHallNow(client);
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  return (
    <nav className="review-side" aria-label={t('review.lines')}>
      <div className="review-sticky">
        <h2 aria-live="polite">
          {t('review.asked')} <b>{view.waiting.length}</b>
        </h2>
        {view.waiting.length === 0 && <p className="faint">{t('review.none')}</p>}
        <ul>
          {view.waiting.map((line) => (
            <Line
              key={line.approvalId}
              line={{ kind: 'approval', id: line.approvalId }}
              picked={picked}
              pick={pick}
            >
              <Asked line={line} now={now} />
            </Line>
          ))}
        </ul>
        <h2>
          {t('review.backOffice')} <b>{view.backOffice.length}</b>
        </h2>
        {view.backOffice.length === 0 && <p className="faint">{t('review.none')}</p>}
        <ul>
          {view.backOffice.map((line) => (
            <Line key={line.caseId} line={{ kind: 'case', id: line.caseId }} picked={picked} pick={pick}>
              <InOffice line={line} />
            </Line>
          ))}
        </ul>
        {view.answeredToday.length > 0 && <h2>{t('review.answeredToday')}</h2>}
        <ul>
          {view.answeredToday.map((line) => (
            <Line
              key={line.approvalId}
              line={{ kind: 'approval', id: line.approvalId }}
              picked={picked}
              pick={pick}
            >
              <span className="review-what">
                <b>{line.itemName}</b>
                <small>
                  {t(`review.state.${line.state}`)}
                  {line.answeredAt !== null && ` · ${sayTime(line.answeredAt, timeZone)}`}
                  {line.answeredBy !== null && ` · ${line.answeredBy.name}`}
                </small>
              </span>
            </Line>
          ))}
        </ul>
      </div>
    </nav>
  );
}

type LineProps = Pick<SideProps, 'picked' | 'pick'> & {
  readonly line: Picked;
  readonly children: React.ReactNode;
};

function Line({ line, picked, pick, children }: LineProps) {
  const isPicked = isSame(line, picked);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isPicked) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isPicked]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="review-line"
        aria-current={isPicked ? 'true' : undefined}
        onClick={() => pick(line)}
      >
        {children}
      </button>
    </li>
  );
}

function Asked({ line, now }: { readonly line: ApprovalLine; readonly now: number }) {
  const { t } = useTranslation();
  const { waitedMs, tone } = waitingClock(line, now);
  return (
    <>
      <span className="review-what">
        <b>{line.itemName}</b>
        <small>
          {t('common.windowNumber', { number: line.windowNumber })} · {line.officerName}
        </small>
        {line.state === 'askedBack' && <span className="mark">{t('review.state.askedBack')}</span>}
        {line.reply !== null && line.state === 'open' && <span className="mark">{t('review.replied')}</span>}
      </span>
      <span className="review-clock" data-tone={tone}>
        <small>{t('review.waits')}</small>
        <b>{sayClock(waitedMs)}</b>
      </span>
    </>
  );
}

function InOffice({ line }: { readonly line: CaseLine }) {
  const { t } = useTranslation();
  return (
    <span className="review-what">
      <b>{line.itemName}</b>
      <small>
        {t(`review.caseState.${line.state}`)}
        {line.applicantMasked !== null && ` · ${line.applicantMasked}`}
      </small>
      {line.due && (
        <small data-overdue={line.overdue}>
          {line.overdue
            ? t('review.overdue', { date: line.due.date })
            : t('review.due', { date: line.due.date })}
          {line.due.provisional && ` · ${t('review.provisional')}`}
        </small>
      )}
    </span>
  );
}
