/** Clips from the hall, each fetched and decoded once: the hall's own recording first, else the one that came with the product. */
import { languages } from '@yiting/shared/basics/words.ts';
import { z } from 'zod';
import { type ClipShape, shapeOf } from './clip-shape.ts';

export type DecodedClip = { readonly sound: AudioBuffer; readonly shape: ClipShape };

const lengthsSchema = z.record(z.string(), z.number());
const manifestSchema = z.object({
  zh: lengthsSchema,
  en: lengthsSchema,
  ja: lengthsSchema,
  chime: z.number(),
});
const ownSchema = z.object({ clips: z.array(z.string()) });
/** Expected length of a clip nobody has measured. */
const unknownLengthMs = 1_500;
const fetchTimeoutMs = 8_000;

export class ClipStore {
  #lengths = new Map<string, number>();
  #own = new Set<string>();
  #decoded = new Map<string, Promise<DecodedClip>>();

  /** Reads which clips there are; clips decoded before are kept unless the hall has recorded its own since. Throws when the hall does not answer. */
  async open(): Promise<void> {
    const manifest = manifestSchema.parse(await (await ask('/voice/manifest.json')).json());
    const own = ownSchema.parse(await (await ask('/voice/own.json')).json());
    this.#setLength('chime', manifest.chime);
    for (const language of languages)
      for (const [clip, lengthMs] of Object.entries(manifest[language]))
        this.#setLength(`${language}/${clip}`, lengthMs);
    for (const clip of own.clips) this.#decoded.delete(clip);
    this.#own = new Set(own.clips);
  }

  /** `zh/opening` or `chime`, decoded. Rejects when it can be neither fetched nor decoded; the next call tries again. */
  decoded(clip: string, context: BaseAudioContext): Promise<DecodedClip> {
    const known = this.#decoded.get(clip);
    if (known) return known;
    const loading = this.#decode(clip, context);
    this.#decoded.set(clip, loading);
    loading.then(
      ({ shape }) => this.#lengths.set(clip, shape.lengthSeconds * 1000),
      () => this.#decoded.delete(clip),
    );
    return loading;
  }

  /** Names of all clips, Chinese first. */
  get clips(): string[] {
    return [...this.#lengths.keys()];
  }

  lengthMs(clip: string): number {
    return this.#lengths.get(clip) ?? unknownLengthMs;
  }

  #setLength(clip: string, lengthMs: number): void {
    if (!this.#decoded.has(clip)) this.#lengths.set(clip, lengthMs);
  }

  async #decode(clip: string, context: BaseAudioContext): Promise<DecodedClip> {
    if (this.#own.has(clip)) {
      try {
        const own = await fetchSound(`/voice/own/${clip}.webm`, context);
        if (own.shape.lengthSeconds > 0) return own;
      } catch {
        // A broken or silent recording must not silence the hall: the shipped clip is said instead.
      }
    }
    return fetchSound(`/voice/${clip}.mp3`, context);
  }
}

async function fetchSound(address: string, context: BaseAudioContext): Promise<DecodedClip> {
  const sound = await context.decodeAudioData(await (await ask(address)).arrayBuffer());
  return { sound, shape: shapeOf(sound.getChannelData(0), sound.sampleRate) };
}

async function ask(address: string): Promise<Response> {
  const answer = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(fetchTimeoutMs) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
