/** While the hall is asked, and while nobody knows what it did: said as it is. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { leavesNoDoubt } from '../../booking-steps.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';

export function Asking({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, send } = useKiosk();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), limits.ackTimeoutMs / 2);
    return () => clearTimeout(timer);
  }, []);
  if (session.screen.name !== 'asking') return null;
  const { wish, unsure } = session.screen;
  const { act } = wish;
  if (!unsure || leavesNoDoubt(act))
    return (
      <Frame screen="asking" device={device} back={false}>
        <div className="centre" role="status">
          <h1>{t(`booking.asking.${act}`)}</h1>
          {long && <p className="hint">{t('booking.askingLong')}</p>}
        </div>
      </Frame>
    );
  return (
    <Frame
      screen="unsure"
      device={device}
      back={false}
      footer={
        <button type="button" className="act" onClick={() => send({ type: 'home' })}>
          {t('common.home')}
        </button>
      }
    >
      <div className="centre" role="status">
        <h1>{t(`booking.unsure.${act}`)}</h1>
        <p className="notice">{t('booking.unsureHint')}</p>
        <p className="hint">{t('booking.unsureLeave')}</p>
      </div>
    </Frame>
  );
}
