/** Appointments by code, by phone, or by the number of a document. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { type BookingProof, bookingCodeSchema } from '@yiting/shared/protocol/commands/bookings.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import type { GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useEffect, useState } from 'react';
import { BookingRow } from './booking-row.tsx';

type FindBookingProps = {
  readonly client: HallClient;
  readonly guide: GuideView;
  readonly changed: () => void;
  readonly turn: number;
};

export function FindBooking({ client, guide, changed, turn }: FindBookingProps) {
  const { t } = useTranslation();
  const [proof, setProof] = useState<BookingProof | null>(null);
  const [found, setFound] = useState<QueryAnswers['booking.find'] | null>(null);
  const [error, setError] = useState<HallError | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after an act what was found is asked for again
  useEffect(() => {
    if (!proof) return;
    let wanted = true;
    void client.query('booking.find', { proof }).then((answer) => {
      if (!wanted) return;
      setFound(answer.ok ? answer.value : null);
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setOpen((before) => before ?? answer.value.bookings[0]?.bookingId ?? null);
    });
    return () => {
      wanted = false;
    };
  }, [client, proof, turn]);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('booking') ?? '').trim();
    setFound(null);
    setOpen(null);
    setProof(text === '' ? null : proofOf(text));
  };
  return (
    <>
      <form className="find" onSubmit={find}>
        <label>
          <span>{t('bookingDesk.find')}</span>
          <input name="booking" placeholder={t('bookingDesk.findHint')} autoComplete="off" />
        </label>
        <button type="submit" className="choice">
          {t('bookingDesk.findButton')}
        </button>
      </form>
      <p className="problem" role="status">
        {error ? sayError(t, error) : found?.bookings.length === 0 ? t('bookingDesk.notFound') : ''}
      </p>
      {found && found.noShows > 0 && (
        <p className="notice">
          {t('bookingDesk.noShows', { times: found.noShows })}
          {found.limitedUntil !== null && ` · ${t('bookingDesk.limited', { date: found.limitedUntil })}`}
        </p>
      )}
      <ul className="ticket-lines">
        {found?.bookings.map((booking) => (
          <BookingRow
            key={booking.bookingId}
            client={client}
            guide={guide}
            booking={booking}
            open={open === booking.bookingId}
            toggle={() => setOpen(open === booking.bookingId ? null : booking.bookingId)}
            changed={changed}
            turn={turn}
          />
        ))}
      </ul>
    </>
  );
}

/** Eleven digits are a phone, fifteen and more a document, the rest a code. */
function proofOf(text: string): BookingProof {
  if (/^1\d{10}$/.test(text)) return { kind: 'person', party: { kind: 'phone', phone: text } };
  const code = bookingCodeSchema.safeParse(text);
  if (code.success) return { kind: 'code', code: code.data };
  return {
    kind: 'person',
    party: { kind: 'document', type: 'residentId', number: text.slice(0, 30), how: 'typed' },
  };
}
