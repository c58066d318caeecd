/** The wall: three numbers, one curve, the windows, what needs a manager now. Readable from ten metres. */
import type { HallClient, Newest } from '@yiting/shared/client/hall-client.ts';
import type { WallView, WallWindow } from '@yiting/shared/protocol/views/screens.ts';
import { inLanguage, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow, useView } from '@yiting/shared/ui/use-hall.ts';
import { PanelGuard } from '../station/panel-guard.tsx';
import { Curve } from './curve.tsx';
import { Needs } from './needs.tsx';

export function Wall({ client }: { readonly client: HallClient }) {
  const view = useView(client, 'wall', {});
  return view && <Screen client={client} view={view} />;
}

function Screen({
  client,
  view: { body, seq },
}: {
  readonly client: HallClient;
  readonly view: Newest<'wall'>;
}) {
  const { t, i18n } = useTranslation();
  const now = useHallNow(client, 5_000);
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  return (
    <main className="wall">
      <header>
        <h1>{inLanguage(body.hallName, i18n.language)}</h1>
        <p>{body.dayOpen ? t('screens.taken', { taken: body.takenToday }) : t('screens.dayNotOpen')}</p>
        <b>{sayTime(now, timeZone)}</b>
      </header>
      <div className="left">
        <PanelGuard again={seq}>
          <Figures view={body} now={now} />
        </PanelGuard>
        <PanelGuard again={seq}>
          <Windows windows={body.windows} />
        </PanelGuard>
        <PanelGuard again={seq}>
          <Curve points={body.curve} timeZone={timeZone} />
        </PanelGuard>
        <PanelGuard again={seq}>
          <Rates rates={body.rates} bookings={body.bookings} />
        </PanelGuard>
      </div>
      <PanelGuard again={seq}>
        <Needs needs={body.needs} queues={body.queues} now={now} />
      </PanelGuard>
    </main>
  );
}

function Figures({ view, now }: { readonly view: WallView; readonly now: number }) {
  const { t, i18n } = useTranslation();
  const { longest } = view;
  const minutes = longest ? Math.max(0, Math.floor((now - longest.since) / 60_000)) : 0;
  return (
    <dl className="figures">
      <div>
        <dt>{t('screens.waiting')}</dt>
        <dd data-testid="wall-waiting">
          {view.waiting} <small>{t('screens.waitingUnit')}</small>
        </dd>
      </div>
      <div data-alert={minutes >= 20}>
        <dt>
          {t('screens.longest')}{' '}
          {longest && <span>{`${longest.prefix} ${inLanguage(longest.queueName, i18n.language)}`}</span>}
        </dt>
        <dd data-testid="wall-longest">
          {minutes} <small>{t('screens.minutesUnit')}</small>
        </dd>
      </div>
      <div>
        <dt>{t('screens.finished')}</dt>
        <dd data-testid="wall-finished">
          {view.finishedToday} <small>{t('screens.finishedUnit')}</small>
        </dd>
      </div>
    </dl>
  );
}

function Windows({ windows }: { readonly windows: readonly WallWindow[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('screens.windows')}</h2>
      <ul className="windows">
        {windows.map((window) => (
          <li key={window.windowId} data-state={window.state}>
            <span>
              {window.number} {window.kind === 'general' ? '' : t(`common.windowKind.${window.kind}`)}
            </span>
            <b>{window.ticketNumber ?? t(`common.windowState.${window.state}`)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rates({ rates, bookings }: Pick<WallView, 'rates' | 'bookings'>) {
  const { t } = useTranslation();
  const share = (value: number | null) => (value === null ? '—' : `${Math.round(value * 100)}%`);
  const minutes = (value: number | null) =>
    value === null ? '—' : `${Math.round(value)} ${t('screens.minutesUnit')}`;
  const shown = [
    [t('screens.ratio'), share(rates.generalWindowRatio), t('screens.ratioFormula')],
    [t('screens.onSpot'), share(rates.onSpot)],
    [t('screens.waitAndCollect'), share(rates.waitAndCollect)],
    [t('screens.firstTimeRight'), share(rates.firstTimeRight)],
    [t('screens.good'), share(rates.good)],
    [t('screens.rated'), share(rates.rated)],
    [t('screens.meanWait'), minutes(rates.meanWaitMinutes)],
    [t('screens.meanService'), minutes(rates.meanServiceMinutes)],
    // Who has come, of all who booked for today.
    [
      t('screens.booked'),
      `${bookings.checkedIn} / ${bookings.checkedIn + bookings.toCome + bookings.noShow}`,
    ],
  ] as const;
  // Said only when there are some: a zero in amber would be noise.
  const late = (
    [
      [t('screens.deemedAccepted'), rates.deemedAccepted],
      [t('screens.overdue'), rates.overdue],
    ] as const
  ).filter(([, count]) => count > 0);
  return (
    <dl className="rates">
      {shown.map(([name, value, formula]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {formula && <small>{formula}</small>}
          </dd>
        </div>
      ))}
      {late.map(([name, count]) => (
        <div key={name} data-attention>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
