/** While the hall is asked: honest about a lost reply. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import type { Device } from '../device.ts';
import { Frame } from './frame.tsx';

export function Taking({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), limits.ackTimeoutMs / 2);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Frame screen="taking" device={device} back={false}>
      <div className="centre" role="status">
        <h1>{t('kiosk.taking')}</h1>
        {long && <p className="hint">{t('kiosk.takingLong')}</p>}
      </div>
    </Frame>
  );
}
