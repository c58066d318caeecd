/** The tablet of a window: quiet until a visit ends, then one invitation. Voluntary: 不评价 is as near as 提交 (B1-15). */

import { languages } from '@yiting/shared/basics/words.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { applyLanguage } from '@yiting/shared/text/apply-language.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useView } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useRef, useState } from 'react';
import { RatingForm } from './rating-form.tsx';
import { Sign } from './sign.tsx';

const thanksForMs = 4_000;
const languageNames = { zh: '中文', en: 'English', ja: '日本語' } as const;
type Goodbye = 'thanks' | 'thanksBad' | 'already' | 'bye' | 'signed';

export function RatingTablet({ client }: { readonly client: HallClient }) {
  const { t, i18n } = useTranslation();
  const view = useView(client, 'rate', {})?.body;
  const toSign = useView(client, 'sign', {})?.body.asked ?? null;
  const [goodbye, setGoodbye] = useState<Goodbye | null>(null);
  const [answered, setAnswered] = useState<string | null>(null);
  const invitation = view?.invitation && view.invitation.eventId !== answered ? view.invitation : null;
  const eventId = invitation?.eventId;
  const language = toSign?.language ?? invitation?.language;
  const signatureId = toSign?.signatureId;
  useEffect(() => {
    if ((eventId !== undefined || signatureId !== undefined) && language !== undefined) {
      setGoodbye(null);
      applyLanguage(language);
    }
  }, [eventId, signatureId, language]);
  // The visitor rated on his phone while the tablet still asked: it says so instead of falling silent.
  const ratedByPhone = view?.ratedByPhone ?? null;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (eventId === undefined && ratedByPhone !== null && asked.current === ratedByPhone)
      setGoodbye('already');
    asked.current = eventId ?? null;
  }, [eventId, ratedByPhone]);
  useEffect(() => {
    if (goodbye === null) return;
    const timer = setTimeout(() => setGoodbye(null), thanksForMs);
    return () => clearTimeout(timer);
  }, [goodbye]);
  // Nobody is asked for anything: the next to look speaks Chinese until his ticket says otherwise.
  const quiet = eventId === undefined && signatureId === undefined && goodbye === null;
  useEffect(() => {
    if (quiet) applyLanguage('zh');
  }, [quiet]);
  if (!view) return null;
  // Whoever signs sits there now; whoever rates may have stood up already.
  if (toSign)
    return (
      <main className="tablet" data-screen="sign">
        <Languages />
        <Sign key={toSign.signatureId} client={client} asked={toSign} done={() => setGoodbye('signed')} />
      </main>
    );
  return (
    <main className="tablet" data-screen={invitation ? 'rating' : goodbye ? 'goodbye' : 'idle'}>
      {invitation ? (
        <>
          <Languages />
          <RatingForm
            key={invitation.eventId}
            client={client}
            eventId={invitation.eventId}
            about={[
              invitation.itemNames[0] ? inLanguage(invitation.itemNames[0], i18n.language) : '',
              invitation.ticketNumber,
              t('common.windowNumber', { number: view.windowNumber }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
            done={(how) => {
              setAnswered(invitation.eventId);
              setGoodbye(how);
            }}
          />
        </>
      ) : (
        <div className="tablet-idle" role="status">
          <h1>{goodbye ? sayGoodbye(t, goodbye) : t('rating.idle', { number: view.windowNumber })}</h1>
          {!goodbye && <p>{t('rating.idleHint')}</p>}
        </div>
      )}
    </main>
  );
}

function Languages() {
  const { i18n } = useTranslation();
  return (
    <nav className="tablet-languages">
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each === 'zh' ? 'zh-CN' : each}
          aria-pressed={i18n.language === each}
          onClick={() => applyLanguage(each)}
        >
          {languageNames[each]}
        </button>
      ))}
    </nav>
  );
}

function sayGoodbye(t: TFunction, goodbye: Goodbye): string {
  return goodbye === 'signed' ? t('sign.thanks') : t(`rating.${goodbye}`);
}
