/** Giving the number up: asked once more, and staying is the larger button. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef, useState } from 'react';

export function GiveUp({ client, ticketId }: { readonly client: HallClient; readonly ticketId: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const commandId = useRef(makeUlid(Date.now()));
  const question = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) question.current?.scrollIntoView({ block: 'end' });
  }, [asked]);
  const leave = async () => {
    setBusy(true);
    const answer = await client.send('ticket.giveUp', { ticketId }, commandId.current);
    setBusy(false);
    setError(answer.ok ? null : answer.error);
  };
  const problem = (
    <p className="problem" role="alert">
      {error ? sayError(t, error) : ''}
    </p>
  );
  if (!asked)
    return (
      <>
        {problem}
        <button type="button" className="leave" onClick={() => setAsked(true)}>
          {t('visit.giveUp')}
        </button>
      </>
    );
  return (
    <section className="sure" aria-labelledby="sure" ref={question}>
      <h2 id="sure">{t('visit.sure')}</h2>
      <p>{t('visit.sureHint')}</p>
      {problem}
      {/* biome-ignore lint/a11y/noAutofocus: the question takes the place of the button that was pressed */}
      <button type="button" className="act" autoFocus onClick={() => setAsked(false)}>
        {t('visit.stay')}
      </button>
      <button type="button" className="leave" disabled={busy} onClick={() => void leave()}>
        {t('visit.leave')}
      </button>
    </section>
  );
}
