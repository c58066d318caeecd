/** The warning before everything is forgotten: a large countdown, one button. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef, useState } from 'react';
import { useKiosk } from './kiosk-context.ts';

export function IdleWarning() {
  const { t } = useTranslation();
  const { send } = useKiosk();
  const seconds = useCountdown(limits.idleWarningMs);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div
      className="warning"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="warning-title"
      aria-describedby="warning-hint"
    >
      <div className="warning-sheet">
        <h2 id="warning-title">{t('kiosk.idleTitle')}</h2>
        <div className="warning-seconds" aria-hidden="true">
          {seconds}
        </div>
        <p id="warning-hint">{t('kiosk.idleHint', { seconds })}</p>
        <button ref={button} type="button" className="act" onClick={() => send({ type: 'stay' })}>
          {t('kiosk.idleStay')}
        </button>
      </div>
    </div>
  );
}

/** Whole seconds left of a time that began when the component appeared. */
export function useCountdown(lengthMs: number): number {
  const [endsAt] = useState(() => performance.now() + lengthMs);
  const [left, setLeft] = useState(lengthMs);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, endsAt - performance.now())), 250);
    return () => clearInterval(timer);
  }, [endsAt]);
  return Math.ceil(left / 1000);
}
