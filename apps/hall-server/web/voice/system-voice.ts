/** Says calls with the voices of the operating system, for halls that have better ones than the clips. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { Saying, Speaker, VoiceState } from './speaker.ts';

const locales = { zh: 'zh-CN', en: 'en-GB', ja: 'ja-JP' } as const;
const rate = 0.9;
/** Generous: a letter of English is far shorter than a sign of Chinese. */
const signMs = { zh: 330, en: 110, ja: 260 } as const;
const startMs = 1_500;

export class SystemVoice implements Speaker {
  readonly #onState: (state: VoiceState) => void;
  readonly #synthesis: SpeechSynthesis | null = 'speechSynthesis' in globalThis ? speechSynthesis : null;
  readonly #voicesChanged = () => this.#tell();
  #needsTouch = false;
  #said: VoiceState | null = null;
  #cutOff: () => void = () => {};

  constructor({ onState }: { readonly onState: (state: VoiceState) => void }) {
    this.#onState = onState;
    this.#synthesis?.addEventListener('voiceschanged', this.#voicesChanged);
    // Voices come late; the caller gets the first state after its constructor has run.
    queueMicrotask(() => this.#tell());
  }

  /** Without a Chinese voice the call cannot be said at all. */
  get state(): VoiceState {
    if (!this.#voiceOf('zh')) return 'failed';
    return this.#needsTouch ? 'needsTouch' : 'ready';
  }

  /** Leaves out languages the system has no voice for: read by a wrong voice they are noise. */
  async say(sayings: readonly Saying[]): Promise<boolean> {
    this.restart();
    let isCut = false;
    const speakable = sayings.filter(({ language, text }) => text !== '' && this.#voiceOf(language));
    for (const saying of speakable) {
      const isHeard = await this.#utter(saying, () => {
        isCut = true;
      });
      if (!isHeard || isCut) return false;
    }
    return speakable.length > 0;
  }

  lengthMs(sayings: readonly Saying[]): number {
    return sayings.reduce((sum, { language, text }) => sum + startMs + text.length * signMs[language], 0);
  }

  restart(): void {
    this.#cutOff();
    this.#cutOff = () => {};
    this.#synthesis?.cancel();
  }

  touched(): void {
    if (!this.#needsTouch) return;
    this.#needsTouch = false;
    // A word without sound, spoken within the touch, opens the voice for good.
    this.#synthesis?.speak(new SpeechSynthesisUtterance(''));
    this.#tell();
  }

  close(): void {
    this.#synthesis?.removeEventListener('voiceschanged', this.#voicesChanged);
    this.restart();
    this.#said = this.state;
  }

  #utter({ language, text }: Saying, onCut: () => void): Promise<boolean> {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = locales[language];
      utterance.rate = rate;
      utterance.voice = this.#voiceOf(language);
      utterance.onend = () => resolve(true);
      utterance.onerror = ({ error }) => {
        if (error === 'not-allowed') this.#needsTouch = true;
        this.#tell();
        resolve(false);
      };
      // Holding the utterance keeps Chromium from collecting it together with its events.
      this.#cutOff = () => {
        onCut();
        utterance.onend = null;
        resolve(false);
      };
      this.#synthesis?.speak(utterance);
    });
  }

  #voiceOf(language: Language): SpeechSynthesisVoice | null {
    const fitting = (this.#synthesis?.getVoices() ?? []).filter((voice) =>
      voice.lang.toLowerCase().replace('_', '-').startsWith(language),
    );
    return fitting.find(({ localService }) => localService) ?? fitting[0] ?? null;
  }

  #tell(): void {
    if (this.state === this.#said) return;
    this.#said = this.state;
    this.#onState(this.state);
  }
}
