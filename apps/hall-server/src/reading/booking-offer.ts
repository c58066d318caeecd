/** What can be booked, for phones: they search here, and carry no catalogue. */
import { isInspected } from '@yiting/shared/domain/catalogue/item.ts';
import { searchCatalogue } from '@yiting/shared/domain/catalogue/search.ts';
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import { itemsAt, siteAt } from '@yiting/shared/domain/sites.ts';
import type { BookingOffer } from '@yiting/shared/protocol/bookings.ts';
import type { CatalogueList, QueryBody } from '@yiting/shared/protocol/queries.ts';
import type { Actor } from '../commands/actor.ts';
import type { PlanReading } from '../commands/bookings/plan-of-slots.ts';
import { readBookingRules } from '../store/calendar.ts';

const foundMax = 12;
const shownMax = 8;

/** Found by name, sound or what it is commonly called (B3); without a query the first that can be booked. */
/** A terminal offers the items of its site, in the site's order (B3-59). */
export function offeredTo(
  actor: Actor,
  plan: HallPlan,
  { items }: Pick<CatalogueList, 'items'>,
): Pick<CatalogueList, 'items'> {
  if (actor.kind !== 'station') return { items };
  const site = siteAt(plan, actor.placeId);
  return { items: site === null ? [] : itemsAt(site, items) };
}

export function offerOf(
  { items }: Pick<CatalogueList, 'items'>,
  { database, plan }: Pick<PlanReading, 'database' | 'plan'>,
  { query, language }: QueryBody<'booking.offer'>,
): BookingOffer {
  const { queues, inspections } = readBookingRules(database);
  const bookable = new Set(queues.map(({ queueId }) => queueId));
  const found =
    query.trim() === ''
      ? items.filter(({ queueId }) => bookable.has(queueId)).slice(0, shownMax)
      : searchCatalogue(items, query, language).slice(0, foundMax);
  return {
    hallName: plan().hall.name,
    items: found.map((item) => ({
      code: item.code,
      name: { zh: item.name.zh, en: item.name.en ?? item.name.zh, ja: item.name.ja ?? item.name.zh },
      bookable: bookable.has(item.queueId),
      inspected: inspections.areas.length > 0 && isInspected(item),
    })),
    areas: inspections.areas.map(({ id, name }) => ({ areaId: id, name })),
  };
}
