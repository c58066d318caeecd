/** Days that are unlike their weekday: closed, shorter, longer, or by appointment, with the reason. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Input } from 'antd';
import type { Exception } from './draft.ts';
import { SpanEditor } from './span-editor.tsx';

const reasonCharactersMax = 60;

export function ExceptionList({
  exceptions,
  change,
}: {
  readonly exceptions: readonly Exception[];
  readonly change: (exceptions: readonly Exception[]) => void;
}) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Exception>) =>
    change(exceptions.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <section aria-labelledby="exceptions-heading">
      <div className="section-head">
        <h2 id="exceptions-heading">{t('calendars.opening.exceptions')}</h2>
        <Button onClick={() => change([...exceptions, { from: '', to: '', spans: [], reason: '' }])}>
          {t('calendars.opening.addException')}
        </Button>
      </div>
      <p className="quiet">{t('calendars.opening.exceptionsHint')}</p>
      <ol className="exceptions">
        {exceptions.map((exception, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: later ones win over earlier ones, so the place is what it is
          <li key={index}>
            <div className="exception-days">
              <input
                type="date"
                aria-label={t('calendars.opening.exceptionFrom')}
                value={exception.from}
                onChange={(event) => {
                  const from = event.target.value;
                  set(index, exception.to < from ? { from, to: from } : { from });
                }}
              />
              –
              <input
                type="date"
                aria-label={t('calendars.opening.exceptionTo')}
                value={exception.to}
                onChange={(event) => set(index, { to: event.target.value })}
              />
              <Input
                className="exception-reason"
                aria-label={t('calendars.opening.reason')}
                placeholder={t('calendars.opening.reason')}
                maxLength={reasonCharactersMax}
                value={exception.reason}
                onChange={(event) => set(index, { reason: event.target.value })}
              />
              <Button onClick={() => change(exceptions.filter((_, at) => at !== index))}>
                {t('calendars.opening.removeException')}
              </Button>
            </div>
            <SpanEditor spans={exception.spans} change={(spans) => set(index, { spans: [...spans] })} />
          </li>
        ))}
      </ol>
    </section>
  );
}
