/** Today's appointments in order, and the same on paper against a power cut. */

import { limits } from '@yiting/shared/basics/limits.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { hallDay } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { inLanguage, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { timeZoneOf } from '../../desk-parts.tsx';
import { BookingRow } from './booking-row.tsx';

type DayListProps = {
  readonly client: HallClient;
  readonly guide: GuideView;
  readonly changed: () => void;
  readonly turn: number;
};

export function DayList({ client, guide, changed, turn }: DayListProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const bookings = useToday(client, `${turn} ${JSON.stringify(guide.bookings)}`);
  const { toCome, checkedIn, noShow } = guide.bookings;
  return (
    <>
      <div className="day-list-head">
        <h2>{t('bookingDesk.today')}</h2>
        <span className="faint">{t('bookingDesk.counts', { toCome, checkedIn, noShow })}</span>
        <button type="button" className="choice" disabled={bookings === null} onClick={() => print()}>
          {t('bookingDesk.print')}
        </button>
      </div>
      {bookings === null && <p className="faint">{t('bookingDesk.loadFailed')}</p>}
      {bookings?.length === 0 && <p className="faint">{t('bookingDesk.none')}</p>}
      <ul className="ticket-lines">
        {bookings?.map((booking) => (
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
      {bookings && <Paper client={client} bookings={bookings} />}
    </>
  );
}

/** Shown by the printer only. */
function Paper({
  client,
  bookings,
}: {
  readonly client: HallClient;
  readonly bookings: readonly BookingLine[];
}) {
  const { t, i18n } = useTranslation();
  const timeZone = timeZoneOf(client);
  const now = client.hallNow();
  const expected = bookings.filter(({ state }) => state === 'booked' || state === 'checkedIn');
  const heads = ['time', 'code', 'person', 'service', 'state', 'came'] as const;
  return (
    <section className="on-paper" aria-hidden="true">
      <h1>
        {t('bookingDesk.printTitle')} {hallDay(now, timeZone)}
      </h1>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{t(`bookingDesk.columns.${head}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {expected.map((booking) => (
            <tr key={booking.bookingId}>
              <td>
                {sayTime(booking.at, timeZone)}–{sayTime(booking.endsAt, timeZone)}
              </td>
              <td>{booking.code}</td>
              <td>{booking.personMasked}</td>
              <td>{inLanguage(booking.itemName ?? booking.queueName, i18n.language)}</td>
              <td>{booking.ticketNumber ?? t(`bookingDesk.state.${booking.state}`)}</td>
              <td>□</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('bookingDesk.printedAt', { time: `${hallDay(now, timeZone)} ${sayTime(now, timeZone)}` })}</p>
    </section>
  );
}

/** Null until it came. Asked for again whenever the hall's figures change, and until it is answered. */
function useToday(client: HallClient, reason: string): readonly BookingLine[] | null {
  const [bookings, setBookings] = useState<readonly BookingLine[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reason to ask again
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const day = hallDay(client.hallNow(), timeZoneOf(client));
      const answer = await client.query('booking.ofDay', { day });
      if (!wanted) return;
      if (answer.ok)
        setBookings(answer.value.bookings.filter(({ state }) => state !== 'held' && state !== 'expired'));
      else setTimeout(() => wanted && void ask(), limits.reconnectMaxMs);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [client, reason]);
  return bookings;
}
