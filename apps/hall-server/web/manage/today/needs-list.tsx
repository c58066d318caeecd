/** What needs a manager now, in the words of the wall, each with the way to what helps. */
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button } from 'antd';
import { useConsole } from '../console-context.ts';
import type { PageName } from '../page.ts';
import { useAct } from '../use-act.ts';
import { sayNeed } from './say-need.ts';

const helpfulPage: Partial<Record<Need['kind'], PageName>> = {
  pairingWaits: 'stations',
  stationGone: 'stations',
  paperLow: 'stations',
  printerFault: 'stations',
  voiceSilent: 'stations',
  backupOld: 'hall',
  mirrorFailed: 'hall',
};

export function NeedsList({ view }: { readonly view: ManageView }) {
  const { t } = useTranslation();
  // Emergencies stand above every page already.
  const needs = view.needs.filter((need) => need.kind !== 'alarm');
  if (needs.length === 0) return <p className="good-news">{t('manage.needs.none')}</p>;
  return (
    <ul className="needs">
      {needs.map((need) => (
        <NeedLine key={need.needId} need={need} view={view} />
      ))}
    </ul>
  );
}

function NeedLine({ need, view }: { readonly need: Need; readonly view: ManageView }) {
  const { t, i18n } = useTranslation();
  const { timeZone, openPage } = useConsole();
  const { act, busy } = useAct();
  const said = sayNeed(t, i18n.language, need, view);
  const page = helpfulPage[need.kind];
  return (
    <li className="need" data-urgent={need.urgent}>
      <strong>{said.title}</strong>
      <p>
        {said.advice} <span className="quiet">{sayTime(need.at, timeZone)}</span>
      </p>
      {need.kind === 'clockJumped' && (
        <Button loading={busy} onClick={() => void act('clock.adopt', {})}>
          {t('manage.needs.adoptClock')}
        </Button>
      )}
      {page && (
        <Button type="link" onClick={() => openPage(page)}>
          {t('manage.openPage', { page: t(`manage.page.${page}`) })}
        </Button>
      )}
    </li>
  );
}
