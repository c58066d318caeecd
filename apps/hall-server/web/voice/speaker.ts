/** What can say a call aloud: clips or the voice of the operating system. */
import type { Language } from '@yiting/shared/basics/words.ts';

/** `needsTouch`: the browser allows sound only after someone touches the page. `failed`: no sound, tried again by itself. */
export type VoiceState = 'ready' | 'needsTouch' | 'failed';

/** One call in one language. */
export type Saying = {
  readonly language: Language;
  readonly clips: readonly string[];
  readonly text: string;
};

export type Speaker = {
  /** Says all, one after the other; answers true when they were heard to the end. Cuts off what it said before. */
  say(sayings: readonly Saying[]): Promise<boolean>;
  /** Expected length of `say`, ms. */
  lengthMs(sayings: readonly Saying[]): number;
  /** Stops, and begins afresh with the sound device. */
  restart(): void;
  /** To be called within the event of a touch or key. */
  touched(): void;
  close(): void;
};
