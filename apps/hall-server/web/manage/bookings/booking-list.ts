/** The day's appointments as a table to take along, against a power cut: masked, as everywhere. */
import { hallTime } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { Cell } from '../report/csv.ts';

export function bookingTable(
  t: TFunction,
  bookings: readonly BookingLine[],
  { timeZone, language }: { readonly timeZone: string; readonly language: string },
): readonly (readonly Cell[])[] {
  const head = (['time', 'code', 'person', 'queue', 'item', 'channel', 'state', 'ticket'] as const).map(
    (name) => t(`calendars.bookings.column.${name}`),
  );
  return [
    head,
    ...bookings.map((booking) => [
      `${hallTime(booking.at, timeZone)}–${hallTime(booking.endsAt, timeZone)}`,
      booking.code,
      booking.personMasked,
      inLanguage(booking.queueName, language),
      booking.itemName === null ? null : inLanguage(booking.itemName, language),
      t(`calendars.channel.${booking.channel}`),
      t(`calendars.bookings.state.${booking.state}`),
      booking.ticketNumber,
    ]),
  ];
}
