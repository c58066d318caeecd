/** Opening hours of the hall, and of zones and sites inside it (B7-105): the week, and its exceptions. */
import type { OpeningScope } from '@yiting/shared/protocol/commands/settings.ts';
import type { HallSettings } from '@yiting/shared/protocol/queries.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Select, Spin } from 'antd';
import { useState } from 'react';
import type { PageProps } from '../page-props.ts';
import { useQuery } from '../use-query.ts';
import { closedWeek } from './draft.ts';
import { OpeningForm } from './opening-form.tsx';
import './opening.css';

type Place = { readonly name: string; readonly label: string; readonly scope: OpeningScope };

const hallName = 'opening.hall';
const sitePrefix = 'opening.site.';

export function OpeningPage({ view }: PageProps) {
  const { t, i18n } = useTranslation();
  const { answer, error, again } = useQuery('settings.read', {});
  const [chosen, setChosen] = useState(hallName);
  const [apart, setApart] = useState<string | null>(null);
  const places = placesOf(answer?.openings ?? []);
  const place = places.find(({ name }) => name === chosen) ?? places[0];
  const own = answer?.openings.find(({ name }) => name === place?.name)?.opening;
  const ofHall = answer?.openings.find(({ name }) => name === hallName)?.opening;
  const isHall = place?.name === hallName;
  return (
    <>
      <div className="report-bar">
        <Select<string>
          aria-label={t('calendars.opening.place')}
          className="opening-place"
          value={place?.name ?? hallName}
          onChange={(name) => {
            setChosen(name);
            setApart(null);
          }}
          options={places.map(({ name, label }) => ({ value: name, label }))}
        />
        <p className="quiet">{t(isHall ? 'calendars.opening.lead' : 'calendars.opening.inside')}</p>
      </div>
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      {!answer && !error && <Spin size="large" />}
      {answer && place && (own || isHall || apart === place.name) && (
        <OpeningForm
          key={place.name}
          scope={place.scope}
          isSet={own !== undefined}
          opening={own ?? ofHall ?? closedWeek}
          saved={again}
        />
      )}
      {answer && place && !own && !isHall && apart !== place.name && (
        <div className="opening-same">
          <p>{t('calendars.opening.same', { place: place.label })}</p>
          <Button size="large" onClick={() => setApart(place.name)}>
            {t('calendars.opening.setApart')}
          </Button>
        </div>
      )}
    </>
  );

  function placesOf(openings: HallSettings['openings']): readonly Place[] {
    const sites = openings.filter(({ name }) => name.startsWith(sitePrefix));
    return [
      { name: hallName, label: inLanguage(view.hallName, i18n.language), scope: { kind: 'hall' } },
      ...view.zones.map(({ zoneId, name }) => ({
        name: `opening.zone.${zoneId}`,
        label: inLanguage(name, i18n.language),
        scope: { kind: 'zone' as const, zoneId },
      })),
      ...sites.map(({ name }) => {
        const siteId = name.slice(sitePrefix.length);
        return {
          name,
          label: t('calendars.opening.site', { site: siteId }),
          scope: { kind: 'site' as const, siteId },
        };
      }),
    ];
  }
}
