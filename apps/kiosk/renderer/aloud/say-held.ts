/** What is said of a place that is held. */
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { sayWhen } from '../say-when.ts';
import type { Seen } from './screen-says.ts';
import type { Piece } from './spoken.ts';

/** Said before the person is asked who he is. */
export function saysHeld({ t, state, session: { language } }: Seen, held: BookingLine): Piece[] {
  const when = sayWhen(held, state.timeZone, language);
  return [
    { text: t('booking.aloud.held', { when }), language },
    { text: t('booking.aim.bookHint'), language },
  ];
}
