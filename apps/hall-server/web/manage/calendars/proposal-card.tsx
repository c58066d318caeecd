/** A calendar that waits for a second person: its days, and who may confirm it (B7-104). */
import type { CalendarProposal } from '@yiting/shared/protocol/queries.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button } from 'antd';
import { useConsole } from '../console-context.ts';
import { sayActor, sayMoment } from '../journal/say-name.ts';
import { useAct } from '../use-act.ts';
import { DayList } from './day-list.tsx';

export function ProposalCard(props: {
  readonly proposal: CalendarProposal;
  readonly view: ManageView;
  readonly done: () => void;
}) {
  const { proposal, view, done } = props;
  const { t } = useTranslation();
  const { staffId, timeZone } = useConsole();
  const { act, busy } = useAct();
  const { proposalId } = proposal;
  const isOwn = proposal.proposedBy === `staff:${staffId}`;
  const settle = async (type: 'calendar.confirm' | 'calendar.withdraw') => {
    const answer = await act(type, { proposalId });
    if (answer?.ok || answer?.error.code === 'proposalUnknown') done();
  };
  const heading = `proposal-${proposalId}`;
  return (
    <section className="proposal" aria-labelledby={heading}>
      <h2 id={heading}>{t('calendars.proposal.heading', { year: proposal.year })}</h2>
      <p>
        {t('calendars.proposal.by', {
          name: sayActor(t, proposal.proposedBy, view),
          at: sayMoment(proposal.at, timeZone).slice(0, 11),
        })}
      </p>
      {proposal.source !== '' && <p className="quiet source">{proposal.source}</p>}
      <details>
        <summary>{t('calendars.proposal.days', { count: proposal.days.length })}</summary>
        <DayList days={proposal.days} />
      </details>
      <div className="proposal-acts">
        {isOwn ? (
          <p className="proposal-own">{t('calendars.proposal.own')}</p>
        ) : (
          <Button type="primary" size="large" loading={busy} onClick={() => void settle('calendar.confirm')}>
            {t('calendars.proposal.confirm')}
          </Button>
        )}
        <Button size="large" disabled={busy} onClick={() => void settle('calendar.withdraw')}>
          {t('calendars.proposal.withdraw')}
        </Button>
      </div>
    </section>
  );
}
