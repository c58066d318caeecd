/** Starts i18next with just the areas a page needs (`t('kiosk.takeNumber')`), so that a page carries no other page's words. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../basics/words.ts';
import { applyLanguage, wordOptions } from './apply-language.ts';
import { common } from './common/area.ts';
import { errors } from './errors/area.ts';

type Words = { readonly zh: object; readonly en: object; readonly ja: object };

/** Areas `common` and `errors` come with every page. Returns when the words are there (at once: nothing is fetched). */
export async function startWords(areas: Readonly<Record<string, Words>>, language: Language): Promise<void> {
  await loadWords(areas, language);
  applyLanguage(language);
}

/** The words alone, where there is no document. */
export async function loadWords(areas: Readonly<Record<string, Words>>, language: Language): Promise<void> {
  const all: Readonly<Record<string, Words>> = { common, errors, ...areas };
  const resources = Object.fromEntries(
    languages.map((each) => [
      each,
      { translation: Object.fromEntries(Object.entries(all).map(([name, words]) => [name, words[each]])) },
    ]),
  );
  await i18next.use(initReactI18next).init({ resources, lng: language, ...wordOptions });
}
