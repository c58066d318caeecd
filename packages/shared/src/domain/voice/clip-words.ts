/** The closed list of clips of each language, and what is said in each. */
import type { Language } from '../../basics/words.ts';

export type Clip = {
  /** File name without ending: `[a-z0-9-]`, at most 40 characters. */
  readonly clip: string;
  readonly text: string;
};

/** Letters of the queues: without I and O, which look like figures. */
const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'].map((letter) => ({
  clip: `letter-${letter.toLowerCase()}`,
  text: letter,
}));

export const clipWords: Readonly<Record<Language, readonly Clip[]>> = {
  zh: [
    { clip: 'opening', text: '请' },
    ...letters,
    ...digits('零一二三四五六七八九'.split('')),
    { clip: 'digit-1-yao', text: '幺' },
    { clip: 'middle', text: '号到' },
    ...numbers(10, 10, ['十', ...tens('二三四五六七八九', '十')]),
    { clip: 'closing', text: '号窗口办理' },
  ],
  en: [
    { clip: 'opening', text: 'Number' },
    ...letters,
    ...digits(['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']),
    { clip: 'middle', text: 'please go to window' },
    ...numbers(10, 1, ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen']),
    ...numbers(16, 1, ['sixteen', 'seventeen', 'eighteen', 'nineteen']),
    ...numbers(20, 10, ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']),
  ],
  ja: [
    ...letters,
    ...digits('零一二三四五六七八九'.split('')),
    { clip: 'middle', text: '番の方は' },
    ...numbers(10, 10, ['十', ...tens('二三四五六七八九', '十')]),
    { clip: 'closing', text: '番窓口へお越しください' },
  ],
};

function digits(words: readonly string[]): Clip[] {
  return words.map((text, digit) => ({ clip: `digit-${digit}`, text }));
}

function numbers(from: number, step: number, words: readonly string[]): Clip[] {
  return words.map((text, index) => ({ clip: `number-${from + index * step}`, text }));
}

function tens(units: string, ten: string): string[] {
  return [...units].map((unit) => `${unit}${ten}`);
}
