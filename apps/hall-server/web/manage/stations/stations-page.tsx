/** Stations: machines that ask to be paired, and those that are. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { PageProps } from '../page-props.ts';
import { KioskCare } from './kiosk-care.tsx';
import { PairingCard } from './pairing-card.tsx';
import { StationTable } from './station-table.tsx';
import './kiosk-care.css';
import './stations.css';

export function StationsPage({ view }: PageProps) {
  const { t } = useTranslation();
  return (
    <>
      <section aria-labelledby="pairings-heading">
        <h2 id="pairings-heading">{t('manage.station.pairings')}</h2>
        {view.pairings.length === 0 && <p className="quiet">{t('manage.station.noPairings')}</p>}
        <ul className="pairings">
          {view.pairings.map((pairing) => (
            <li key={pairing.pairingId}>
              <PairingCard pairing={pairing} view={view} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="stations-heading">
        <h2 id="stations-heading">{t('manage.station.heading')}</h2>
        <StationTable view={view} />
      </section>
      <KioskCare view={view} />
    </>
  );
}
