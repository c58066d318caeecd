/** While the reader works: where to lay the document, and what became of it, in words. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';
import { aimWords } from './aim-words.ts';
import { sayReading } from './say-reading.ts';

const mishaps = ['misread', 'twoCards', 'pulled', 'lost', 'unplugged'];

export function Reading({ device, lost }: { readonly device: Device; readonly lost: boolean }) {
  const { t } = useTranslation();
  const { session, state, send } = useKiosk();
  if (session.screen.name !== 'identity') return null;
  const { aim } = session.screen;
  const said = sayReading(state.reader, lost);
  return (
    <Frame
      screen="identity-reading"
      device={device}
      footer={
        // A typed number finds no appointment: it proves nothing.
        aim.kind === 'own' ? (
          <button type="button" className="act" onClick={() => send({ type: 'ownWay', way: 'code' })}>
            {t('booking.aim.code')}
          </button>
        ) : (
          <button type="button" className="act" onClick={() => send({ type: 'way', way: 'type' })}>
            {t('identity.typeInstead')}
          </button>
        )
      }
    >
      <h1>{t('identity.readingTitle')}</h1>
      <div className="reader" data-reading={said} aria-hidden="true">
        <div className="reader-card" />
      </div>
      <p className="reader-words" role="status" data-testid="reader" data-bad={mishaps.includes(said)}>
        {t(`identity.reading.${said}`)}
      </p>
      <p className="hint reader-keep">{aimWords(t, aim).keep}</p>
    </Frame>
  );
}
