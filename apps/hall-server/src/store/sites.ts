/** The site of a kiosk as it is now: as the plan has it, with the hours a manager set for it. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { Site } from '@yiting/shared/domain/site.ts';
import { withHours } from '@yiting/shared/domain/site-hours.ts';
import { siteAt } from '@yiting/shared/domain/sites.ts';
import { readOpening } from './calendar.ts';
import type { Database } from './database.ts';

/** Null where the plan has the place no more. A zone's hours are those of its queues, and close no kiosk. */
export function siteNow(
  { database, plan }: { readonly database: Database; readonly plan: HallPlan },
  placeId: string | null,
  nowMs: number,
): Site | null {
  const site = siteAt(plan, placeId);
  if (!site || plan.zones.some(({ id }) => id === site.id)) return site;
  const opening = readOpening(database, { kind: 'site', siteId: site.id });
  return opening === undefined ? site : withHours(site, opening, nowMs, plan.hall.timeZone);
}
