/** Keeps the voice of a call screen going: feeds its view to the queue, and does what the queue asks for. */

import type { Language } from '@yiting/shared/basics/words.ts';
import { spokenClips, spokenText } from '@yiting/shared/domain/voice/phrase.ts';
import { stepSpeech } from '@yiting/shared/domain/voice/speech-queue.ts';
import {
  type SpeechEffect,
  type SpeechEvent,
  type SpeechOutcome,
  type SpeechState,
  type SpokenCall,
  silentSpeech,
} from '@yiting/shared/domain/voice/speech-state.ts';
import type { CallView } from '@yiting/shared/protocol/views/screens.ts';
import type { Saying, Speaker, VoiceState } from './speaker.ts';
import { SystemVoice } from './system-voice.ts';
import { VoicePlayer } from './voice-player.ts';

const tickEveryMs = 250;

export type SpeechDriverOptions = {
  /** Fixed for the life of a driver: make a new one when the hall changes it. */
  readonly engine: CallView['voice']['engine'];
  /** Called once a call id, unless another voice has settled it. */
  readonly report: (callId: string, outcome: SpeechOutcome) => void;
  /** Hall time, ms. */
  readonly now: () => number;
  /** Not called with engine `off`. */
  readonly onState: (state: VoiceState) => void;
  /** What makes the sound; decided by `engine` if not given. */
  readonly makeSpeaker?: (onState: (state: VoiceState) => void) => Speaker;
};

export class SpeechDriver {
  readonly #options: SpeechDriverOptions;
  readonly #speaker: Speaker | null;
  readonly #ticking: ReturnType<typeof setInterval> | undefined;
  #speech: SpeechState = silentSpeech;
  #voice: Pick<CallView['voice'], 'languages' | 'oneSpokenAs'> = { languages: ['zh'], oneSpokenAs: 'yi' };
  #isClosed = false;

  constructor(options: SpeechDriverOptions) {
    this.#options = options;
    const makeSpeaker = options.makeSpeaker ?? speakerFor(options.engine);
    this.#speaker = makeSpeaker?.((state) => this.#takeState(state)) ?? null;
    if (this.#speaker) this.#ticking = setInterval(() => this.#happen({ type: 'tick' }), tickEveryMs);
  }

  /** To be called with every new view; calls that stand in it again are not said again. */
  update(view: CallView): void {
    this.#voice = view.voice;
    this.#happen({ type: 'calls', calls: view.toSay });
  }

  /** To be called within the event of a touch or key: browsers allow sound only then. */
  touched(): void {
    this.#speaker?.touched();
  }

  /** Silence at once; nothing is reported any more. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#ticking);
    this.#speaker?.close();
  }

  #takeState(state: VoiceState): void {
    if (this.#isClosed) return;
    this.#options.onState(state);
    // The speaker may tell its state while it is being made.
    queueMicrotask(() => this.#happen({ type: 'ready', ready: state === 'ready' }));
  }

  #happen(event: SpeechEvent): void {
    if (this.#isClosed || !this.#speaker) return;
    const { state, effects } = stepSpeech(this.#speech, event, this.#options.now(), {
      languages: this.#voice.languages,
      lengthMs: (call, languages) => this.#speaker?.lengthMs(this.#sayings(call, languages)) ?? 0,
    });
    this.#speech = state;
    for (const effect of effects) this.#carryOut(effect, this.#speaker);
  }

  #carryOut(effect: SpeechEffect, speaker: Speaker): void {
    if (effect.type === 'restart') speaker.restart();
    else if (effect.type === 'settle') this.#options.report(effect.callId, effect.outcome);
    else
      void speaker
        .say(this.#sayings(effect.call, effect.languages))
        .catch(() => false)
        .then((isHeard) => this.#happen({ type: isHeard ? 'ended' : 'failed', playId: effect.playId }));
  }

  #sayings({ number, windowNumber }: SpokenCall, languages: readonly Language[]): Saying[] {
    return languages.map((language) => {
      const phrase = { number, windowNumber, language, oneSpokenAs: this.#voice.oneSpokenAs };
      return { language, clips: spokenClips(phrase), text: spokenText(phrase) };
    });
  }
}

function speakerFor(engine: SpeechDriverOptions['engine']) {
  if (engine === 'off') return null;
  return (onState: (state: VoiceState) => void): Speaker =>
    engine === 'clips' ? new VoicePlayer({ onState }) : new SystemVoice({ onState });
}
