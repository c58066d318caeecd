/** What a speech program is given to read: Chinese as pinyin, because espeak-ng misreads its characters and reads pinyin well. */
import type { Language } from '@yiting/shared/basics/words.ts';
import { pinyin } from 'pinyin-pro';

const han = /\p{Script=Han}+/gu;

/** Square brackets would be phonemes to espeak-ng, angle brackets mark-up; neither is anything to say. */
export function spokenText(text: string, language: Language): string {
  const plain = text
    .replace(/[[\]<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (language === 'ja') return plain.replace(/[（）「」『』()・]/g, '、');
  return language === 'zh' ? withPauses(plain.replace(han, spell)) : plain;
}

function spell(characters: string): string {
  const syllables = pinyin(characters, { toneType: 'num', type: 'array', v: true });
  // The neutral tone is 0 to the library and 5 to the program.
  return ` ${syllables.map((syllable) => syllable.replace(/0$/, '5')).join(' ')} `;
}

function withPauses(text: string): string {
  return text
    .replace(/[，、：；]/g, ', ')
    .replace(/[。！？]/g, '. ')
    .replace(/[“”《》（）—…·]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim();
}
