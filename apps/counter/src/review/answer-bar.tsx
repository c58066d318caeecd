/** Right of the review desk: the clock, the answers with their keys, the little form of one, and how it ended. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { ApprovalLine, CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { ActForm } from './act-form.tsx';
import type { ReviewAct, ReviewKey } from './acts.ts';
import type { Written } from './perform.ts';
import { sayClock, waitingClock } from './waiting-clock.ts';

type AnswerBarProps = {
  readonly client: HallClient;
  readonly detail: CaseDetail;
  readonly approval: ApprovalLine | null;
  /** Answered by whoever sits here. */
  readonly mine: boolean;
  readonly keys: readonly ReviewKey[];
  readonly form: ReviewAct | null;
  readonly busy: boolean;
  readonly act: (act: ReviewAct, written?: Written) => void;
  readonly leaveForm: () => void;
  readonly next: (() => void) | null;
};

export function AnswerBar(props: AnswerBarProps) {
  const { client, detail, approval, mine, keys, form, busy, act, leaveForm, next } = props;
  const { t } = useTranslation();
  const waits = approval?.state === 'open' || approval?.state === 'askedBack';
  return (
    <aside className="review-acts" aria-label={t('review.answers')}>
      <div className="acts review-sticky">
        {approval && waits && <Clock client={client} approval={approval} />}
        {approval && !waits && <Ended client={client} approval={approval} mine={mine} />}
        {approval?.state === 'askedBack' && <p className="notice">{t('review.windowAnswers')}</p>}
        {keys.map((key, index) => (
          <button
            key={key.act}
            type="button"
            className={index === 0 && key.label === 'F2' ? 'act primary' : 'act'}
            disabled={busy}
            aria-pressed={form === key.act ? true : undefined}
            aria-keyshortcuts={key.label}
            onClick={() => (form === key.act ? leaveForm() : act(key.act))}
          >
            <span>{t(`review.act.${key.act}`)}</span>
            <kbd>{key.label}</kbd>
          </button>
        ))}
        {form && (
          <ActForm
            act={form}
            detail={detail}
            toWindow={approval !== null}
            busy={busy}
            send={(written) => act(form, written)}
          />
        )}
        {keys.length === 0 && !approval && <p className="faint">{t('review.nothingToDo')}</p>}
        {keys.length === 0 && next && (
          <button type="button" className="act" onClick={next} aria-keyshortcuts="Enter">
            <span>{t('review.next')}</span>
            <kbd>Enter</kbd>
          </button>
        )}
      </div>
    </aside>
  );
}

function Clock({ client, approval }: { readonly client: HallClient; readonly approval: ApprovalLine }) {
  const { t } = useTranslation();
  const { waitedMs, leftMs, tone } = waitingClock(approval, useHallNow(client));
  return (
    <div className="review-waits" data-tone={tone} role="timer">
      <small>{t('review.waitsFor')}</small>
      <b>{sayClock(waitedMs)}</b>
      <p>{tone === 'over' ? t('review.timeOver') : t('review.timeLeft', { time: sayClock(leftMs) })}</p>
    </div>
  );
}

/** Two reviewers at once: the second is told who answered, and what. */
function Ended(props: {
  readonly client: HallClient;
  readonly approval: ApprovalLine;
  readonly mine: boolean;
}) {
  const { client, approval, mine } = props;
  const { t } = useTranslation();
  const { state, answeredBy, answeredAt } = approval;
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  return (
    <div className="review-ended" data-state={state} role="status">
      <b>{t(`review.state.${state}`)}</b>
      {answeredBy !== null && answeredAt !== null && (
        <p>
          {mine
            ? t('review.answeredByYou', { time: sayTime(answeredAt, timeZone) })
            : t('review.answeredBy', { name: answeredBy.name, time: sayTime(answeredAt, timeZone) })}
        </p>
      )}
      {state === 'unanswered' && <p>{t('review.unansweredMeans')}</p>}
    </div>
  );
}
