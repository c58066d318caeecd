/** The language of the page, as the protocol names it. */
import { type Language, languageSchema } from '@yiting/shared/basics/words.ts';

export function languageNow({ language }: { readonly language: string }): Language {
  const known = languageSchema.safeParse(language);
  return known.success ? known.data : 'zh';
}
