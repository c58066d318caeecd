/** Cancelling: asked once more, and keeping the appointment is the larger button. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef, useState } from 'react';

export function CancelBooking(props: {
  readonly client: HallClient;
  readonly bookingId: string;
  readonly leave: () => void;
}) {
  const { client, bookingId, leave } = props;
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const commandId = useRef(makeUlid(client.hallNow()));
  const question = useRef<HTMLElement>(null);
  useEffect(() => {
    question.current?.scrollIntoView({ block: 'end' });
  }, []);
  const cancel = async () => {
    setBusy(true);
    const answer = await client.send('booking.cancel', { bookingId }, commandId.current);
    setBusy(false);
    if (!answer.ok && answer.error.code !== 'noAnswer') commandId.current = makeUlid(client.hallNow());
    setError(answer.ok ? null : answer.error);
  };
  return (
    <section className="sure" aria-labelledby="sure" ref={question}>
      <h2 id="sure">{t('bookOnline.sure')}</h2>
      <p>{t('bookOnline.sureHint')}</p>
      <p className="problem" role="alert">
        {error ? sayError(t, error) : ''}
      </p>
      {/* biome-ignore lint/a11y/noAutofocus: the question takes the place of the button that was pressed */}
      <button type="button" className="act" autoFocus onClick={leave}>
        {t('bookOnline.stay')}
      </button>
      <button type="button" className="leave" disabled={busy} onClick={() => void cancel()}>
        {t('bookOnline.leave')}
      </button>
    </section>
  );
}
