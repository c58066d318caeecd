/** What the voice says for one call, as names of clips: digits one by one, the window as a number (B4-77). Pure. */
import type { Language } from '../../basics/words.ts';
import { type Clip, clipWords } from './clip-words.ts';

export type { Clip } from './clip-words.ts';

export type Phrase = {
  /** `A008`, `A1000`. */
  readonly number: string;
  /** 1–99. */
  readonly windowNumber: number;
  readonly language: Language;
  /** How Chinese says the digit 1 in a ticket number: yī, or yāo as on the telephone. Windows are always yī. */
  readonly oneSpokenAs: 'yi' | 'yao';
};

/**
 * Names of the clips to play one after the other: 请 A 零 零 八 号到 三 号窗口办理. Empty when the number or the window
 * cannot be said, because a wrong number said is worse than none (B4-77).
 */
export function spokenClips({ number, windowNumber, language, oneSpokenAs }: Phrase): string[] {
  if (!/^[A-HJ-NP-Z]\d{3,4}$/.test(number)) return [];
  if (!Number.isInteger(windowNumber) || windowNumber < 1 || windowNumber > 99) return [];
  const digits = [...number.slice(1)].map((digit) =>
    digit === '1' && language === 'zh' && oneSpokenAs === 'yao' ? 'digit-1-yao' : `digit-${digit}`,
  );
  return [
    ...(language === 'ja' ? [] : ['opening']),
    `letter-${number.charAt(0).toLowerCase()}`,
    ...digits,
    'middle',
    ...windowClips(windowNumber, language),
    ...(language === 'en' ? [] : ['closing']),
  ];
}

/** The same phrase as text, for a voice of the operating system: 请A零零八号到十二号窗口办理. Empty when it cannot be said. */
export function spokenText(phrase: Phrase): string {
  const { language } = phrase;
  const texts = new Map(allClips(language).map(({ clip, text }) => [clip, text]));
  const words = spokenClips(phrase).map((clip) => texts.get(clip) ?? '');
  return words.join(language === 'en' ? ' ' : '');
}

/** Every clip a phrase of the language can need, with its text: what to ship, and what to record. */
export function allClips(language: Language): readonly Clip[] {
  return clipWords[language];
}

/** 12 is 十 + 二 and twelve, 21 is 二十 + 一 and twenty + one: few clips to record, each number whole. */
function windowClips(windowNumber: number, language: Language): string[] {
  if (windowNumber < 10) return [`digit-${windowNumber}`];
  if (language === 'en' && windowNumber < 20) return [`number-${windowNumber}`];
  const unit = windowNumber % 10;
  return [`number-${windowNumber - unit}`, ...(unit === 0 ? [] : [`digit-${unit}`])];
}
