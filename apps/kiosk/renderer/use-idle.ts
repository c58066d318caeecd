/** Idle time: a warning after a while without a touch, then everything is forgotten; never while something is read aloud. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { useEffect } from 'react';
import type { Session } from './screen.ts';
import type { SessionEvent } from './session.ts';
import { leavesAlone } from './stays-shown.ts';

export function useIdle(session: Session, send: (event: SessionEvent) => void, speaking: boolean): void {
  const { warned, screen, access } = session;
  const { timeFactor } = access;
  // What leaves by itself has its own countdown.
  const runs = !speaking && !leavesAlone(session);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen begins anew
  useEffect(() => {
    if (!runs) return;
    const wait = (warned ? limits.idleWarningMs : limits.idleWarningAfterMs) * timeFactor;
    let timer = setTimeout(() => send({ type: 'idle' }), wait);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => send({ type: 'idle' }), wait);
    };
    // Caught on the way down: the keypad's keys go no further than this window.
    if (!warned) for (const event of ['pointerdown', 'keydown']) addEventListener(event, touched, true);
    return () => {
      clearTimeout(timer);
      for (const event of ['pointerdown', 'keydown']) removeEventListener(event, touched, true);
    };
  }, [runs, warned, timeFactor, screen, send]);
}
