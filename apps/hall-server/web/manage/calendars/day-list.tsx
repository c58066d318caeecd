/** Special days, gathered into stretches: `10月1日–8日 国庆节 放假`. */
import type { CalendarDay } from '@yiting/shared/protocol/queries.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { readLanguage } from '../language.ts';
import { gatherDays } from './gather-days.ts';

export function DayList({ days }: { readonly days: readonly CalendarDay[] }) {
  const { t } = useTranslation();
  const say = new Intl.DateTimeFormat({ zh: 'zh-CN', en: 'en-GB', ja: 'ja-JP' }[readLanguage()], {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
  return (
    <ul className="day-list">
      {gatherDays(days).map(({ from, to, name, isOffDay }) => (
        <li key={`${from} ${name}`} data-off={isOffDay}>
          <b>{from === to ? say.format(noon(from)) : say.formatRange(noon(from), noon(to))}</b>
          <span>{name}</span>
          <span className="day-kind">{t(isOffDay ? 'calendars.days.off' : 'calendars.days.worked')}</span>
        </li>
      ))}
    </ul>
  );
}
