/** The warning before everything is forgotten: a large countdown, one button to go on, one for more time. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef } from 'react';
import { useKiosk } from './kiosk-context.ts';
import { useCountdown } from './use-countdown.ts';

export function IdleWarning() {
  const { t } = useTranslation();
  const { send, session, speaking } = useKiosk();
  const seconds = useCountdown(limits.idleWarningMs * session.access.timeFactor, speaking);
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
        {session.access.timeFactor < limits.timeFactorMax && (
          <button type="button" className="plain" onClick={() => send({ type: 'moreTime' })}>
            {t('everybody.moreTime')}
          </button>
        )}
      </div>
    </div>
  );
}
