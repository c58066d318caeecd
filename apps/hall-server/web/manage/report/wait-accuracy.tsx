/** How true the waits announced on a day were, in a sentence, by queue and by hour. */

import type { AccuracyLine } from '@yiting/shared/domain/wait/accuracy.ts';
import { displayWait } from '@yiting/shared/domain/wait-display.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert } from 'antd';
import { useQuery } from '../use-query.ts';
import type { QueueName } from './report-table.ts';
import './wait-accuracy.css';

type Props = { readonly day: string; readonly queueName: QueueName };

export function WaitAccuracy({ day, queueName }: Props) {
  const { t } = useTranslation();
  const { answer, error } = useQuery('waits.accuracy', { day });
  if (error) return <Alert type="error" title={sayError(t, error)} role="alert" />;
  if (!answer) return null;
  return (
    <section aria-labelledby="waits-heading" className="waits">
      <h2 id="waits-heading">{t('waits.heading')}</h2>
      {answer.all === null ? (
        <p className="quiet">{t('waits.nothing')}</p>
      ) : (
        <>
          <p className="waits-summary">
            {t('waits.summary', {
              range: rangeOf(answer.all),
              waited: Math.round(answer.all.waitedMinutes),
              share: percentOf(answer.all),
              people: answer.all.people,
            })}
          </p>
          <p className="quiet">{t('waits.note')}</p>
          <Lines
            caption={t('waits.byQueue')}
            of={t('waits.queue')}
            lines={answer.byQueue.map((line) => ({ ...line, name: queueName(line.queueId) }))}
          />
          <Lines
            caption={t('waits.byHour')}
            of={t('waits.hour')}
            lines={answer.byHour.map((line) => ({ ...line, name: `${line.hour}:00` }))}
          />
        </>
      )}
    </section>
  );
}

type LinesProps = {
  readonly caption: string;
  readonly of: string;
  readonly lines: readonly (AccuracyLine & { readonly name: string })[];
};

function Lines({ caption, of, lines }: LinesProps) {
  const { t } = useTranslation();
  return (
    <table className="plain">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t('waits.people')}</th>
          <th scope="col">{t('waits.announced')}</th>
          <th scope="col">{t('waits.waited')}</th>
          <th scope="col">{t('waits.error')}</th>
          <th scope="col">{t('waits.within')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            <td>{line.people}</td>
            <td>{rangeOf(line)}</td>
            <td>{Math.round(line.waitedMinutes)}</td>
            <td>{sayBias(t, line)}</td>
            <td>{`${percentOf(line)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The range people saw on average, rounded as they saw it (B4-76). */
function rangeOf(line: AccuracyLine): string {
  const shown = displayWait({ p50Minutes: line.announcedP50Minutes, p90Minutes: line.announcedP90Minutes });
  if (!shown) return '–';
  const { fromMinutes, toMinutes } = shown;
  return fromMinutes === toMinutes ? `${toMinutes}` : `${fromMinutes}–${toMinutes}`;
}

function percentOf({ withinShown }: AccuracyLine): number {
  return Math.round(withinShown * 100);
}

function sayBias(t: TFunction, { biasMinutes }: AccuracyLine): string {
  const minutes = Math.abs(Math.round(biasMinutes));
  if (minutes === 0) return t('waits.exact');
  return biasMinutes > 0 ? t('waits.tooLong', { minutes }) : t('waits.tooShort', { minutes });
}
