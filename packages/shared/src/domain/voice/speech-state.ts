/** What the voice of a zone knows between two steps, what can happen to it, and what it asks for. */
import type { Language } from '../../basics/words.ts';
import type { CallLine } from '../../protocol/views/screens.ts';

export type SpokenCall = Pick<CallLine, 'callId' | 'number' | 'windowNumber' | 'at' | 'language' | 'voice'>;
export type SpeechOutcome = 'said' | 'expired';

export type SpeechJob = {
  readonly call: SpokenCall;
  /** Rises with every play, so that a late answer of an earlier one is ignored. */
  readonly playId: number;
  readonly languages: readonly Language[];
  /** How often the call has been said to the end. */
  readonly timesSaid: number;
  readonly timesWanted: 1 | 2;
  readonly phase: 'playing' | 'pause';
  /** Playing: when the player counts as stuck. Pause: when the second time begins. ms. */
  readonly until: number;
};

export type SpeechState = {
  readonly ready: boolean;
  /** Not begun, oldest first. */
  readonly waiting: readonly SpokenCall[];
  readonly job: SpeechJob | null;
  readonly playId: number;
  /** Calls whose first try was cut off by a stuck player. */
  readonly triedOnce: ReadonlySet<string>;
  /** When each call was settled, ms: it is never said again. */
  readonly settled: ReadonlyMap<string, number>;
};

export type SpeechEvent =
  | { readonly type: 'calls'; readonly calls: readonly SpokenCall[] }
  /** Whether the player can make a sound now. */
  | { readonly type: 'ready'; readonly ready: boolean }
  | { readonly type: 'ended' | 'failed'; readonly playId: number }
  | { readonly type: 'tick' };

export type SpeechEffect =
  | {
      readonly type: 'play';
      readonly playId: number;
      readonly call: SpokenCall;
      readonly languages: readonly Language[];
    }
  | { readonly type: 'restart' }
  | { readonly type: 'settle'; readonly callId: string; readonly outcome: SpeechOutcome };

export type SpeechRules = {
  /** Languages of the hall; Chinese comes first in any case. */
  readonly languages: readonly Language[];
  /** Expected length of a call said once in these languages, ms. */
  readonly lengthMs: (call: SpokenCall, languages: readonly Language[]) => number;
};

export type SpeechStep = { readonly state: SpeechState; readonly effects: readonly SpeechEffect[] };

export const silentSpeech: SpeechState = {
  ready: false,
  waiting: [],
  job: null,
  playId: 0,
  triedOnce: new Set(),
  settled: new Map(),
};
