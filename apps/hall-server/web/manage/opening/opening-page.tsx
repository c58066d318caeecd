/** Opening hours of the hall, and of zones and sites inside it (B7-105): the week, and its exceptions. */
import type { Words } from '@yiting/shared/basics/words.ts';
import type { OpeningScope } from '@yiting/shared/protocol/commands/settings.ts';
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
const leads = {
  hall: 'calendars.opening.lead',
  zone: 'calendars.opening.inside',
  site: 'calendars.opening.ofSite',
} as const;

export function OpeningPage({ view }: PageProps) {
  const { t, i18n } = useTranslation();
  const { answer, error, again } = useQuery('settings.read', {});
  const [chosen, setChosen] = useState(hallName);
  const [apart, setApart] = useState<string | null>(null);
  const places = placesOf(view, (words) => inLanguage(words, i18n.language));
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
        <p className="quiet">{t(leads[place?.scope.kind ?? 'hall'])}</p>
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
          <p>
            {t(place.scope.kind === 'site' ? 'calendars.opening.asPlanned' : 'calendars.opening.same', {
              place: place.label,
            })}
          </p>
          <Button size="large" onClick={() => setApart(place.name)}>
            {t('calendars.opening.setApart')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The hall, its zones, and the places where its kiosks stand elsewhere. */
function placesOf(
  { hallName: name, zones, sites }: PageProps['view'],
  say: (words: Words) => string,
): readonly Place[] {
  const isZone = (id: string) => zones.some(({ zoneId }) => zoneId === id);
  return [
    { name: hallName, label: say(name), scope: { kind: 'hall' } },
    ...zones.map(({ zoneId, name: zone }) => ({
      name: `opening.zone.${zoneId}`,
      label: say(zone),
      scope: { kind: 'zone' as const, zoneId },
    })),
    ...sites
      .filter(({ id }) => !isZone(id))
      .map(({ id, name: site }) => ({
        name: `opening.site.${id}`,
        label: say(site),
        scope: { kind: 'site' as const, siteId: id },
      })),
  ];
}
