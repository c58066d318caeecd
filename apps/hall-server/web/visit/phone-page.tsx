/** The frame of the phone page: connected by the token of the slip, in the language of the ticket until another is chosen. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { type Language, languages } from '@yiting/shared/basics/words.ts';
import { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { applyLanguage } from '@yiting/shared/text/start-words.ts';
import { LinkBanner } from '@yiting/shared/ui/link-banner.tsx';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useLink, useView } from '@yiting/shared/ui/use-hall.ts';
import { useEffect, useState } from 'react';
import { Visit } from './visit.tsx';

const languageNames = { zh: '中文', en: 'English', ja: '日本語' } as const;

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
  const { t, i18n } = useTranslation();
  const link = useLink(client);
  const view = useView(client, 'visit', {})?.body ?? null;
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? view?.language ?? null;
  useEffect(() => {
    if (language !== null) applyLanguage(language);
  }, [language]);
  useEffect(() => {
    document.title = view ? `${view.number} ${t('visit.title')}` : t('visit.title');
  }, [view, t]);
  const refusal = link.state === 'refused' ? link.refusal : null;
  return (
    <div className="visit" data-state={refusal ? 'refused' : (view?.state ?? 'connecting')}>
      <header>
        <p>{view ? inLanguage(view.hallName, i18n.language) : ''}</p>
        <nav aria-label={t('visit.languages')}>
          {languages.map((each) => (
            <button
              key={each}
              type="button"
              lang={each === 'zh' ? 'zh-CN' : each}
              aria-pressed={i18n.language === each}
              onClick={() => {
                setChosen(each);
                applyLanguage(each);
              }}
            >
              {languageNames[each]}
            </button>
          ))}
        </nav>
      </header>
      {refusal ? (
        <Refused refusal={refusal} />
      ) : view ? (
        <Visit client={client} view={view} />
      ) : (
        <main>
          <h1 className="plain">{t('visit.connecting')}</h1>
        </main>
      )}
      {!refusal && view && <LinkBanner client={client} />}
    </div>
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
