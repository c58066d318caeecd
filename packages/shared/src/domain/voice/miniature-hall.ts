/** A hall for tests of the voice: a clock, the queue, and everything the queue has asked for. */
import { stepSpeech } from './speech-queue.ts';
import {
  type SpeechEffect,
  type SpeechEvent,
  type SpeechState,
  type SpokenCall,
  silentSpeech,
} from './speech-state.ts';

export const lengthMs = 5_000;
const rules = { languages: ['zh'], lengthMs: () => lengthMs } as const;

export class MiniatureHall {
  now = 1_000_000;
  state: SpeechState = silentSpeech;
  readonly effects: (SpeechEffect & { at: number })[] = [];

  happen(event: SpeechEvent): void {
    const { state, effects } = stepSpeech(this.state, event, this.now, rules);
    this.state = state;
    this.effects.push(...effects.map((effect) => ({ ...effect, at: this.now })));
  }

  pass(durationMs: number): void {
    for (const end = this.now + durationMs; this.now < end; ) {
      this.now = Math.min(end, this.now + 250);
      this.happen({ type: 'tick' });
    }
  }

  call(...callIds: string[]): void {
    this.happen({ type: 'calls', calls: callIds.map((callId) => callAt(callId, this.now)) });
  }

  end(): void {
    this.happen({ type: 'ended', playId: this.state.playId });
  }

  get plays() {
    return this.effects.filter((effect) => effect.type === 'play');
  }

  get outcomes() {
    return this.effects.flatMap((effect) =>
      effect.type === 'settle' ? [`${effect.callId} ${effect.outcome}`] : [],
    );
  }
}

export function callAt(callId: string, at: number, voice: SpokenCall['voice'] = null): SpokenCall {
  return { callId, number: 'A008', windowNumber: 3, at, language: 'en', voice };
}

export function readyHall(): MiniatureHall {
  const hall = new MiniatureHall();
  hall.happen({ type: 'ready', ready: true });
  return hall;
}
