/** The frame of the phone page: by the token of the slip or of a booking, in its language until another is chosen. */

import { limits } from '@yiting/shared/basics/limits.ts';
import type { Language } from '@yiting/shared/basics/words.ts';
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { LinkBanner } from '@yiting/shared/ui/link-banner.tsx';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useLink, useView } from '@yiting/shared/ui/use-hall.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { PhoneHeader } from './phone-header.tsx';
import { speak } from './phone-words.ts';
import { Visit } from './visit.tsx';

/** Whoever only took a number does not pay for it. */
const Appointment = lazy(async () => ({
  default: (await import('./appointment-part.ts')).Appointment,
}));

export function PhonePage({ token }: { readonly token: string }) {
  const [client, setClient] = useState<HallClient | null>(null);
  useEffect(() => {
    const made = new HallClient({
      url: location.origin,
      credentials: { visitToken: token },
      staleAfterMs: limits.phoneStaleAfterMs,
    });
    setClient(made);
    return () => made.close();
  }, [token]);
  return client && <Connected client={client} />;
}

function Connected({ client }: { readonly client: HallClient }) {
  const { t } = useTranslation();
  const link = useLink(client);
  const view = useView(client, 'visit', {})?.body ?? null;
  const [chosen, setChosen] = useState<Language | null>(null);
  const appointment = useView(client, 'appointment', {})?.body ?? null;
  const language = chosen ?? view?.language ?? appointment?.booking?.language ?? null;
  const hallName = view?.hallName ?? appointment?.hallName ?? null;
  useEffect(() => {
    if (language !== null) speak(language);
  }, [language]);
  useEffect(() => {
    if (view) document.title = `${view.number} ${t('visit.title')}`;
    else if (!appointment) document.title = t('visit.title');
  }, [view, appointment, t]);
  const refusal = link.state === 'refused' ? link.refusal : null;
  return (
    <div
      className="visit"
      data-state={refusal ? 'refused' : (view?.state ?? (appointment ? 'appointment' : 'connecting'))}
    >
      <PhoneHeader hallName={hallName} label={t('visit.languages')} choose={setChosen} />
      {refusal ? (
        <Refused refusal={refusal} />
      ) : view ? (
        <Visit client={client} view={view} />
      ) : appointment ? (
        <Suspense fallback={<Connecting />}>
          <Appointment client={client} view={appointment} />
        </Suspense>
      ) : (
        <Connecting />
      )}
      {!refusal && hallName && <LinkBanner client={client} />}
    </div>
  );
}

function Connecting() {
  const { t } = useTranslation();
  return (
    <main>
      <h1 className="plain">{t('visit.connecting')}</h1>
    </main>
  );
}

/** Nothing can be shown, and the page will not come back by itself. */
function Refused({ refusal }: { readonly refusal: HallError }) {
  const { t } = useTranslation();
  const known = { visitUnknown: 'unknown', visitExpired: 'expired' } as const;
  const title = isKnown(refusal.code) ? known[refusal.code] : 'unavailable';
  return (
    <main data-refusal={refusal.code}>
      <h1 className="plain">{t(`visit.${title}`)}</h1>
      <p className="lead">{title === 'unavailable' ? sayError(t, refusal) : t(`visit.${title}Hint`)}</p>
      {title === 'unavailable' && (
        <button type="button" className="act" onClick={() => location.reload()}>
          {t('common.retry')}
        </button>
      )}
    </main>
  );
}

function isKnown(code: HallError['code']): code is 'visitUnknown' | 'visitExpired' {
  return code === 'visitUnknown' || code === 'visitExpired';
}
