/** The days one can choose: today's and tomorrow's words, the weekday, and the date. */

import { addDays } from '@yiting/shared/domain/calendar/dates.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { languageNow } from './language-now.ts';
import { sayDay, sayWeekday } from './say-day.ts';

export type DayLine = {
  readonly date: string;
  readonly isFull: boolean;
  readonly byAppointment: boolean;
};

export function DayChoice(props: {
  readonly today: string;
  readonly days: readonly DayLine[];
  readonly chosen: string;
  readonly choose: (date: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const language = languageNow(i18n);
  const nameOf = (date: string) => {
    if (date === props.today) return t('bookOnline.today');
    if (date === addDays(props.today, 1)) return t('bookOnline.tomorrow');
    return sayWeekday(date, language);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and no way to wrap
    <div className="days" role="group" aria-label={t('bookOnline.days')}>
      {props.days.map(({ date, isFull, byAppointment }) => (
        <button
          key={date}
          type="button"
          className="day"
          aria-pressed={date === props.chosen}
          onClick={() => props.choose(date)}
        >
          <b>{nameOf(date)}</b>
          <span>{sayDay(date, language)}</span>
          {(isFull || byAppointment) && (
            <small>{isFull ? t('bookOnline.full') : t('bookOnline.byAppointment')}</small>
          )}
        </button>
      ))}
    </div>
  );
}
