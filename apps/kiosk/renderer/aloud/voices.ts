/** The voices there are: the browser's own, the speech program of the device host, or none: then a piece lasts as long as reading it. */
import type { Language } from '@yiting/shared/basics/words.ts';
import type { Piece } from './spoken.ts';

const readingMsPerSign = { zh: 160, ja: 140, en: 55 } as const;
const readingMinMs = 700;

export type Voice = 'system' | 'host' | 'none';

/** `hostLanguages`: what the speech program of the device host can say. */
export function voiceFor(language: Language, hostLanguages: readonly Language[]): Voice {
  if (systemVoice(language)) return 'system';
  return hostLanguages.includes(language) ? 'host' : 'none';
}

/** Resolves when the piece was said, or when it was stopped. Never rejects: captions go on without a voice. */
export async function sayPiece(piece: Piece, voice: Voice, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  try {
    if (voice === 'system') return await sayBySystem(piece, stop);
    if (voice === 'host') return await sayByHost(piece, stop);
  } catch {
    if (stop.aborted) return;
  }
  const ms = Math.max(readingMinMs, piece.text.length * readingMsPerSign[piece.language]);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function systemVoice(language: Language): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  // A voice from the network would send what is said out of the house.
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.startsWith(language));
}

function sayBySystem({ text, language }: Piece, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const said = new SpeechSynthesisUtterance(text);
    said.voice = systemVoice(language) ?? null;
    said.lang = said.voice?.lang ?? language;
    said.onend = () => resolve();
    said.onerror = () => reject(new Error('the voice failed'));
    stop.addEventListener('abort', () => {
      speechSynthesis.cancel();
      resolve();
    });
    speechSynthesis.speak(said);
  });
}

let context: AudioContext | null = null;

async function sayByHost(piece: Piece, stop: AbortSignal): Promise<void> {
  const answer = await fetch('/speech', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(piece),
    signal: stop,
  });
  if (!answer.ok) throw new Error(`speech ${answer.status}`);
  context ??= new AudioContext();
  const sound = await context.decodeAudioData(await answer.arrayBuffer());
  if (stop.aborted) return;
  if (context.state !== 'running') await context.resume();
  const source = context.createBufferSource();
  source.buffer = sound;
  source.connect(context.destination);
  await new Promise<void>((resolve) => {
    source.onended = () => resolve();
    stop.addEventListener('abort', () => {
      source.stop();
      resolve();
    });
    source.start();
  });
}
