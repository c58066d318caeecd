/** The name of a weekday in the language of the page: 1 is Monday. */
import { readLanguage } from '../language.ts';

const locales = { zh: 'zh-CN', en: 'en-GB', ja: 'ja-JP' } as const;

export function sayWeekday(weekday: number): string {
  return new Intl.DateTimeFormat(locales[readLanguage()], { weekday: 'short', timeZone: 'UTC' }).format(
    // A Monday, and the days after it.
    Date.UTC(2024, 0, weekday),
  );
}
