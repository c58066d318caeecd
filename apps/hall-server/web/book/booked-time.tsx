/** Day and time of an appointment, as large as the screen lets it. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { BookingLine } from '@yiting/shared/protocol/bookings.ts';
import { inLanguage, sayDate, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { languageNow } from './language-now.ts';

export function BookedTime({
  client,
  booking,
}: {
  readonly client: HallClient;
  readonly booking: BookingLine;
}) {
  const { t, i18n } = useTranslation();
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  const name = inLanguage(booking.itemName ?? booking.queueName, i18n.language);
  const { inspection } = booking;
  return (
    <div className="booked">
      <p className="booked-day">{sayDate(booking.at, timeZone, languageNow(i18n))}</p>
      <p className="booked-time" data-testid="booked-time">
        {inspection
          ? t(`bookOnline.${inspection.half}`)
          : t('bookOnline.at', {
              from: sayTime(booking.at, timeZone),
              to: sayTime(booking.endsAt, timeZone),
            })}
      </p>
      <p className="booked-what">{name}</p>
      {inspection && (
        <p className="booked-what">
          {t('bookOnline.inspectionOf', { area: inLanguage(inspection.areaName, i18n.language) })}
        </p>
      )}
    </div>
  );
}
