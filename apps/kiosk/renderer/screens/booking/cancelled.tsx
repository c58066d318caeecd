/** The appointment is given up; another may be made at once. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { sayService, sayWhen } from '../../say-when.ts';
import { Frame } from '../frame.tsx';

export function Cancelled({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, state, send } = useKiosk();
  if (session.screen.name !== 'cancelled') return null;
  const { booking } = session.screen;
  return (
    <Frame
      screen="cancelled"
      device={device}
      back={false}
      footer={
        <>
          <button type="button" className="plain" onClick={() => send({ type: 'bookAgain' })}>
            {t('booking.bookAnother')}
          </button>
          <button type="button" className="act" onClick={() => send({ type: 'home' })}>
            {t('everybody.done')}
          </button>
        </>
      }
    >
      <div className="centre" role="status">
        <h1>{t('booking.cancelledTitle')}</h1>
        <p className="big-hint">
          {t('booking.cancelledText', { when: sayWhen(booking, state.timeZone, session.language) })}
        </p>
        <p className="hint">{sayService(booking, session.language)}</p>
      </div>
    </Frame>
  );
}
