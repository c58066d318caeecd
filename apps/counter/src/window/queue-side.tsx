/** Who waits, in the order this window will call them; on hold; missed. Choosing somebody takes two presses. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { DeskTicket, DeskView } from '@yiting/shared/protocol/views/desk.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { useState } from 'react';
import { ClassMark } from '../class-mark.tsx';
import { timeZoneOf } from '../desk-parts.tsx';
import type { DeskActs } from './use-desk.ts';

type QueueSideProps = { readonly client: HallClient; readonly desk: DeskView; readonly acts: DeskActs };
const tickEveryMs = 10_000;
const shownMax = 9;

export function QueueSide({ client, desk, acts }: QueueSideProps) {
  const { t } = useTranslation();
  const { windowId } = desk;
  const idle = desk.state === 'idle';
  return (
    <aside className="queue-side">
      <h2>
        {t('window.upNext')} <small>{t('window.upNextMore', { people: desk.waitingInAll })}</small>
      </h2>
      <BookingsAhead client={client} desk={desk} />
      {desk.upNext.length === 0 && <p className="faint">{t('window.nothing')}</p>}
      <ol>
        {desk.upNext.slice(0, shownMax).map((ticket) => (
          <Line
            key={ticket.ticketId}
            client={client}
            ticket={ticket}
            word={t('window.callThis', { number: ticket.number })}
            sure={t('window.callThisConfirm', { number: ticket.number })}
            act={
              idle && !acts.busy
                ? () => void acts.send('call.chosen', { windowId, ticketId: ticket.ticketId })
                : null
            }
          />
        ))}
      </ol>
      {desk.held.length > 0 && <h2>{t('window.held')}</h2>}
      <ol>
        {desk.held.map((ticket) => (
          <Line
            key={ticket.ticketId}
            client={client}
            ticket={ticket}
            word={t('window.goOn', { number: ticket.number })}
            act={
              idle && !acts.busy
                ? () => void acts.send('service.resume', { windowId, ticketId: ticket.ticketId })
                : null
            }
          />
        ))}
      </ol>
      {desk.missed.length > 0 && <h2>{t('window.missed')}</h2>}
      <ol>
        {desk.missed.map((ticket) => (
          <Line
            key={ticket.ticketId}
            client={client}
            ticket={ticket}
            word={t('window.bringBack', { number: ticket.number })}
            act={acts.busy ? null : () => void acts.send('ticket.return', { ticketId: ticket.ticketId })}
          />
        ))}
      </ol>
    </aside>
  );
}

/** Appointments of this window's queues that are still to come today. */
function BookingsAhead({ client, desk }: Pick<QueueSideProps, 'client' | 'desk'>) {
  const { t } = useTranslation();
  const { toCome, next } = desk.bookings;
  const [first] = next;
  if (!first) return null;
  const time = sayTime(first.at, timeZoneOf(client));
  return <p className="bookings-ahead">{t('bookingDesk.line', { toCome, time, people: first.count })}</p>;
}

type LineProps = {
  readonly client: HallClient;
  readonly ticket: DeskTicket;
  readonly word: string;
  readonly sure?: string;
  readonly act: (() => void) | null;
};

function Line({ client, ticket, word, sure, act }: LineProps) {
  const { t } = useTranslation();
  const now = useHallNow(client, tickEveryMs);
  const [armed, setArmed] = useState(false);
  const press = () => {
    if (sure !== undefined && !armed) return setArmed(true);
    setArmed(false);
    act?.();
  };
  return (
    <li>
      <button
        type="button"
        className="line"
        disabled={act === null}
        data-armed={armed}
        onClick={press}
        onBlur={() => setArmed(false)}
      >
        <span className="visually-hidden">{word}</span>
        <b aria-hidden="true">{ticket.number}</b>
        <ClassMark ticket={ticket} timeZone={timeZoneOf(client)} />
        {ticket.offline && <span className="mark">{t('offline.mark')}</span>}
        {ticket.addressedHere && <span className="mark">{t('window.addressed')}</span>}
        <span className="line-wait">
          {armed && sure !== undefined
            ? sure
            : t('window.waited', { minutes: Math.max(0, Math.floor((now - ticket.takenAt) / 60_000)) })}
        </span>
      </button>
    </li>
  );
}
