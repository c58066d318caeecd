/** Words fetched one language at a time, for pages where three at once would be too many bytes. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../basics/words.ts';
import { applyLanguage, wordOptions } from './apply-language.ts';

type WordSource = Readonly<Record<Language, () => Promise<object>>>;

/** i18next without a word: `fetchLanguage` brings them. */
export async function startEmpty(): Promise<void> {
  await i18next.use(initReactI18next).init({ resources: {}, ...wordOptions });
}

/** Changes the page to a language once its words are here. Rejects when they cannot be fetched; the page stays as it was. */
export async function fetchLanguage(source: WordSource, language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', { ...(await source[language]()) });
  applyLanguage(language);
}
