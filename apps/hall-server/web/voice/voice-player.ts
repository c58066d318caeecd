/** Plays clips one after the other without a gap, on the browser's own sound clock. */
import { ClipStore } from './clip-store.ts';
import type { Saying, Speaker, VoiceState } from './speaker.ts';

/** Not a clip: silence between two languages. */
const pause = 'pause';
const pauseMs = 450;
/** Between two clips, so that digits stay apart. */
const jointMs = 30;
const startDelayMs = 60;
const reopenAfterMs = 5_000;
/** The browser decides within this time whether sound may start without a touch. */
const firstStateAfterMs = 800;

export class VoicePlayer implements Speaker {
  readonly #onState: (state: VoiceState) => void;
  readonly #store = new ClipStore();
  #context: AudioContext | null = null;
  #opened: Promise<boolean> = Promise.resolve(false);
  #isBroken = false;
  #said: VoiceState | null = null;
  #cutOff: () => void = () => {};
  #timers: ReturnType<typeof setTimeout>[] = [];
  #isClosed = false;

  constructor({ onState }: { readonly onState: (state: VoiceState) => void }) {
    this.#onState = onState;
    this.#begin();
  }

  get state(): VoiceState {
    if (this.#isBroken || !this.#context) return 'failed';
    return this.#context.state === 'running' ? 'ready' : 'needsTouch';
  }

  /** Plays `zh/opening`, `chime`, …; answers true at the end, false when it was cut off or a clip cannot be had. */
  async play(clips: readonly string[]): Promise<boolean> {
    this.#cutOff();
    let isCut = false;
    this.#cutOff = () => {
      isCut = true;
    };
    const context = this.#context;
    if (!context || clips.length === 0 || !(await this.#opened)) return false;
    try {
      const decoded = await Promise.all(
        clips.map((clip) => (clip === pause ? null : this.#store.decoded(clip, context))),
      );
      if (isCut || context.state !== 'running') return false;
      return await this.#schedule(decoded, context);
    } catch {
      return false;
    }
  }

  say(sayings: readonly Saying[]): Promise<boolean> {
    return this.play(clipsOf(sayings));
  }

  lengthMs(sayings: readonly Saying[]): number {
    return clipsOf(sayings).reduce(
      (sum, clip) => sum + jointMs + (clip === pause ? pauseMs : this.#store.lengthMs(clip)),
      startDelayMs,
    );
  }

  restart(): void {
    this.#end();
    this.#begin();
  }

  touched(): void {
    void this.#context?.resume().catch(() => {});
  }

  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  #begin(): void {
    try {
      this.#context = new AudioContext();
    } catch {
      this.#isBroken = true;
      this.#tell();
      this.#later(() => this.restart(), reopenAfterMs);
      return;
    }
    this.#isBroken = false;
    this.#context.onstatechange = () => this.#tell();
    this.touched();
    this.#later(() => this.#tell(), firstStateAfterMs);
    this.#opened = this.#open(this.#context);
  }

  async #open(context: AudioContext): Promise<boolean> {
    try {
      await this.#store.open();
      if (context !== this.#context) return false;
      if (this.#isBroken) {
        this.#isBroken = false;
        this.#tell();
      }
      void this.#decodeAhead(context);
      return true;
    } catch {
      if (context !== this.#context) return false;
      this.#isBroken = true;
      this.#tell();
      this.#later(() => {
        this.#opened = this.#open(context);
      }, reopenAfterMs);
      return false;
    }
  }

  /** One by one, so that the first call of the day is not late and the hall is not rushed by every screen at once. */
  async #decodeAhead(context: AudioContext): Promise<void> {
    for (const clip of this.#store.clips) {
      if (context !== this.#context) return;
      await this.#store.decoded(clip, context).catch(() => null);
    }
  }

  #schedule(
    clips: readonly (Awaited<ReturnType<ClipStore['decoded']>> | null)[],
    context: AudioContext,
  ): Promise<boolean> {
    const sources: AudioBufferSourceNode[] = [];
    let at = context.currentTime + startDelayMs / 1000;
    for (const clip of clips) {
      if (clip) {
        const gain = new GainNode(context, { gain: clip.shape.gain });
        const source = new AudioBufferSourceNode(context, { buffer: clip.sound });
        source.connect(gain).connect(context.destination);
        source.start(at, clip.shape.fromSeconds, clip.shape.lengthSeconds);
        sources.push(source);
      }
      at += clip ? clip.shape.lengthSeconds + jointMs / 1000 : pauseMs / 1000;
    }
    return new Promise((resolve) => {
      this.#cutOff = () => {
        resolve(false);
        for (const source of sources) source.stop();
      };
      const last = sources.at(-1);
      if (last) last.onended = () => resolve(true);
      else resolve(false);
    });
  }

  /** Drops the sound device; whatever it was saying counts as cut off. */
  #end(): void {
    this.#cutOff();
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    const context = this.#context;
    this.#context = null;
    if (!context) return;
    context.onstatechange = null;
    void context.close().catch(() => {});
  }

  #tell(): void {
    if (this.#isClosed || this.state === this.#said) return;
    this.#said = this.state;
    this.#onState(this.state);
  }

  #later(act: () => void, afterMs: number): void {
    this.#timers.push(setTimeout(act, afterMs));
  }
}

/** The chime, then each language. */
function clipsOf(sayings: readonly Saying[]): string[] {
  const spoken = sayings.flatMap(({ language, clips }, index) => [
    ...(index === 0 ? [] : [pause]),
    ...clips.map((clip) => `${language}/${clip}`),
  ]);
  return ['chime', ...spoken];
}
