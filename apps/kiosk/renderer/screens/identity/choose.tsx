/** How to say who one is; without, where the queue allows it. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { mayBeNobody, useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';
import { aimWords } from './aim-words.ts';
import { useConfirm } from './use-confirm.ts';

export function Choose({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, state, send } = kiosk;
  const { nobody } = useConfirm();
  if (session.screen.name !== 'identity') return null;
  const { creditCode, aim } = session.screen;
  const anonymous = creditCode === null && mayBeNobody(kiosk, session.screen);
  const words = aimWords(t, aim);
  const { kind, ready } = state.reader;
  const way = (name: 'card' | 'type' | 'organisation' | 'phone') => send({ type: 'way', way: name });
  return (
    <Frame screen="identity" device={device}>
      <h1>{creditCode === null ? words.title : t('identity.agentTitle')}</h1>
      <p className="hint">
        {creditCode === null ? words.hint : t('identity.agentFor', { code: creditCode })}
      </p>
      {anonymous && (
        <button type="button" className="act second" onClick={nobody}>
          {t('identity.none')}
        </button>
      )}
      <div className="ways">
        {kind !== 'none' && (
          <Way
            name={t('identity.way.card')}
            hint={ready ? t('identity.way.cardHint') : t('identity.way.cardAway')}
            disabled={!ready}
            choose={() => way('card')}
          />
        )}
        <Way name={t('identity.way.type')} hint={t('identity.way.typeHint')} choose={() => way('type')} />
        <Way name={t('identity.way.phone')} hint={t('identity.way.phoneHint')} choose={() => way('phone')} />
        {creditCode === null && (
          <Way
            name={t('identity.way.organisation')}
            hint={t('identity.way.organisationHint')}
            choose={() => way('organisation')}
          />
        )}
      </div>
    </Frame>
  );
}

type WayProps = {
  readonly name: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly choose: () => void;
};

function Way({ name, hint, disabled = false, choose }: WayProps) {
  return (
    <button type="button" className="choice way" disabled={disabled} onClick={choose}>
      <b>{name}</b>
      <span>{hint}</span>
    </button>
  );
}
