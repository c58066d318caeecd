/** The words of the pages for phones come one language at a time: a visitor may pay for every byte. */
import { type Language, languageSchema } from '@yiting/shared/basics/words.ts';
import { fetchLanguage, startEmpty } from '@yiting/shared/text/fetch-words.ts';

const words = {
  zh: () => import('./words/zh.ts'),
  en: () => import('./words/en.ts'),
  ja: () => import('./words/ja.ts'),
};

/** In the language of the phone, where we speak it. Rejects when the words cannot be fetched. */
export async function startPhoneWords(): Promise<void> {
  const spoken = languageSchema.safeParse(navigator.language.slice(0, 2));
  await startEmpty();
  await fetchLanguage(words, spoken.success ? spoken.data : 'zh');
}

/** Changes the language as soon as its words are here; without a network the page stays readable in the old one. */
export function speak(language: Language): void {
  void fetchLanguage(words, language).catch(() => undefined);
}
