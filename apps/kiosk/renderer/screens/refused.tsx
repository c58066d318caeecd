/** No number: why, in plain words, and what to do instead. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useRef } from 'react';
import type { Device } from '../device.ts';
import { findWanted, itemName, useKiosk } from '../kiosk-context.ts';
import { Frame } from './frame.tsx';

export function Refused({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, send } = kiosk;
  const commandId = useRef(makeUlid(Date.now()));
  if (session.screen.name !== 'refused') return null;
  const { wanted, error, again } = session.screen;
  const { item, queue } = findWanted(kiosk, wanted);
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
        <>
          <button type="button" className={again ? 'plain' : 'act'} onClick={() => send({ type: 'home' })}>
            {t('common.home')}
          </button>
          {again && (
            <button
              type="button"
              className="act"
              onClick={() => send({ type: 'reprint', commandId: commandId.current })}
            >
              {t('identity.printAgain')}
            </button>
          )}
        </>
      }
    >
      <div className="centre">
        <p className="hint">{name}</p>
        {again ? (
          <>
            <h1>{t('identity.alreadyTitle')}</h1>
            <p className="hero" data-testid="own-number">
              {error.detail?.number}
            </p>
            <p className="notice" role="alert">
              {t('identity.alreadyHint')}
            </p>
          </>
        ) : (
          <>
            <h1>{t('kiosk.refusedTitle')}</h1>
            <p className="notice" role="alert">
              {sayError(t, error)}
            </p>
          </>
        )}
      </div>
    </Frame>
  );
}
