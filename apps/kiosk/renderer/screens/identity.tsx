/** A phone number, or none: why it is asked, masked as soon as it is whole. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { maskPhone } from '@yiting/shared/domain/mask.ts';
import type { Party } from '@yiting/shared/protocol/commands/tickets.ts';
import { phoneSchema } from '@yiting/shared/protocol/fields.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useRef } from 'react';
import type { Device } from '../device.ts';
import { findWanted, useKiosk } from '../kiosk-context.ts';
import { Frame } from './frame.tsx';

const digits = 11;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function Identity({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, send } = kiosk;
  const commandId = useRef(makeUlid(Date.now()));
  if (session.screen.name !== 'identity') return null;
  const { phone, wanted } = session.screen;
  const { queue } = findWanted(kiosk, wanted);
  const whole = phone.length === digits;
  const good = whole && phoneSchema.safeParse(phone).success;
  const confirm = (party: Party) => send({ type: 'confirm', commandId: commandId.current, party });
  const type = (next: string) => send({ type: 'phone', phone: next });
  const anonymous = queue?.anonymousAllowed ?? true;
  return (
    <Frame screen="identity" device={device}>
      <h1>{t('kiosk.phoneTitle')}</h1>
      <p className="hint">{anonymous ? t('kiosk.phoneHint') : t('kiosk.phoneNeeded')}</p>
      {anonymous && (
        <button type="button" className="act second" onClick={() => confirm({ kind: 'none' })}>
          {t('kiosk.withoutPhone')}
        </button>
      )}
      <output className="phone" aria-label={t('kiosk.phoneLabel')} data-bad={whole && !good}>
        {whole ? maskPhone(phone) : phone || <span className="faint">138 0000 0000</span>}
      </output>
      <p className="small-hint" role="status">
        {whole && !good
          ? t('kiosk.phoneWrong')
          : phone !== '' && !whole
            ? t('kiosk.phoneShort', { missing: digits - phone.length })
            : ' '}
      </p>
      <div className="keypad">
        {keys.map((key) => (
          <button key={key} type="button" className="key" onClick={() => type(phone + key)}>
            {key}
          </button>
        ))}
        <button type="button" className="key word" onClick={() => type('')}>
          {t('kiosk.clear')}
        </button>
        <button type="button" className="key" onClick={() => type(`${phone}0`)}>
          0
        </button>
        <button type="button" className="key word" onClick={() => type(phone.slice(0, -1))}>
          {t('kiosk.erase')}
        </button>
      </div>
      <button
        type="button"
        className="act"
        disabled={!good}
        onClick={() => confirm({ kind: 'phone', phone })}
      >
        {t('kiosk.withPhone')}
      </button>
    </Frame>
  );
}
