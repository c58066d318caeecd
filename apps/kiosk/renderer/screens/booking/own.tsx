/** Coming with an appointment: by document, by code, by the QR of the slip. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef } from 'react';
import { codeLength, type OwnAct } from '../../booking-steps.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';
import { LetterKeys } from '../identity/keypad.tsx';

export function Own({ device }: { readonly device: Device }) {
  const { session } = useKiosk();
  if (session.screen.name !== 'own') return null;
  const { step, text, act } = session.screen;
  return step === 'ways' ? <Ways device={device} /> : <TypeCode device={device} text={text} act={act} />;
}

function Ways({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { state, send } = useKiosk();
  const { kind, ready } = state.reader;
  return (
    <Frame screen="own" device={device}>
      <h1>{t('booking.ownTitle')}</h1>
      <div className="ways">
        {kind !== 'none' && (
          <button
            type="button"
            className="choice way"
            disabled={!ready}
            onClick={() => send({ type: 'ownWay', way: 'card' })}
          >
            <b>{t('booking.ownCard')}</b>
            <span>{ready ? t('booking.ownCardHint') : t('identity.way.cardAway')}</span>
          </button>
        )}
        <button type="button" className="choice way" onClick={() => send({ type: 'ownWay', way: 'code' })}>
          <b>{t('booking.ownCode')}</b>
          <span>{t('booking.ownCodeHint')}</span>
        </button>
      </div>
      {kind === 'real' && <p className="hint">{t('booking.ownScan')}</p>}
    </Frame>
  );
}

type TypeCodeProps = { readonly device: Device; readonly text: string; readonly act: OwnAct };

function TypeCode({ device, text, act }: TypeCodeProps) {
  const { t } = useTranslation();
  const { send } = useKiosk();
  const commandId = useRef(makeUlid(Date.now()));
  const type = (next: string) => send({ type: 'code', text: next });
  useKeyboard(text, type);
  const missing = codeLength - text.length;
  return (
    <Frame
      screen="own-code"
      device={device}
      footer={
        <button
          type="button"
          className="act"
          disabled={missing > 0}
          onClick={() => send({ type: 'ownCode', commandId: commandId.current, code: text })}
        >
          {t(act === 'checkIn' ? 'booking.checkIn' : 'booking.find')}
        </button>
      }
    >
      <h1>{t('booking.codeTitle')}</h1>
      <p className="hint">{t('booking.codeRule')}</p>
      <output className="phone typed code-typed" aria-label={t('booking.code')} data-testid="typed-code">
        <span>{text.slice(0, 4) || ' '}</span> <span>{text.slice(4)}</span>
      </output>
      <p className="typed-words" role="status">
        {missing > 0 ? t('booking.codeMissing', { missing }) : t('booking.codeWhole')}
      </p>
      <LetterKeys text={text} type={type} />
    </Frame>
  );
}

/** A keyboard that is plugged in. */
function useKeyboard(text: string, type: (text: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Backspace') type(text.slice(0, -1));
      else if (/^[0-9a-zA-Z]$/.test(event.key)) type(text + event.key);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
