/** A lost slip: by the number, or by the whole phone number. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { GuideTicket, GuideView, OfflineNote } from '@yiting/shared/protocol/views/desk.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useState } from 'react';
import { timeZoneOf } from '../desk-parts.tsx';
import type { DeskActs } from '../window/use-desk.ts';
import { OfflineNotes } from './offline-notes.tsx';
import { TicketLine } from './ticket-line.tsx';

export function FindTicket({
  client,
  guide,
  acts,
}: {
  readonly client: HallClient;
  readonly guide: GuideView;
  readonly acts: DeskActs;
}) {
  const { t } = useTranslation();
  const [found, setFound] = useState<readonly GuideTicket[] | null>(null);
  const [notes, setNotes] = useState<readonly OfflineNote[]>([]);
  const [error, setError] = useState<HallError | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('lost') ?? '').trim();
    if (text === '') return setFound(null);
    const answer = await client.query(
      'ticket.find',
      /^\d{11}$/.test(text) ? { phone: text } : { number: text.slice(0, 8) },
    );
    setError(answer.ok ? null : answer.error);
    setFound(answer.ok ? answer.value.tickets : null);
    setNotes(answer.ok ? answer.value.offlineNotes : []);
    setOpen(answer.ok ? (answer.value.tickets[0]?.ticketId ?? null) : null);
  };
  return (
    <>
      <form className="find" onSubmit={find}>
        <label>
          <span>{t('guide.find')}</span>
          <input name="lost" placeholder={t('guide.findHint')} autoComplete="off" />
        </label>
        <button type="submit" className="choice">
          {t('guide.findButton')}
        </button>
      </form>
      <p className="problem" role="status">
        {error ? sayError(t, error) : found?.length === 0 && notes.length === 0 ? t('guide.notFound') : ''}
      </p>
      <OfflineNotes client={client} notes={notes} acts={acts} />
      <ul className="ticket-lines">
        {found?.map((ticket) => (
          <TicketLine
            key={ticket.ticketId}
            ticket={ticket}
            guide={guide}
            acts={acts}
            timeZone={timeZoneOf(client)}
            open={open === ticket.ticketId}
            toggle={() => setOpen(open === ticket.ticketId ? null : ticket.ticketId)}
          />
        ))}
      </ul>
    </>
  );
}
