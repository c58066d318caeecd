/** Where a station of each kind can stand: kiosks at a site, call screens in a zone, strips and tablets at a window. */
import type { StationKind } from '@yiting/shared/protocol/fields.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

export type PlaceKind = 'site' | 'zone' | 'window' | 'none';
export type Place = { readonly value: string; readonly label: string };
type Ground = Pick<ManageView, 'sites' | 'zones' | 'windows'>;

const placeKinds: Readonly<Record<StationKind, PlaceKind>> = {
  kiosk: 'site',
  callScreen: 'zone',
  windowStrip: 'window',
  ratingTablet: 'window',
  wall: 'none',
};

export function placeKindOf(kind: StationKind): PlaceKind {
  return placeKinds[kind];
}

export function placesFor(
  t: TFunction,
  language: string,
  kind: StationKind,
  ground: Ground,
): readonly Place[] {
  switch (placeKindOf(kind)) {
    case 'site':
      return ground.sites.map((site) => ({ value: site.id, label: inLanguage(site.name, language) }));
    case 'zone':
      return ground.zones.map((zone) => ({ value: zone.zoneId, label: inLanguage(zone.name, language) }));
    case 'window':
      return ground.windows.map((window) => ({
        value: window.windowId,
        label: t('common.windowNumber', { number: window.number }),
      }));
    case 'none':
      return [];
  }
}
