/** What every page does with its words, however they came. */
import i18next from 'i18next';
import type { Language } from '../basics/words.ts';

/** React escapes what it shows, and a missing word is a fault, not a foreign word. */
export const wordOptions = {
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

/** Changes the language of the whole page, and of the document for fonts and screen readers. */
export function applyLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : language;
}
