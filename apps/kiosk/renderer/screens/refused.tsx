/** No number: why, in plain words, and what to do instead. */
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../device.ts';
import { findWanted, itemName, useKiosk } from '../kiosk-context.ts';
import { Frame } from './frame.tsx';

export function Refused({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, send } = kiosk;
  if (session.screen.name !== 'refused') return null;
  const { item, queue } = findWanted(kiosk, session.screen.wanted);
  const name = item
    ? itemName(item, session.language).text
    : queue
      ? inLanguage(queue.name, session.language)
      : '';
  return (
    <Frame
      screen="refused"
      device={device}
      back={false}
      footer={
        <button type="button" className="act" onClick={() => send({ type: 'home' })}>
          {t('common.home')}
        </button>
      }
    >
      <div className="centre">
        <p className="hint">{name}</p>
        <h1>{t('kiosk.refusedTitle')}</h1>
        <p className="notice" role="alert">
          {sayError(t, session.screen.error)}
        </p>
      </div>
    </Frame>
  );
}
