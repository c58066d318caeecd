/** What was read or typed, masked: the person says yes, and only then a number is taken. */
import type { Presented } from '@yiting/shared/protocol/device.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';
import { useConfirm } from './use-confirm.ts';

export function Confirm({ device, presented }: { readonly device: Device; readonly presented: Presented }) {
  const { t } = useTranslation();
  const { session, send } = useKiosk();
  const { somebody } = useConfirm();
  const creditCode = session.screen.name === 'identity' ? session.screen.creditCode : null;
  return (
    <Frame
      screen="identity-confirm"
      device={device}
      footer={
        <button
          type="button"
          className="act"
          onClick={() => somebody({ kind: 'presented', handle: presented.handle })}
        >
          {t('identity.take')}
        </button>
      }
    >
      <h1>{t('identity.confirmTitle')}</h1>
      <p className="hint">{t(`identity.kind.${presented.type}`)}</p>
      <p className="masked" data-testid="masked">
        {presented.masked}
      </p>
      {creditCode !== null && <p className="hint">{t('identity.agentFor', { code: creditCode })}</p>}
      <p className="hint">
        {presented.how === 'typed' ? t('identity.confirmTyped') : t('identity.keepCard')}
      </p>
      <button type="button" className="choice again" onClick={() => send({ type: 'back' })}>
        {t('identity.notMe')}
      </button>
    </Frame>
  );
}
