/** Kiosks from afar: service, page, self-test. Each act waits for the end of the open session; no screen is ever shown here. */
import type { OutOfServiceReason } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import { Mark } from '../parts/mark.tsx';
import { useAct } from '../use-act.ts';
import { SelfTest } from './self-test.tsx';

type Station = ManageView['stations'][number];
const reasons: readonly OutOfServiceReason[] = ['maintenance', 'repair', 'cleaning', 'moved', 'other'];

export function KioskCare({ view }: { readonly view: ManageView }) {
  const { t, i18n } = useTranslation();
  const kiosks = view.stations.filter(({ kind, revoked }) => kind === 'kiosk' && !revoked);
  if (kiosks.length === 0) return null;
  const placeOf = ({ placeId }: Station) => view.sites.find(({ id }) => id === placeId)?.name;
  return (
    <section aria-labelledby="care-heading">
      <h2 id="care-heading">{t('manage.upkeep.heading')}</h2>
      <p className="quiet">{t('manage.upkeep.afterSession')}</p>
      <ul className="cares">
        {kiosks.map((station) => {
          const place = placeOf(station);
          return (
            <li key={station.stationId} className="care" data-testid="care">
              <div className="care-who">
                <h3>{station.name}</h3>
                <p className="quiet">{place ? inLanguage(place, i18n.language) : '–'}</p>
                <Service station={station} />
              </div>
              <SelfTest upkeep={station.upkeep} />
              <CareActs station={station} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Service({ station: { upkeep } }: { readonly station: Station }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  if (upkeep.outOfService === null) return <Mark tone="done">{t('manage.upkeep.inService')}</Mark>;
  const reason = t(`manage.upkeep.reason.${upkeep.outOfService}`);
  return (
    <>
      <Mark tone="warn">{t('manage.upkeep.outOfService', { reason })}</Mark>
      {upkeep.outSince !== null && (
        <small>{t('manage.upkeep.since', { time: sayTime(upkeep.outSince, timeZone) })}</small>
      )}
    </>
  );
}

function CareActs({ station }: { readonly station: Station }) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const [reason, setReason] = useState<OutOfServiceReason>('maintenance');
  const { stationId, name, upkeep, health } = station;
  const restarting = upkeep.restartOrder !== null && health.restarted !== upkeep.restartOrder;
  return (
    <div className="care-acts">
      {upkeep.outOfService === null ? (
        <>
          <Select<OutOfServiceReason>
            aria-label={t('manage.upkeep.why')}
            value={reason}
            onChange={setReason}
            options={reasons.map((value) => ({ value, label: t(`manage.upkeep.reason.${value}`) }))}
          />
          <Button
            disabled={busy}
            aria-label={t('manage.upkeep.stopOf', { name })}
            onClick={() => void act('station.setService', { stationId, outOfService: reason })}
          >
            {t('manage.upkeep.stop')}
          </Button>
        </>
      ) : (
        <Button
          type="primary"
          disabled={busy}
          aria-label={t('manage.upkeep.resumeOf', { name })}
          onClick={() => void act('station.setService', { stationId, outOfService: null })}
        >
          {t('manage.upkeep.resume')}
        </Button>
      )}
      <Button
        disabled={busy || upkeep.selfTestWaiting}
        aria-label={t('manage.upkeep.testOf', { name })}
        onClick={() => void act('station.orderSelfTest', { stationId })}
      >
        {t('manage.upkeep.test')}
      </Button>
      <Button
        disabled={busy || restarting}
        aria-label={t('manage.upkeep.restartOf', { name })}
        onClick={() => void act('station.restartPage', { stationId })}
      >
        {t('manage.upkeep.restart')}
      </Button>
      {restarting && <small role="status">{t('manage.upkeep.restartWaiting')}</small>}
    </div>
  );
}
