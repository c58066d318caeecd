/** The call screen of a zone: who is called now, who was before, how long the queues are; and its voice. */
import type { HallClient, Newest } from '@yiting/shared/client/hall-client.ts';
import type { CallLine, CallView } from '@yiting/shared/protocol/views/screens.ts';
import { inLanguage, sayTime, sayWait } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow, useView } from '@yiting/shared/ui/use-hall.ts';
import { PanelGuard } from '../station/panel-guard.tsx';
import { nowCalling } from './now-calling.ts';
import { useVoice } from './use-voice.ts';

export function CallScreen({ client }: { readonly client: HallClient }) {
  const view = useView(client, 'call', {});
  return view && <Screen client={client} view={view} />;
}

function Screen({
  client,
  view: { body, seq },
}: {
  readonly client: HallClient;
  readonly view: Newest<'call'>;
}) {
  const { t, i18n } = useTranslation();
  const now = useHallNow(client);
  const voice = useVoice(client, body);
  const calling = nowCalling(body.calls, now);
  const shown = new Set(calling.map(({ callId }) => callId));
  return (
    <main className="call-screen" onPointerDown={voice.touched}>
      <header>
        <h1>{inLanguage(body.zoneName, i18n.language)}</h1>
        <p>{t('screens.missedHint')}</p>
        <b>{sayTime(now, client.hello?.timeZone ?? 'Asia/Shanghai')}</b>
      </header>
      <PanelGuard again={seq}>
        <Hero calling={calling} dayOpen={body.dayOpen} />
      </PanelGuard>
      <PanelGuard again={seq}>
        <Recent calls={body.calls.filter(({ callId }) => !shown.has(callId)).slice(0, 6)} />
      </PanelGuard>
      <PanelGuard again={seq}>
        <Queues view={body} />
      </PanelGuard>
      {voice.state === 'needsTouch' && <p className="voice-hint">{t('screens.touchForSound')}</p>}
      {voice.state === 'failed' && <p className="voice-hint">{t('screens.noVoice')}</p>}
    </main>
  );
}

function Hero({ calling, dayOpen }: { readonly calling: readonly CallLine[]; readonly dayOpen: boolean }) {
  const { t } = useTranslation();
  if (calling.length === 0) {
    return (
      <section className="hero quiet">
        <p className="hero-quiet">{dayOpen ? t('screens.quiet') : t('screens.closed')}</p>
        {dayOpen && <p className="hero-hint">{t('screens.quietHint')}</p>}
      </section>
    );
  }
  return (
    <section className="hero" data-count={calling.length} data-testid="now-calling" aria-live="assertive">
      {calling.map((call) => (
        <div key={call.callId} className="now" data-number={call.number} data-window={call.windowNumber}>
          <p className="now-word">{t('screens.goTo')}</p>
          <p className="now-number" data-long={call.number.length > 4}>
            {call.number}
          </p>
          <p className="now-window">
            <WindowWords number={call.windowNumber} />
          </p>
        </div>
      ))}
    </section>
  );
}

function Recent({ calls }: { readonly calls: readonly CallLine[] }) {
  const { t } = useTranslation();
  return (
    <section className="recent">
      <h2>{t('screens.justCalled')}</h2>
      <ul>
        {calls.map((call) => (
          <li key={call.callId} data-testid="call-row">
            <b>{call.number}</b>
            <span>{t('common.windowNumber', { number: call.windowNumber })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Queues({ view }: { readonly view: CallView }) {
  const { t, i18n } = useTranslation();
  return (
    <footer>
      {view.queues.map((queue) => (
        <p key={queue.queueId}>
          <span className="queue-name">
            {queue.prefix} {inLanguage(queue.name, i18n.language)}
          </span>
          <b>{t('screens.waitingPeople', { waiting: queue.waiting })}</b>
          {view.dayOpen && <b className="queue-wait">{sayWait(t, queue.wait)}</b>}
        </p>
      ))}
    </footer>
  );
}

/** `3 号窗口`, `Window 3`: the figure large, wherever the language puts it. */
function WindowWords({ number }: { readonly number: number }) {
  const { t } = useTranslation();
  const [before, after] = t('common.windowNumber', { number: '|' }).split('|');
  return (
    <>
      {before}
      <b>{number}</b>
      {after}
    </>
  );
}
