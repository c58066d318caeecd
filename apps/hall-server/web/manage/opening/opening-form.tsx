/** The hours of one place while they are changed: drawn as bars at once, sent whole. */
import type { Opening } from '@yiting/shared/domain/calendar/opening.ts';
import type { OpeningScope } from '@yiting/shared/protocol/commands/settings.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, App as Notices } from 'antd';
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { problemsOf, spansOf, weekdays, withSpans } from './draft.ts';
import { ExceptionList } from './exception-list.tsx';
import { sayWeekday } from './say-weekday.ts';
import { SpanEditor } from './span-editor.tsx';
import { WeekBars } from './week-bars.tsx';

const workdays = [2, 3, 4, 5] as const;

export function OpeningForm(props: {
  readonly scope: OpeningScope;
  readonly isSet: boolean;
  readonly opening: Opening;
  readonly saved: () => void;
}) {
  const { scope, isSet, saved } = props;
  const { t } = useTranslation();
  const { notification } = Notices.useApp();
  const { act, busy } = useAct();
  const [draft, setDraft] = useState(props.opening);
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const isChanged = draft !== props.opening;
  const save = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const answer = await act('opening.set', { scope, opening: draft });
    if (!answer?.ok) return;
    setTried(false);
    notification.success({ key: 'saved', title: t('calendars.saved') });
    saved();
  };
  const copyMonday = () =>
    setDraft(workdays.reduce((week, weekday) => withSpans(week, weekday, spansOf(week, 1)), draft));
  const saidOf = (problem: (typeof problems)[number]) =>
    t(`calendars.opening.problem.${problem.code}`, {
      where:
        problem.weekday === undefined
          ? t('calendars.opening.exceptionNo', { number: (problem.exception ?? 0) + 1 })
          : sayWeekday(problem.weekday),
    });
  return (
    <div className="opening-form">
      {!isSet && scope.kind === 'hall' && <Alert type="info" title={t('calendars.opening.notSet')} />}
      <section aria-labelledby="week-heading">
        <div className="section-head">
          <h2 id="week-heading">{t('calendars.opening.week')}</h2>
          <Button onClick={copyMonday}>{t('calendars.opening.copyMonday')}</Button>
        </div>
        <WeekBars opening={draft} />
        <div className="week-rows">
          {weekdays.map((weekday) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around every day
            <div key={weekday} className="week-row" role="group" aria-label={sayWeekday(weekday)}>
              <b>{sayWeekday(weekday)}</b>
              <SpanEditor
                spans={spansOf(draft, weekday)}
                change={(spans) => setDraft(withSpans(draft, weekday, spans))}
              />
            </div>
          ))}
        </div>
      </section>
      <ExceptionList
        exceptions={draft.exceptions}
        change={(exceptions) => setDraft({ ...draft, exceptions: [...exceptions] })}
      />
      {tried && problems.length > 0 && (
        <Alert
          type="error"
          role="alert"
          title={t('calendars.notSaved')}
          description={
            <ul>
              {problems.map((problem) => (
                <li key={JSON.stringify(problem)}>{saidOf(problem)}</li>
              ))}
            </ul>
          }
        />
      )}
      <div className="proposal-acts">
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={!isChanged && isSet}
          onClick={() => void save()}
        >
          {t('calendars.opening.save')}
        </Button>
        {isChanged && (
          <Button size="large" disabled={busy} onClick={() => setDraft(props.opening)}>
            {t('manage.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
