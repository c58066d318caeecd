/** One visit: what the number is doing now, the number itself, and the one thing to do. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { windowRanges } from '@yiting/shared/domain/window-ranges.ts';
import type { VisitView } from '@yiting/shared/protocol/views/visit.ts';
import { inLanguage, sayTime, sayWait } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { GiveUp } from './give-up.tsx';
import { Rate } from './rate.tsx';
import { Remind } from './remind.tsx';

type VisitProps = { readonly client: HallClient; readonly view: VisitView };

export function Visit({ client, view }: VisitProps) {
  const waits = view.state === 'waiting' || view.state === 'missed';
  return (
    <main>
      <Now client={client} view={view} />
      {view.state === 'waiting' && <Remind call={null} />}
      {view.state === 'called' && <Remind call={view.call?.callId ?? null} />}
      {view.events.map((event) => (
        <Rate key={event.eventId} client={client} view={view} event={event} />
      ))}
      {view.state !== 'called' && view.state !== 'done' && <Facts client={client} view={view} />}
      {waits && <GiveUp client={client} ticketId={view.ticketId} />}
    </main>
  );
}

function Now({ client, view }: VisitProps) {
  switch (view.state) {
    case 'waiting':
      return <Waiting view={view} />;
    case 'called':
      return <Called view={view} />;
    case 'missed':
      return <Missed client={client} view={view} />;
    default:
      return <Beyond view={view} />;
  }
}

function Hero({ view }: { readonly view: VisitView }) {
  const { t } = useTranslation();
  return (
    <h1 className="number">
      <small>{t('visit.yourNumber')}</small>
      <strong data-testid="visit-number">{view.number}</strong>
      {view.groupSize > 1 && <small>{t('visit.group', { people: view.groupSize })}</small>}
    </h1>
  );
}

function Waiting({ view }: { readonly view: VisitView }) {
  const { t } = useTranslation();
  const ahead = view.ahead ?? 0;
  const [before, after] = t('visit.ahead', { count: ahead }).split(/<b>.*<\/b>/);
  return (
    <>
      <Hero view={view} />
      <p className="ahead" role="status" data-testid="visit-ahead" data-ahead={ahead}>
        {ahead === 0 ? (
          t('visit.nobodyAhead')
        ) : (
          <>
            {before}
            <b>{ahead}</b>
            {after}
          </>
        )}
      </p>
      <p className="wait">
        {t('visit.wait')} <b>{sayWait(t, view.wait)}</b>
      </p>
      <p className="quiet">{t('visit.comeBack')}</p>
    </>
  );
}

/** The window is the hero now; the words around it stand where each language wants them. */
function Called({ view }: { readonly view: VisitView }) {
  const { t, i18n } = useTranslation();
  const window = <strong data-testid="visit-window">{view.windowNumber ?? '–'}</strong>;
  return (
    <div className="called" role="alert">
      <h1>
        <span className="whose">
          {view.number} {t('visit.calledTitle')}
        </span>
        {i18n.language === 'ja' ? (
          <>
            <span className="go">
              {window} {t('visit.window')}
            </span>
            <small>{t('visit.goTo')}</small>
          </>
        ) : (
          <>
            <small>{t('visit.goTo')}</small>
            <span className="go">
              {i18n.language === 'en' ? (
                <>
                  {t('visit.window')} {window}
                </>
              ) : (
                <>
                  {window} {t('visit.window')}
                </>
              )}
            </span>
          </>
        )}
      </h1>
      <p>{inLanguage(view.zoneName, i18n.language)}</p>
      {view.call && view.call.times > 1 && <p>{t('visit.calledAgain', { times: view.call.times })}</p>}
    </div>
  );
}

function Missed({ client, view }: VisitProps) {
  const { t } = useTranslation();
  const now = useHallNow(client, 5_000);
  const open = view.returnUntil !== null && view.returnUntil > now;
  return (
    <>
      <Hero view={view} />
      <div className="notice" role="status">
        <h2>{t('visit.missed')}</h2>
        <p>
          {open && view.returnUntil !== null
            ? t('visit.missedUntil', { time: sayTime(view.returnUntil, zoneOf(client)) })
            : t('visit.missedOver')}
        </p>
      </div>
    </>
  );
}

/** At a window, on hold, or over. */
function Beyond({ view }: { readonly view: VisitView }) {
  const { t } = useTranslation();
  const window = view.windowNumber ?? '–';
  const said = {
    serving: { title: t('visit.serving', { window }), hint: '' },
    held: { title: t('visit.held', { window }), hint: '' },
    done: { title: t('visit.done'), hint: '' },
    cancelled: { title: t('visit.cancelled'), hint: t('visit.cancelledHint') },
    void: { title: t('visit.void'), hint: t('visit.voidHint') },
  } as const;
  const words = said[view.state as keyof typeof said];
  return (
    <>
      <Hero view={view} />
      <div className="now" role="status">
        <h2>{words.title}</h2>
        {words.hint !== '' && <p>{words.hint}</p>}
      </div>
    </>
  );
}

function Facts({ client, view }: VisitProps) {
  const { t, i18n } = useTranslation();
  const [item] = view.itemNames;
  const name = inLanguage(item ?? view.queueName, i18n.language);
  const windows = view.windowNumbers.length > 0 && view.state === 'waiting';
  return (
    <dl className="facts">
      <dt>{t('visit.queue')}</dt>
      <dd>{name}</dd>
      {windows && (
        <>
          <dt>{t('visit.windows')}</dt>
          <dd>
            {t('visit.windowsOf', { numbers: windowRanges(view.windowNumbers) })}
            {' · '}
            {inLanguage(view.zoneName, i18n.language)}
          </dd>
        </>
      )}
      <dt>{t('visit.takenAt')}</dt>
      <dd>{sayTime(view.takenAt, zoneOf(client))}</dd>
    </dl>
  );
}

function zoneOf(client: HallClient): string {
  return client.hello?.timeZone ?? 'Asia/Shanghai';
}
