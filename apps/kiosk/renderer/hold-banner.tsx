/** While a place is held: which one, and how long yet; when the time is over, the person chooses again. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { heldOn } from './booking-steps.ts';
import type { Device } from './device.ts';
import { useKiosk } from './kiosk-context.ts';
import { sayWhen } from './say-when.ts';

const tickEveryMs = 500;
const lastMinuteMs = 60_000;

export function HoldBanner({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, state, send } = useKiosk();
  const held = heldOn(session.screen);
  const left = useTimeLeft(device, held?.heldUntil ?? null);
  useEffect(() => {
    if (held !== null && left === 0) send({ type: 'holdOver' });
  }, [held, left, send]);
  if (held === null) return null;
  const seconds = Math.ceil(left / 1000);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <div className="hold-banner" data-soon={left < lastMinuteMs}>
      <strong>{t('booking.heldFor', { when: sayWhen(held, state.timeZone, session.language) })}</strong>
      <span role="timer" data-testid="held-left">
        {t('booking.heldLeft', { time })}
      </span>
    </div>
  );
}

/** Milliseconds of hall time until then; never less than nothing. */
function useTimeLeft(device: Device, until: number | null): number {
  const [now, setNow] = useState(() => device.now());
  useEffect(() => {
    if (until === null) return;
    setNow(device.now());
    const timer = setInterval(() => setNow(device.now()), tickEveryMs);
    return () => clearInterval(timer);
  }, [device, until]);
  return until === null ? 0 : Math.max(0, until - now);
}
