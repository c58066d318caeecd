/** Appointments at the guide desk: book for a person, find one, today's list. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { GuideView } from '@yiting/shared/protocol/views/desk.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { BookFor } from './book-for.tsx';
import { DayList } from './day-list.tsx';
import { FindBooking } from './find-booking.tsx';

export function BookingsDesk({ client, guide }: { readonly client: HallClient; readonly guide: GuideView }) {
  const { t } = useTranslation();
  const [turn, setTurn] = useState(0);
  const shared = { client, guide, turn, changed: () => setTurn((before) => before + 1) };
  return (
    <main className="guide-desk">
      <section>
        <h1>{t('bookingDesk.bookFor')}</h1>
        <p className="faint">{t('bookingDesk.bookForHint')}</p>
        <BookFor {...shared} />
      </section>
      <section>
        <FindBooking {...shared} />
        <DayList {...shared} />
      </section>
    </main>
  );
}
