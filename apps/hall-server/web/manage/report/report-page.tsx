/** The figures of one day, past or present, to read, to compare by hour and queue, and to take along as a table. */
import { inLanguage, sayDate, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Spin } from 'antd';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import { readLanguage } from '../language.ts';
import type { PageProps } from '../page-props.ts';
import { saveFile } from '../parts/save-file.ts';
import { useQuery } from '../use-query.ts';
import { CaseFiguresSection, type Period } from './case-figures.tsx';
import { caseRows } from './case-table.ts';
import { writeCsv } from './csv.ts';
import { dayOf, moveDay } from './days.ts';
import { ReportBody } from './report-body.tsx';
import { tableOf } from './report-table.ts';
import { WaitAccuracy } from './wait-accuracy.tsx';

export function ReportPage({ view }: PageProps) {
  const { t, i18n } = useTranslation();
  const { client, timeZone } = useConsole();
  const today = view.day ?? dayOf(client.hallNow(), timeZone);
  const [day, setDay] = useState(today);
  const { answer, error, busy, again } = useQuery('day.report', { day });
  const [period, setPeriod] = useState<Period>('day');
  const cases = useQuery('case.figures', { from: period === 'day' ? day : `${day.slice(0, 8)}01`, to: day });
  const queueName = (queueId: string) => {
    const queue = view.queues.find((each) => each.queueId === queueId);
    return queue ? `${queue.prefix} ${inLanguage(queue.name, i18n.language)}` : queueId;
  };
  return (
    <>
      <div className="report-bar">
        <Button onClick={() => setDay(moveDay(day, -1))} aria-label={t('manage.report.dayBefore')}>
          ←
        </Button>
        <input
          type="date"
          className="report-day"
          aria-label={t('manage.report.day')}
          value={day}
          max={today}
          onChange={(event) => event.target.value && setDay(event.target.value)}
        />
        <Button
          onClick={() => setDay(moveDay(day, 1))}
          disabled={day >= today}
          aria-label={t('manage.report.dayAfter')}
        >
          →
        </Button>
        <span className="report-words">{sayDate(Date.parse(`${day}T12:00:00Z`), 'UTC', readLanguage())}</span>
        {day !== today && <Button onClick={() => setDay(today)}>{t('manage.page.today')}</Button>}
        <Button
          onClick={() => {
            again();
            cases.again();
          }}
          loading={busy && answer !== null}
        >
          {t('manage.report.again')}
        </Button>
        <Button
          type="primary"
          className="report-save"
          disabled={answer === null}
          onClick={() =>
            answer &&
            saveFile(
              `yiting-${answer.day}.csv`,
              writeCsv([
                ...tableOf(t, answer, queueName),
                ...(cases.answer ? caseRows(t, cases.answer) : []),
              ]),
            )
          }
        >
          {t('manage.report.saveCsv')}
        </Button>
      </div>
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      {busy && answer === null && <Spin size="large" />}
      {answer && <ReportBody report={answer} queueName={queueName} />}
      {answer && answer.served > 0 && <WaitAccuracy day={day} queueName={queueName} />}
      <CaseFiguresSection asked={cases} period={period} choose={setPeriod} />
    </>
  );
}
