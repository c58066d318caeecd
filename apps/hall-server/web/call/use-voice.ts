/** The voice of the zone, driven by the calls in the view; what became of each call goes back to the hall. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { CallView } from '@yiting/shared/protocol/views/screens.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VoiceState } from '../voice/speaker.ts';
import { SpeechDriver } from '../voice/speech-driver.ts';

export function useVoice(
  client: HallClient,
  view: CallView,
): { readonly state: VoiceState; readonly touched: () => void } {
  const [state, setState] = useState<VoiceState>('ready');
  const driver = useRef<SpeechDriver | null>(null);
  const { engine } = view.voice;
  useEffect(() => {
    const made = new SpeechDriver({
      engine,
      now: () => client.hallNow(),
      report: (callId, outcome) => void client.send('call.settleVoice', { callId, outcome }),
      onState: setState,
    });
    driver.current = made;
    return () => made.close();
  }, [client, engine]);
  useEffect(() => driver.current?.update(view), [view]);
  const touched = useCallback(() => driver.current?.touched(), []);
  return { state, touched };
}
