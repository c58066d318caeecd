/** The figures of a day: what happened, by hour, by queue, and how people rated it. */
import type { DayReport } from '@yiting/shared/protocol/queries.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { HourChart } from './hour-chart.tsx';
import { type QueueName, sayGrade } from './report-table.ts';
import '../parts/figures.css';
import './report.css';

type Props = { readonly report: DayReport; readonly queueName: QueueName };

export function ReportBody({ report, queueName }: Props) {
  const { t } = useTranslation();
  if (report.taken === 0) return <p className="nothing">{t('manage.report.nothing', { day: report.day })}</p>;
  return (
    <>
      <dl className="figures report-figures">
        {(['taken', 'served', 'missed', 'cancelled', 'voided'] as const).map((name) => (
          <div className="figure" key={name}>
            <dt>{t(`manage.report.${name}`)}</dt>
            <dd>
              <b>{report[name]}</b>
            </dd>
          </div>
        ))}
        {(['meanWaitMinutes', 'p90WaitMinutes', 'meanServiceMinutes'] as const).map((name) => (
          <div className="figure" key={name}>
            <dt>{t(`manage.report.${name}`)}</dt>
            <dd>
              <b>{sayMinutes(report[name])}</b>
              <span>{report[name] === null ? '' : t('manage.unit.minutes')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="report-parts">
        <section aria-labelledby="hours-heading">
          <h2 id="hours-heading">{t('manage.report.byHour')}</h2>
          <HourChart hours={report.byHour} />
        </section>
        <section aria-labelledby="grades-heading">
          <h2 id="grades-heading">{t('manage.report.ratings')}</h2>
          <Grades report={report} />
        </section>
        <section aria-labelledby="by-queue-heading" className="report-queues">
          <h2 id="by-queue-heading">{t('manage.report.byQueue')}</h2>
          <Queues report={report} queueName={queueName} />
        </section>
      </div>
    </>
  );
}

function Queues({ report, queueName }: Props) {
  const { t } = useTranslation();
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">{t('manage.report.queue')}</th>
          <th scope="col">{t('manage.report.taken')}</th>
          <th scope="col">{t('manage.report.served')}</th>
          <th scope="col">{t('manage.report.meanWaitMinutes')}</th>
        </tr>
      </thead>
      <tbody>
        {report.byQueue.map((each) => (
          <tr key={each.queueId}>
            <th scope="row">{queueName(each.queueId)}</th>
            <td>{each.taken}</td>
            <td>{each.served}</td>
            <td>
              {each.meanWaitMinutes === null
                ? '–'
                : t('common.minutes', { minutes: sayMinutes(each.meanWaitMinutes) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Grades({ report }: { readonly report: DayReport }) {
  const { t } = useTranslation();
  const rated = report.grades.reduce((sum, each) => sum + each.count, 0);
  const countOf = (grade: number) => report.grades.find((each) => each.grade === grade)?.count ?? 0;
  return (
    <>
      <p className="quiet">{t('manage.report.rated', { rated, events: report.events })}</p>
      <ul className="grades">
        {[5, 4, 3, 2, 1].map((grade) => (
          <li key={grade} data-low={grade < 3}>
            <span>{sayGrade(t, grade)}</span>
            <span className="grade-track" aria-hidden="true">
              <span
                className="grade-bar"
                style={{ width: `${rated === 0 ? 0 : (countOf(grade) / rated) * 100}%` }}
              />
            </span>
            <b className="grades-count">{countOf(grade)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function sayMinutes(minutes: number | null): string {
  return minutes === null ? '–' : minutes < 10 ? minutes.toFixed(1) : String(Math.round(minutes));
}
