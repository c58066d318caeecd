/** The appointment as a file for the phone's own calendar, made on the phone. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import type { AppointmentView } from '@yiting/shared/protocol/views/visit.ts';
import { inLanguage, sayList } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { writeCalendarFile } from './calendar-file.ts';

export function SaveCalendar(props: {
  readonly client: HallClient;
  readonly view: AppointmentView;
  readonly booking: BookingLine;
}) {
  const { client, booking, view } = props;
  const { t, i18n } = useTranslation();
  const save = () => {
    const say = (words: BookingLine['hallName']) => inLanguage(words, i18n.language);
    const hall = say(booking.hallName);
    const file = writeCalendarFile({
      id: booking.bookingId,
      at: booking.at,
      endsAt: booking.endsAt,
      madeAt: client.hallNow(),
      summary: t('bookOnline.calendarSummary', { what: say(booking.itemName ?? booking.queueName), hall }),
      place: `${hall} ${say(booking.zoneName)}`,
      description: [
        t('bookOnline.calendarCode', { code: booking.code }),
        ...(view.bring.length === 0
          ? []
          : [t('bookOnline.calendarBring', { materials: sayList(view.bring, i18n.language) })]),
      ].join('\n'),
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
    link.download = `yiting-${booking.code}.ics`;
    link.click();
    // The phone has taken the file over by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  };
  return (
    <button type="button" className="change" onClick={save}>
      {t('bookOnline.saveCalendar')}
    </button>
  );
}
