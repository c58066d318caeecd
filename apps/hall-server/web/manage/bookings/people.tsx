/** Who has an appointment: masked, with its code, what for, from where, and how it stands. */
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Mark } from '../parts/mark.tsx';

const tones = {
  held: 'quiet',
  booked: 'quiet',
  checkedIn: 'done',
  cancelled: 'quiet',
  expired: 'quiet',
  noShow: 'warn',
} as const;

export function People({ bookings }: { readonly bookings: readonly BookingLine[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="people">
      {bookings.map((booking) => (
        <li key={booking.bookingId} data-state={booking.state}>
          <b>{booking.personMasked ?? '–'}</b>
          <code>{booking.code}</code>
          <span className="people-item">
            {inLanguage(booking.itemName ?? booking.queueName, i18n.language)}
          </span>
          <span className="quiet">{t(`calendars.channel.${booking.channel}`)}</span>
          <Mark tone={tones[booking.state]}>
            {booking.lostSlot ? t('calendars.bookings.lost') : t(`calendars.bookings.state.${booking.state}`)}
            {booking.ticketNumber ? ` ${booking.ticketNumber}` : ''}
          </Mark>
        </li>
      ))}
    </ul>
  );
}
