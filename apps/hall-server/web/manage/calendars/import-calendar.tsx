/** A calendar file: what it would change is shown first, or every problem in words; then it is proposed to a second person. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { failed, type Result } from '@yiting/shared/basics/result.ts';
import { type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import type { CalendarPreview } from '@yiting/shared/protocol/queries.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useConsole } from '../console-context.ts';
import { useAct } from '../use-act.ts';
import { DayList } from './day-list.tsx';

type Chosen = {
  readonly name: string;
  readonly text: string;
  readonly preview: Result<CalendarPreview, HallError>;
};

export function ImportCalendar({ done }: { readonly done: () => void }) {
  const { t } = useTranslation();
  const { client } = useConsole();
  const { act, busy } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const look = async (file: File) => {
    const text = await file.text();
    const preview =
      text.length > limits.messageBytesMax || text === ''
        ? failed(hallError('tooLarge'))
        : await client.query('calendar.preview', { file: text });
    if (input.current) input.current.value = '';
    setChosen({ name: file.name, text, preview });
  };
  const propose = async (file: string) => {
    const answer = await act('calendar.propose', { file });
    if (!answer?.ok) return;
    setChosen(null);
    done();
  };
  const isGood = chosen?.preview.ok && chosen.preview.value.problems.length === 0;
  return (
    <section className="calendar-import" aria-labelledby="calendar-import">
      <h2 id="calendar-import">{t('calendars.import.heading')}</h2>
      <p className="quiet">{t('calendars.import.what')}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('calendars.import.choose')}
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void look(file);
        }}
      />
      <Button size="large" onClick={() => input.current?.click()}>
        {t('calendars.import.choose')}
      </Button>
      <div role="status">{chosen && <Preview chosen={chosen} />}</div>
      {chosen && isGood && (
        <div className="proposal-acts">
          <Button type="primary" size="large" loading={busy} onClick={() => void propose(chosen.text)}>
            {t('calendars.import.propose')}
          </Button>
          <Button size="large" disabled={busy} onClick={() => setChosen(null)}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Preview({ chosen: { name, preview } }: { readonly chosen: Chosen }) {
  const { t } = useTranslation();
  if (!preview.ok) return <Alert type="error" title={name} description={sayError(t, preview.error)} />;
  const { year, problems, changes } = preview.value;
  if (problems.length > 0)
    return (
      <Alert
        type="error"
        title={t('calendars.import.refused', { name })}
        description={
          <ul>
            {problems.map(({ code, what }) => (
              <li key={`${code} ${what}`}>{t(`calendars.problem.${code}`, { what })}</li>
            ))}
          </ul>
        }
      />
    );
  return (
    <>
      <Alert
        type="info"
        title={t('calendars.import.preview', { year: year ?? 0, count: changes.length })}
        description={changes.length === 0 ? t('calendars.import.same') : t('calendars.import.check')}
      />
      <DayList days={changes} />
    </>
  );
}
