/** The guide desk (导办台): numbers for whoever cannot use the kiosk, lost slips, priority, giving up. */

import type { GuideTicket, GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage, sayError, sayWait } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useView } from '@yiting/shared/ui/use-hall.ts';
import { useState } from 'react';
import { Alarms, type DeskProps, TopBar, timeZoneOf } from '../desk-parts.tsx';
import { useDesk } from '../window/use-desk.ts';
import { BookingsDesk } from './bookings/bookings-desk.tsx';
import { FindTicket } from './find-ticket.tsx';
import { HelpCalls } from './help-calls.tsx';
import { OfflineNotes } from './offline-notes.tsx';
import { Printers } from './printers.tsx';
import { TakeNumber } from './take-number.tsx';
import { TicketLine } from './ticket-line.tsx';

export function GuideDesk({ client, staff, leave }: DeskProps) {
  const { t } = useTranslation();
  const guide = useView(client, 'guide', {})?.body ?? null;
  const acts = useDesk(client);
  const [tab, setTab] = useState<Tab>('numbers');
  if (!guide) return null;
  const shared = { guide, acts, timeZone: timeZoneOf(client) };
  return (
    <div className="page">
      <TopBar client={client} staff={staff} leave={leave}>
        <b>{t('guide.title')}</b>
        <Tabs tab={tab} choose={setTab} />
        <QueueStrip guide={guide} />
      </TopBar>
      <Alarms alarms={guide.alarms} />
      <HelpCalls client={client} guide={guide} acts={acts} />
      {tab === 'bookings' && <BookingsDesk client={client} guide={guide} />}
      <main className="guide-desk" hidden={tab !== 'numbers'}>
        <section>
          <h1>{t('guide.take')}</h1>
          <p className="faint">{guide.dayOpen ? t('guide.takeHint') : t('window.dayClosed')}</p>
          <TakeNumber client={client} guide={guide} />
        </section>
        <section>
          <p className="problem" role="alert">
            {acts.error ? sayError(t, acts.error) : ''}
          </p>
          <FindTicket client={client} guide={guide} acts={acts} />
          <OfflineNotes client={client} notes={guide.offlineNotes} acts={acts} />
          <Lines title={t('guide.problems')} tickets={guide.paperFailed} {...shared} />
          <Printers guide={guide} acts={acts} />
          <Lines title={t('guide.missed')} tickets={guide.missed} {...shared} />
          <Lines title={t('guide.recent')} tickets={guide.recent.slice(0, 12)} {...shared} empty />
        </section>
      </main>
    </div>
  );
}

type Tab = 'numbers' | 'bookings';

function Tabs({ tab, choose }: { readonly tab: Tab; readonly choose: (tab: Tab) => void }) {
  const { t } = useTranslation();
  return (
    <span className="desk-tabs">
      <button type="button" aria-pressed={tab === 'numbers'} onClick={() => choose('numbers')}>
        {t('bookingDesk.tabNumbers')}
      </button>
      <button type="button" aria-pressed={tab === 'bookings'} onClick={() => choose('bookings')}>
        {t('bookingDesk.tab')}
      </button>
    </span>
  );
}

function QueueStrip({ guide }: { readonly guide: GuideView }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="queue-strip">
      {guide.queues.map((queue) => (
        <li key={queue.queueId} title={inLanguage(queue.name, i18n.language)}>
          <b>{queue.prefix}</b> {t('common.people', { count: queue.waiting })} · {sayWait(t, queue.wait)}
        </li>
      ))}
    </ul>
  );
}

type LinesProps = {
  readonly title: string;
  readonly tickets: readonly GuideTicket[];
  readonly guide: GuideView;
  readonly acts: ReturnType<typeof useDesk>;
  readonly timeZone: string;
  readonly empty?: boolean;
};

function Lines({ title, tickets, guide, acts, timeZone, empty = false }: LinesProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  if (tickets.length === 0 && !empty) return null;
  return (
    <>
      <h2>{title}</h2>
      {tickets.length === 0 && <p className="faint">{t('guide.none')}</p>}
      <ul className="ticket-lines">
        {tickets.map((ticket) => (
          <TicketLine
            key={ticket.ticketId}
            ticket={ticket}
            guide={guide}
            acts={acts}
            timeZone={timeZone}
            open={open === ticket.ticketId}
            toggle={() => setOpen(open === ticket.ticketId ? null : ticket.ticketId)}
          />
        ))}
      </ul>
    </>
  );
}
