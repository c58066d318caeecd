/** The language of the desk, kept on this machine. */
import { type Language, languageSchema } from '@yiting/shared/basics/words.ts';
import { applyLanguage } from '@yiting/shared/text/apply-language.ts';

const key = 'yiting.language';

/** `?lang=` of the address, else the one kept, else Chinese. */
export function readLanguage(): Language {
  const wished = languageSchema.safeParse(
    new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(key),
  );
  return wished.success ? wished.data : 'zh';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
  applyLanguage(language);
}
