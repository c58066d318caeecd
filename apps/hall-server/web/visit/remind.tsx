/** A gentle shake and two notes when the number is called: only after the visitor asked for it, as browsers want it too. */

import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useSyncExternalStore } from 'react';

let sound: AudioContext | null = null;
let wanted = false;
/** The call that was announced already: a recall is another, a new picture of the same call is not. */
let announced: string | null = null;
const listeners = new Set<() => void>();

/** `call` is the id of the call that stands now, null while there is none. */
export function Remind({ call }: { readonly call: string | null }) {
  const { t } = useTranslation();
  const on = useSyncExternalStore(listen, () => wanted);
  useEffect(() => {
    if (call === null || call === announced) return;
    announced = call;
    if (wanted) announce();
  }, [call]);
  if (call !== null) return null;
  return (
    <button type="button" className="remind" aria-pressed={on} onClick={want}>
      {on ? t('visit.reminding') : t('visit.remind')}
      <small>{t('visit.remindHint')}</small>
    </button>
  );
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Only a tap may wake the sound; the first short shake shows what will come. */
function want(): void {
  wanted = !wanted;
  if (wanted) {
    sound ??= new AudioContext();
    void sound.resume();
    shake([120]);
  }
  for (const changed of listeners) changed();
}

function announce(): void {
  shake([250, 150, 250]);
  if (!sound) return;
  note(sound, 660, 0);
  note(sound, 880, 0.28);
}

function note(context: AudioContext, hertz: number, afterSeconds: number): void {
  const at = context.currentTime + afterSeconds;
  const [tone, loudness] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.25, at + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.26);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.3);
}

/** Phones of one kind have no way to shake a page. */
function shake(pattern: number[]): void {
  if ('vibrate' in navigator) navigator.vibrate(pattern);
}
