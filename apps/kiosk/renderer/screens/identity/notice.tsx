/** Before a document is read: what, what for, how long (B5-85). */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';
import { aimWords } from './aim-words.ts';

export function Notice({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, send } = useKiosk();
  if (session.screen.name !== 'identity') return null;
  const words = aimWords(t, session.screen.aim);
  return (
    <Frame
      screen="identity-notice"
      device={device}
      footer={
        <button type="button" className="act" onClick={() => send({ type: 'agree' })}>
          {t('identity.agree')}
        </button>
      }
    >
      <h1>{t('identity.noticeTitle')}</h1>
      <ul className="promises">
        <li>{t('identity.noticeWhat')}</li>
        <li>{words.why}</li>
        <li>{words.how}</li>
      </ul>
      <p className="hint">{t('identity.noticeElse')}</p>
    </Frame>
  );
}
