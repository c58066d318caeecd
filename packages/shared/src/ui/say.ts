/** Figures as people read them: waits rounded for display only, ages, hall time. */
import type { TFunction } from 'i18next';
import type { Language, Words } from '../basics/words.ts';
import { displayWait } from '../domain/wait-display.ts';
import type { HallError } from '../protocol/errors.ts';
import type { Wait } from '../protocol/wait.ts';

/** `约 10–15 分钟`; `暂无法估算` where no window serves (B4-76). */
export function sayWait(t: TFunction, wait: Wait): string {
  const shown = displayWait(wait);
  if (!shown) return t('common.waitUnknown');
  if (shown.toMinutes <= 5) return t('common.waitShort');
  return t('common.waitAbout', { from: shown.fromMinutes, to: shown.toMinutes });
}

/** How long ago, in the largest unit that is still honest. */
export function sayAge(t: TFunction, ageMs: number): string {
  const seconds = Math.max(0, Math.round(ageMs / 1000));
  return seconds < 120
    ? t('common.ageSeconds', { count: seconds })
    : t('common.ageMinutes', { count: Math.floor(seconds / 60) });
}

/** The words of a failure in the page's language, with its figures (`detail`) filled in. */
export function sayError(t: TFunction, error: HallError): string {
  // Which figures a failure carries depends on its code; the typed `t` would ask for those of all codes at once.
  const say = t as (key: string, figures: Record<string, string | number>) => string;
  return say(`errors.${error.code}`, { ...error.detail });
}

/** `10:43` in the time zone of the hall, whatever this machine's. */
export function sayTime(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(atMs);
}

/** `11月23日 周一`, `Mon 23 November`, `11月23日(月)`. */
export function sayDate(atMs: number, timeZone: string, language: Language): string {
  const locale = { zh: 'zh-CN', en: 'en-GB', ja: 'ja-JP' }[language];
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone,
  }).format(atMs);
}

/** Names one after another, as the language sets them apart. */
export function sayList(names: readonly string[], language: string): string {
  return names.join(language === 'en' ? ', ' : '、');
}

/** Sentences one after another: only English sets a space between them. */
export function saySentences(sentences: readonly string[], language: string): string {
  return sentences.join(language === 'en' ? ' ' : '');
}

export function inLanguage(words: Words, language: string): string {
  return language === 'en' ? words.en : language === 'ja' ? words.ja : words.zh;
}
