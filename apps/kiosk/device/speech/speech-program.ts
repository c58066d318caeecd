/** A speech program of this machine (espeak-ng), if there is one: text in by stdin, sound out by stdout, nothing kept. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Language } from '@yiting/shared/basics/words.ts';
import { canReadJapanese, sendKana } from './japanese-reading.ts';
import { spokenText } from './spoken-text.ts';

/** Neither Chinese characters nor kanji are read well by espeak-ng: it gets pinyin and kana. */
const voices = { zh: 'cmn-latn-pinyin', en: 'en-gb', ja: 'ja' } as const;
const wordsPerMinute = { zh: 160, en: 150, ja: 150 } as const;
const program = 'espeak-ng';

export class SpeechProgram {
  readonly languages: readonly Language[];
  #saying: ChildProcess | null = null;
  #stopReading: () => void = () => undefined;

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
    if (!there) return new SpeechProgram([]);
    return new SpeechProgram((await canReadJapanese()) ? ['zh', 'en', 'ja'] : ['zh', 'en']);
  }

  /** The sound of a text as WAV; null in a language it cannot say. What was being said stops: one voice at a time. */
  say(text: string, language: Language): Readable | null {
    this.stop();
    if (!this.languages.includes(language)) return null;
    const options = ['-v', voices[language], '-s', String(wordsPerMinute[language]), '--stdin', '--stdout'];
    const saying = spawn(program, options, { stdio: ['pipe', 'pipe', 'ignore'], timeout: limits.speechMs });
    this.#saying = saying;
    // A program that ended early takes its pipe with it; the page then hears less, and its captions stand.
    saying.stdin.on('error', () => undefined);
    saying.once('error', () => saying.stdout.destroy());
    const spoken = spokenText(text, language);
    if (language === 'ja') this.#stopReading = sendKana(spoken, saying.stdin);
    else saying.stdin.end(spoken);
    return saying.stdout;
  }

  stop(): void {
    this.#stopReading();
    this.#saying?.kill();
    this.#saying = null;
  }
}
