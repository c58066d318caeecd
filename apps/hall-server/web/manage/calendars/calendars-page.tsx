/** The State Council's calendars (B7-100…105): which years are known, what waits for a second person, and a new file. */
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Spin } from 'antd';
import { useConsole } from '../console-context.ts';
import type { PageProps } from '../page-props.ts';
import { useQuery } from '../use-query.ts';
import { ImportCalendar } from './import-calendar.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { YearTable } from './year-table.tsx';
import './calendars.css';

export function CalendarsPage({ view }: PageProps) {
  const { t } = useTranslation();
  const { client, timeZone } = useConsole();
  const { answer, error, again } = useQuery('calendar.coverage', {});
  const thisYear = Number(hallDay(client.hallNow(), timeZone).slice(0, 4));
  return (
    <>
      <p className="quiet page-lead">{t('calendars.years.lead')}</p>
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      {!answer && !error && <Spin size="large" />}
      {answer && (
        <>
          {answer.proposals.map((proposal) => (
            <ProposalCard key={proposal.proposalId} proposal={proposal} view={view} done={again} />
          ))}
          <section aria-labelledby="years-heading">
            <h2 id="years-heading">{t('calendars.years.heading')}</h2>
            <YearTable years={answer.years} thisYear={thisYear} view={view} />
          </section>
          <ImportCalendar done={again} />
        </>
      )}
    </>
  );
}
