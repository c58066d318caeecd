/** Puts in order what is said about a screen: what it is, its choices with their keys, what the other keys do. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import { choicesOn, type Piece, pagesOf, type Spoken, type SpokenChoice } from './spoken.ts';

export type Listener = { readonly t: TFunction; readonly language: Language; readonly page: number };

export function utterance(spoken: Spoken, { t, language, page }: Listener): readonly Piece[] {
  const say = (text: string): Piece => ({ text, language });
  const pages = pagesOf(spoken);
  const news = spoken.news.flatMap(({ says }) => says);
  const helpIsOpen = (spoken.news.at(-1)?.says.length ?? 0) > 0;
  return [
    ...(page === 0 ? [...spoken.says, ...news] : []),
    ...(pages > 1 ? [say(t('aloud.choicesFrom', { page: page + 1, pages }))] : []),
    ...choicesOn(spoken, page).flatMap((choice, index) => sayChoice(choice, index + 1, { t, language })),
    ...(pages > 1 ? [say(t('aloud.more'))] : []),
    ...(spoken.main ? [say(t('aloud.pressMain', { choice: spoken.main.name.text }))] : []),
    ...(spoken.help && !helpIsOpen && !spoken.typing ? [say(t('aloud.help'))] : []),
    ...(spoken.help ? [say(sayKeys(spoken, t))] : []),
  ];
}

function sayKeys(spoken: Spoken, t: TFunction): string {
  if (spoken.typing) return t('aloud.keysTyping');
  return spoken.key === 'home' ? t('aloud.keysHome') : t('aloud.keys');
}

/** A name in another language is a piece of its own, so that its own voice says it. */
function sayChoice(
  { name, phrase }: SpokenChoice,
  key: number,
  { t, language }: Pick<Listener, 't' | 'language'>,
): Piece[] {
  if (phrase) return [phrase];
  if (name.language === language) return [{ text: t('aloud.press', { key, choice: name.text }), language }];
  const mark = '\u0000';
  const [before = '', after = ''] = t('aloud.press', { key, choice: mark }).split(mark);
  const rest = (text: string): Piece[] => (/[\p{L}\d]/u.test(text) ? [{ text: text.trim(), language }] : []);
  return [...rest(before), name, ...rest(after)];
}
