/** Where the recording of one clip stands: nothing, in progress, to be checked, or failed for a reason. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { beginTake, type Take, type TakeProblem } from './take.ts';

export type Recording =
  | { readonly step: 'none' }
  | { readonly step: 'asking' | 'recording'; readonly clip: string }
  | { readonly step: 'check'; readonly clip: string; readonly sound: Blob }
  | { readonly step: 'problem'; readonly clip: string; readonly problem: TakeProblem };

/** The microphone is off whenever the page that uses this is gone. */
export function useRecording() {
  const [recording, setRecording] = useState<Recording>({ step: 'none' });
  const take = useRef<Take | null>(null);
  const isGone = useRef(false);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      take.current?.stop();
    };
  }, []);

  const begin = useCallback(async (clip: string) => {
    setRecording({ step: 'asking', clip });
    const begun = await beginTake();
    if (isGone.current) {
      if (begun.ok) begun.value.stop();
      return;
    }
    if (!begun.ok) return setRecording({ step: 'problem', clip, problem: begun.error });
    take.current = begun.value;
    setRecording({ step: 'recording', clip });
    const sound = await begun.value.sound;
    take.current = null;
    if (isGone.current) return;
    setRecording(
      sound.ok
        ? { step: 'check', clip, sound: sound.value }
        : { step: 'problem', clip, problem: sound.error },
    );
  }, []);

  const stop = useCallback(() => take.current?.stop(), []);
  const discard = useCallback(() => setRecording({ step: 'none' }), []);
  return { recording, begin, stop, discard };
}
