/** The days that have times, each with what is left of it. */
import type { SlotDayLine } from '@yiting/shared/protocol/bookings.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { dayWord, sayDay } from '../../say-when.ts';

export function Days({ days }: { readonly days: readonly SlotDayLine[] }) {
  const { t } = useTranslation();
  const { session, state, send } = useKiosk();
  const shown = days.filter(({ slots }) => slots.length > 0);
  if (!shown.some(({ slots }) => slots.some(({ free }) => free > 0)))
    return (
      <p className="notice" role="status">
        <b>{t('booking.noDays')}</b> {t('booking.noDaysHint')}
      </p>
    );
  return (
    <div className="days">
      {shown.map(({ date, slots }) => {
        const times = slots.filter(({ free }) => free > 0).length;
        const onlyBooked = slots.every(({ byAppointment }) => byAppointment);
        return (
          <button
            key={date}
            type="button"
            className="choice day"
            data-date={date}
            disabled={times === 0}
            onClick={() => send({ type: 'day', date })}
          >
            <b>{sayDay(date, state.timeZone, session.language)}</b>
            <span className="day-word">{dayWord(t, date, state)}</span>
            <span>
              {times === 0 ? t('booking.fullDay') : t('booking.timesLeft', { times })}
              {onlyBooked && ` · ${t('booking.byAppointment')}`}
            </span>
          </button>
        );
      })}
    </div>
  );
}
