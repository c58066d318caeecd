/** The phone number, the code that was sent to it, and the confirmation. Each act keeps its id until it is answered. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { phoneSchema } from '@yiting/shared/protocol/fields.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { type FormEvent, useRef, useState } from 'react';

const sendAgainAfterMs = 60_000;
const codeDigits = 6;

export function PhoneForm({
  client,
  bookingId,
}: {
  readonly client: HallClient;
  readonly bookingId: string;
}) {
  const { t } = useTranslation();
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<{ readonly phone: string; readonly at: number } | null>(null);
  const [error, setError] = useState<HallError | null>(null);
  const [busy, setBusy] = useState(false);
  const isWhole = phoneSchema.safeParse(phone).success;
  const party = { kind: 'phone' as const, phone };

  const sendCode = async () => {
    setBusy(true);
    const answer = await client.send('booking.sendCode', { bookingId, party });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setSent({ phone, at: client.hallNow() });
  };
  return (
    <div className="phone-form">
      <label className="labelled">
        {t('bookOnline.phone')}
        <input
          className="field"
          type="tel"
          inputMode="numeric"
          autoComplete="tel-national"
          maxLength={11}
          value={phone}
          onChange={(event) => {
            setPhone(event.target.value.replace(/\D/g, ''));
            setSent(null);
          }}
        />
      </label>
      <p className="hint">{t('bookOnline.phoneWhy')}</p>
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
      </p>
      {sent === null ? (
        <button type="button" className="act" disabled={!isWhole || busy} onClick={() => void sendCode()}>
          {t('bookOnline.sendCode')}
        </button>
      ) : (
        <CodeForm
          client={client}
          sentAt={sent.at}
          phone={sent.phone}
          bookingId={bookingId}
          busy={busy}
          sendAgain={() => void sendCode()}
          refused={setError}
        />
      )}
    </div>
  );
}

function CodeForm(props: {
  readonly client: HallClient;
  readonly sentAt: number;
  readonly phone: string;
  readonly bookingId: string;
  readonly busy: boolean;
  readonly sendAgain: () => void;
  readonly refused: (error: HallError | null) => void;
}) {
  const { client, phone, bookingId } = props;
  const { t } = useTranslation();
  const now = useHallNow(client, 1_000);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  /** An act whose answer was lost goes again under its first id: nobody is booked twice. */
  const act = useRef<{ readonly code: string; readonly id: string } | null>(null);
  const wait = Math.ceil((props.sentAt + sendAgainAfterMs - now) / 1_000);

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || code.length !== codeDigits) return;
    if (act.current?.code !== code) act.current = { code, id: makeUlid(client.hallNow()) };
    setBusy(true);
    const body = { bookingId, party: { kind: 'phone' as const, phone }, sentCode: code };
    const answer = await client.send('booking.confirm', body, act.current.id);
    setBusy(false);
    if (!answer.ok && answer.error.code !== 'noAnswer') act.current = null;
    // Booked: the page learns it from the hall's view, also where this answer is lost.
    props.refused(answer.ok ? null : answer.error);
  };
  return (
    <form onSubmit={(event) => void confirm(event)}>
      <p className="sent" role="status">
        {t('bookOnline.codeSent', { phone })}
        {client.hello?.demo && <small>{t('bookOnline.demoBox')}</small>}
      </p>
      <label className="labelled">
        {t('bookOnline.code')}
        <input
          className="field code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={codeDigits}
          value={code}
          // biome-ignore lint/a11y/noAutofocus: the code is what the person was just sent and has to type now
          autoFocus
          onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
        />
      </label>
      <button type="submit" className="act" disabled={busy || code.length !== codeDigits}>
        {busy ? t('bookOnline.working') : t('bookOnline.confirm')}
      </button>
      <button
        type="button"
        className="leave again"
        disabled={props.busy || wait > 0}
        onClick={props.sendAgain}
      >
        {wait > 0 ? t('bookOnline.sendAgainIn', { seconds: wait }) : t('bookOnline.sendAgain')}
      </button>
    </form>
  );
}
