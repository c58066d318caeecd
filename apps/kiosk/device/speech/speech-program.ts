/** A speech program of this machine (espeak-ng), if there is one: text in by stdin, sound out by stdout, nothing kept. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Language } from '@yiting/shared/basics/words.ts';
import { spokenText } from './spoken-text.ts';

/** Japanese is missing on purpose: espeak-ng reads kana alone and says "Chinese letter" for every kanji. */
const voices = { zh: 'cmn-latn-pinyin', en: 'en-gb' } as const;
type Spoken = keyof typeof voices;
const wordsPerMinute = { zh: 160, en: 150 } as const;
const program = 'espeak-ng';

export class SpeechProgram {
  readonly languages: readonly Language[];
  #saying: ChildProcess | null = null;

  private constructor(languages: readonly Language[]) {
    this.languages = languages;
  }

  /** Looks once, at the start. Without the program nothing is said here, and the page shows captions alone. */
  static async find(command = program): Promise<SpeechProgram> {
    const there = await new Promise<boolean>((resolve) => {
      const asked = spawn(command, ['--version'], { stdio: 'ignore' });
      asked.once('error', () => resolve(false));
      asked.once('exit', (code) => resolve(code === 0));
    });
    return new SpeechProgram(there ? (Object.keys(voices) as Spoken[]) : []);
  }

  /** The sound of a text as WAV; null in a language it cannot say. What was being said stops: one voice at a time. */
  say(text: string, language: Language): Readable | null {
    this.stop();
    if (!this.languages.includes(language) || language === 'ja') return null;
    const options = ['-v', voices[language], '-s', String(wordsPerMinute[language]), '--stdin', '--stdout'];
    const saying = spawn(program, options, { stdio: ['pipe', 'pipe', 'ignore'], timeout: limits.speechMs });
    this.#saying = saying;
    // A program that ended early takes its pipe with it; the page then hears less, and its captions stand.
    saying.stdin.on('error', () => undefined);
    saying.once('error', () => saying.stdout.destroy());
    saying.stdin.end(spokenText(text, language));
    return saying.stdout;
  }

  stop(): void {
    this.#saying?.kill();
    this.#saying = null;
  }
}
