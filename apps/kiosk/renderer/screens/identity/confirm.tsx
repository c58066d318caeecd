/** What was read or typed, masked: the person says yes, and only then a number is taken. */
import type { Presented } from '@yiting/shared/protocol/device.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';
import { aimWords } from './aim-words.ts';
import { useConfirm } from './use-confirm.ts';

export function Confirm({ device, presented }: { readonly device: Device; readonly presented: Presented }) {
  const { t } = useTranslation();
  const { session, send } = useKiosk();
  const { somebody } = useConfirm();
  if (session.screen.name !== 'identity') return null;
  const { creditCode, aim } = session.screen;
  const words = aimWords(t, aim);
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
          {words.confirm}
        </button>
      }
    >
      <h1>{t('identity.confirmTitle')}</h1>
      <p className="hint">{t(`identity.kind.${presented.type}`)}</p>
      <p className="masked" data-testid="masked">
        {presented.masked}
      </p>
      {creditCode !== null && <p className="hint">{t('identity.agentFor', { code: creditCode })}</p>}
      <p className="hint">{presented.how === 'typed' ? words.typed : words.keep}</p>
      <button type="button" className="choice again" onClick={() => send({ type: 'back' })}>
        {t('identity.notMe')}
      </button>
    </Frame>
  );
}
