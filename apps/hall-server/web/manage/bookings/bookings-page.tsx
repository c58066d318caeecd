/** The appointments of a day: its slots as rows, stretches to close, the list to take along. */
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { inLanguage, sayDate, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Segmented, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useConsole } from '../console-context.ts';
import { readLanguage } from '../language.ts';
import type { PageProps } from '../page-props.ts';
import { saveFile } from '../parts/save-file.ts';
import { writeCsv } from '../report/csv.ts';
import { moveDay } from '../report/days.ts';
import { useQuery } from '../use-query.ts';
import { bookingTable } from './booking-list.ts';
import { InspectionList } from './inspection-list.tsx';
import { SlotPanel } from './slot-panel.tsx';
import './bookings.css';

const lookAgainMs = 15_000;

export function BookingsPage({ view }: PageProps) {
  const { t, i18n } = useTranslation();
  const { client, timeZone } = useConsole();
  const today = hallDay(client.hallNow(), timeZone);
  const [day, setDay] = useState(today);
  const { answer, error, busy, again } = useQuery('booking.ofDay', { day });
  const settings = useQuery('settings.read', {}).answer;
  const bookable = view.queues.filter(({ queueId }) =>
    settings?.booking.queues.some((queue) => queue.queueId === queueId),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const queue = bookable.find(({ queueId }) => queueId === chosen) ?? bookable[0];
  useEffect(() => {
    const timer = setInterval(again, lookAgainMs);
    return () => clearInterval(timer);
  }, [again]);
  const words = { timeZone, language: i18n.language };
  return (
    <>
      <div className="report-bar slots-bar">
        <Button onClick={() => setDay(moveDay(day, -1))} aria-label={t('manage.report.dayBefore')}>
          ←
        </Button>
        <input
          type="date"
          aria-label={t('manage.report.day')}
          value={day}
          onChange={(event) => event.target.value && setDay(event.target.value)}
        />
        <Button onClick={() => setDay(moveDay(day, 1))} aria-label={t('manage.report.dayAfter')}>
          →
        </Button>
        <span className="report-words">{sayDate(Date.parse(`${day}T12:00:00Z`), 'UTC', readLanguage())}</span>
        {day !== today && <Button onClick={() => setDay(today)}>{t('manage.page.today')}</Button>}
        <Button
          type="primary"
          className="report-save"
          disabled={!answer || answer.bookings.length === 0}
          onClick={() =>
            answer &&
            saveFile(`yiting-bookings-${day}.csv`, writeCsv(bookingTable(t, answer.bookings, words)))
          }
        >
          {t('calendars.bookings.save')}
        </Button>
      </div>
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      {settings && bookable.length === 0 && <p className="nothing">{t('calendars.bookings.noQueues')}</p>}
      {busy && !answer && <Spin size="large" />}
      {answer && queue && (
        <>
          <Segmented<string>
            aria-label={t('calendars.bookings.column.queue')}
            value={queue.queueId}
            onChange={setChosen}
            options={bookable.map(({ queueId, prefix, name }) => ({
              value: queueId,
              label: `${prefix} ${inLanguage(name, i18n.language)} · ${countOf(queueId)}`,
            }))}
          />
          <SlotPanel
            key={`${queue.queueId} ${day}`}
            day={day}
            queueId={queue.queueId}
            all={answer}
            changed={again}
          />
        </>
      )}
      {answer && (
        <InspectionList bookings={answer.bookings.filter(({ inspection }) => inspection !== null)} />
      )}
    </>
  );

  function countOf(queueId: string): number {
    return (answer?.bookings ?? []).filter(
      (booking) =>
        booking.queueId === queueId && booking.inspection === null && booking.state !== 'cancelled',
    ).length;
  }
}
