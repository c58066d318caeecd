/** The language of this browser's staff pages: the address wins, then the last choice, then Chinese. */
import { type Language, languageSchema } from '@yiting/shared/basics/words.ts';
import { applyLanguage } from '@yiting/shared/text/apply-language.ts';

const storageKey = 'yiting.language';

export function readLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(storageKey);
  const language = languageSchema.safeParse(asked);
  return language.success ? language.data : 'zh';
}

/** Changes the page and remembers it; a `?lang=` left in the address would win again after a reload. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.delete('lang');
    history.replaceState(null, '', address);
  }
  applyLanguage(language);
}
