/** A date of the hall in words, without an instant: no zone can shift it. */
import type { Language } from '@yiting/shared/basics/words.ts';

const locales = { zh: 'zh-CN', en: 'en-GB', ja: 'ja-JP' } as const;

/** `周六`, `Sat`, `土曜日`. */
export function sayWeekday(date: string, language: Language): string {
  return say(date, language, { weekday: language === 'ja' ? 'long' : 'short' });
}

/** `11月28日`, `28 Nov`. */
export function sayDay(date: string, language: Language): string {
  return say(date, language, { month: language === 'en' ? 'short' : 'long', day: 'numeric' });
}

function say(date: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
}
