/** One ticket at the guide desk; pressing it shows what can be done: print again, bring back, give priority, give up. */

import type { GuideTicket, GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { ClassMark } from '../class-mark.tsx';
import type { DeskActs } from '../window/use-desk.ts';

type TicketLineProps = {
  readonly ticket: GuideTicket;
  readonly guide: GuideView;
  readonly acts: DeskActs;
  readonly timeZone: string;
  readonly open: boolean;
  readonly toggle: () => void;
};

export function TicketLine({ ticket, guide, acts, timeZone, open, toggle }: TicketLineProps) {
  const { t, i18n } = useTranslation();
  const queue = guide.queues.find(({ queueId }) => queueId === ticket.queueId);
  const [name] = ticket.itemNames;
  return (
    <li>
      <button type="button" className="line" aria-expanded={open} onClick={toggle}>
        <b>{ticket.number}</b>
        <span className="line-name">
          {name ? inLanguage(name, i18n.language) : queue ? inLanguage(queue.name, i18n.language) : ''}
        </span>
        <ClassMark ticket={ticket} timeZone={timeZone} />
        {ticket.offline && <span className="mark warn">{t('offline.mark')}</span>}
        {ticket.groupSize > 1 && (
          <span className="mark">{t('window.group', { people: ticket.groupSize })}</span>
        )}
        {(ticket.paper === 'failed' || ticket.paper === 'sentUnverified') && (
          <span className="mark warn">{t(`guide.paper.${ticket.paper}`)}</span>
        )}
        {ticket.reprints > 0 && <small>{t('guide.reprints', { times: ticket.reprints })}</small>}
        <span className="line-wait">
          {t(`guide.state.${ticket.state}`)}
          {ticket.windowNumber !== null && ` · ${t('common.windowNumber', { number: ticket.windowNumber })}`}
        </span>
      </button>
      {open && <Acts ticket={ticket} guide={guide} acts={acts} />}
    </li>
  );
}

function Acts({ ticket, guide, acts }: Pick<TicketLineProps, 'ticket' | 'guide' | 'acts'>) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const { ticketId, state } = ticket;
  const printers = guide.printers.filter(({ connected }) => connected);
  const live = ['waiting', 'called', 'serving', 'held', 'missed'].includes(state);
  return (
    <div className="line-acts">
      {live && printers.length === 0 && <span className="faint">{t('guide.noPrinter')}</span>}
      {live &&
        printers.map((printer) => (
          <button
            key={printer.stationId}
            type="button"
            className="choice"
            disabled={acts.busy}
            onClick={() => void acts.send('ticket.reprint', { ticketId, stationId: printer.stationId })}
          >
            {t('guide.reprintAt', { printer: printer.name })}
          </button>
        ))}
      {state === 'missed' && (
        <button
          type="button"
          className="choice"
          disabled={acts.busy}
          onClick={() => void acts.send('ticket.return', { ticketId })}
        >
          {t('guide.bringBack')}
        </button>
      )}
      {(state === 'waiting' || state === 'missed') && ticket.class === 'walkIn' && (
        <button
          type="button"
          className="choice"
          disabled={acts.busy}
          onClick={() => void acts.send('ticket.grantPriority', { ticketId })}
        >
          {t('guide.grant')}
        </button>
      )}
      {['waiting', 'missed', 'held'].includes(state) && (
        <button
          type="button"
          className="choice"
          disabled={acts.busy}
          onBlur={() => setSure(false)}
          onClick={() => (sure ? void acts.send('ticket.cancel', { ticketId }) : setSure(true))}
        >
          {sure ? t('guide.cancelAgain') : t('guide.cancel')}
        </button>
      )}
    </div>
  );
}
