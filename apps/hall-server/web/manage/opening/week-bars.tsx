/** One week drawn as bars: open, by appointment only, and the gaps between. */
import { minutesOf } from '@yiting/shared/domain/calendar/hall-time.ts';
import type { Opening, Span } from '@yiting/shared/domain/calendar/opening.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { spansOf, weekdays } from './draft.ts';
import { sayWeekday } from './say-weekday.ts';

/** The part of a day that is drawn, minutes; hours outside widen it. */
const drawn = { from: 8 * 60, to: 18 * 60 };

export function WeekBars({ opening }: { readonly opening: Opening }) {
  const { t } = useTranslation();
  const all = weekdays.flatMap((weekday) => spansOf(opening, weekday)).filter(isWhole);
  const from = Math.floor(Math.min(drawn.from, ...all.map((span) => minutesOf(span.from))) / 60) * 60;
  const to = Math.ceil(Math.max(drawn.to, ...all.map((span) => minutesOf(span.to))) / 60) * 60;
  const share = (minutes: number) => `${(minutes / (to - from)) * 100}%`;
  const hours = Array.from({ length: (to - from) / 60 + 1 }, (_, index) => from / 60 + index);
  return (
    <div className="bars">
      <div className="bars-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ left: share(hour * 60 - from) }}>
            {hour}
          </span>
        ))}
      </div>
      {weekdays.map((weekday) => {
        const spans = spansOf(opening, weekday).filter(isWhole);
        return (
          <div key={weekday} className="bars-day">
            <b>{sayWeekday(weekday)}</b>
            <div className="bars-line">
              {spans.map((span) => (
                <span
                  key={span.from}
                  className="bar"
                  data-appointment={span.byAppointment}
                  style={{
                    left: share(minutesOf(span.from) - from),
                    width: share(minutesOf(span.to) - minutesOf(span.from)),
                  }}
                >
                  {span.from}–{span.to}
                  {span.byAppointment && ` ${t('calendars.opening.byAppointment')}`}
                </span>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function isWhole({ from, to }: Span): boolean {
  return from !== '' && to !== '' && from < to;
}
