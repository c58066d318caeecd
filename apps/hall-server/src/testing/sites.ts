/** Places of a hall outside it: a bank branch in the plan, and kiosks that stand there. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { siteSchema } from '@yiting/shared/domain/site.ts';
import type { StationActor } from '../commands/actor.ts';
import { actorOfStation } from '../commands/pairings.ts';
import { pairStation, type TestHall } from './test-hall.ts';

/** A bank branch `bank-1` that takes everything at all hours, but for what is named. */
export const site = (change: object = {}): HallPlan['sites'][number] =>
  siteSchema.parse({
    id: 'bank-1',
    kind: 'bank',
    zoneId: 'zone-1',
    name: { zh: '银行网点', en: 'Bank branch', ja: '銀行支店' },
    ...change,
  });

export const withSites =
  (...sites: HallPlan['sites']) =>
  (plan: HallPlan): HallPlan => ({ ...plan, sites });

/** Another kiosk of the hall, at a zone or a site. */
export async function kioskAt(
  { hall }: TestHall,
  placeId: string,
  name: string = placeId,
): Promise<StationActor> {
  const kiosk = actorOfStation(hall.database, await pairStation(hall, 'kiosk', placeId, name));
  if (!kiosk) throw new Error('no kiosk');
  return kiosk;
}
