/** Days and times of appointments as the desks say them. */
import type { Language } from '@yiting/shared/basics/words.ts';
import { sayDate, sayTime } from '@yiting/shared/ui/say.ts';

export function asLanguage(language: string): Language {
  return language === 'en' || language === 'ja' ? language : 'zh';
}

/** `11月26日周四 10:00–10:30`. */
export function sayWhen(
  { at, endsAt }: { readonly at: number; readonly endsAt: number },
  timeZone: string,
  language: string,
): string {
  return `${sayDate(at, timeZone, asLanguage(language))} ${sayTime(at, timeZone)}–${sayTime(endsAt, timeZone)}`;
}
