/** A number typed at the screen, or at a keyboard that is plugged in: judged as it grows, masked when it is whole. */
import { sayError } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import type { Device } from '../../device.ts';
import type { TypedField } from '../../identity-steps.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';
import { aimWords } from './aim-words.ts';
import { Keypad } from './keypad.tsx';
import { judgeTyped } from './typed-field.ts';
import { useConfirm } from './use-confirm.ts';

type TypingProps = { readonly device: Device; readonly field: TypedField; readonly text: string };

export function Typing({ device, field, text }: TypingProps) {
  const { t } = useTranslation();
  const { session, state, send } = useKiosk();
  const words = aimWords(t, session.screen.name === 'identity' ? session.screen.aim : { kind: 'take' });
  const { somebody } = useConfirm();
  const [refusal, setRefusal] = useState('');
  const judged = judgeTyped(t, field, text, state);
  const type = (next: string) => {
    setRefusal('');
    send({ type: 'typed', text: next });
  };
  useTypedKeys(text, type);
  const go = async () => {
    if (field === 'phone') return somebody({ kind: 'phone', phone: text });
    if (field === 'creditCode') return send({ type: 'organisation', creditCode: text });
    // From here on the host holds it; what it holds comes back masked.
    const answer = await device.present({ type: field, number: text });
    if (!answer.ok) setRefusal(sayError(t, answer.error));
  };
  return (
    <Frame
      screen="identity-typing"
      device={device}
      footer={
        <button type="button" className="act" disabled={!judged.good} onClick={() => void go()}>
          {field === 'phone' ? words.confirm : t('identity.next')}
        </button>
      }
    >
      <h1>{titleOf(t, field)}</h1>
      <p className="hint">{field === 'phone' ? words.phone : hintOf(t, field)}</p>
      <output
        className="phone typed"
        // A reader of screens must not say somebody's number into the hall.
        aria-live="off"
        aria-label={t('identity.numberLabel')}
        data-bad={judged.bad}
        data-testid="typed"
      >
        {judged.shown || ' '}
      </output>
      <p
        className="typed-words"
        data-testid="typed-words"
        role="status"
        data-bad={judged.bad || refusal !== ''}
      >
        {refusal || judged.words || ' '}
      </p>
      <Keypad field={field} text={text} type={type} />
    </Frame>
  );
}

function titleOf(t: TFunction, field: TypedField): string {
  if (field === 'phone') return t('identity.phoneTitle');
  if (field === 'creditCode') return t('identity.creditTitle');
  return t('identity.typingTitle');
}

function hintOf(t: TFunction, field: Exclude<TypedField, 'phone'>): string {
  return field === 'creditCode' ? t('identity.creditHint') : t(`identity.kind.${field}`);
}

function useTypedKeys(text: string, type: (text: string) => void): void {
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
