/** The windows as tiles, as on the wall; pressing one opens what a manager can do about it. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import { WindowDialog } from './window-dialog.tsx';
import './windows.css';

type HallWindow = ManageView['windows'][number];

export function WindowGrid({ view }: { readonly view: ManageView }) {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const zones = view.zones.filter((zone) => view.windows.some((window) => window.zoneId === zone.zoneId));
  if (view.windows.length === 0) return <p className="quiet">{t('manage.window.none')}</p>;
  return (
    <>
      {zones.map((zone) => (
        <div key={zone.zoneId} className="zone">
          {zones.length > 1 && <h3>{inLanguage(zone.name, i18n.language)}</h3>}
          <ul className="windows">
            {view.windows
              .filter((window) => window.zoneId === zone.zoneId)
              .map((window) => (
                <li key={window.windowId}>
                  <Tile window={window} choose={() => setChosen(window.windowId)} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <WindowDialog
        view={view}
        window={view.windows.find((window) => window.windowId === chosen) ?? null}
        leave={() => setChosen(null)}
      />
    </>
  );
}

function Tile({ window, choose }: { readonly window: HallWindow; readonly choose: () => void }) {
  const { t } = useTranslation();
  const { client } = useConsole();
  const now = useHallNow(client, 5_000);
  const minutes = Math.max(0, Math.floor((now - window.since) / 60_000));
  const state = t(`common.windowState.${window.state}`);
  return (
    <button
      type="button"
      className="window"
      data-state={window.state}
      onClick={choose}
      aria-haspopup="dialog"
    >
      <span className="window-head">
        <span className="window-number">{t('manage.window.number', { number: window.number })}</span>
        <span>{window.ticketNumber ? state : t(`common.windowKind.${window.kind}`)}</span>
      </span>
      <b className="window-now">{window.ticketNumber ?? state}</b>
      <span className="window-foot">
        <span className="window-officer">{window.officerName ?? '\u00a0'}</span>
        {window.state !== 'closed' && <span>{t('common.minutes', { minutes })}</span>}
      </span>
    </button>
  );
}
