/** What a site allows: its items in their order, its queues, its hours. Server and page ask the same functions. */
import type { HallPlan } from './hall-plan.ts';
import { type Site, type SiteOpening, siteSchema } from './site.ts';

/** Sites of the plan, and each zone as a site of kind hall unless the plan has a site of the zone's id. */
export function sitesOf(plan: Pick<HallPlan, 'sites' | 'zones'>): readonly Site[] {
  const named = new Set(plan.sites.map(({ id }) => id));
  const zones = plan.zones.filter(({ id }) => !named.has(id));
  return [
    ...plan.sites,
    ...zones.map(({ id, name }) => siteSchema.parse({ id, kind: 'hall', zoneId: id, name })),
  ];
}

/** The site of a kiosk by the place it was paired to; null where the plan has it no more. */
export function siteAt(plan: Pick<HallPlan, 'sites' | 'zones'>, placeId: string | null): Site | null {
  return sitesOf(plan).find(({ id }) => id === placeId) ?? null;
}

/** The site's items in its order. */
export function itemsAt<T extends { readonly code: string }>(
  { items: { show, codes } }: Pick<Site, 'items'>,
  items: readonly T[],
): readonly T[] {
  if (show === 'all') return items;
  const byCode = new Map(items.map((item) => [item.code, item]));
  const named = codes.flatMap((code) => byCode.get(code) ?? []);
  return show === 'only' ? named : [...named, ...items.filter((item) => !named.includes(item))];
}

/** May a number be taken here for this queue, and for this item of it? */
export function isTakenAt(
  site: Pick<Site, 'items' | 'queues'>,
  wish: { readonly queueId: string; readonly itemCode: string | null },
): boolean {
  const { show, codes } = site.items;
  if (show === 'only' && wish.itemCode !== null && !codes.includes(wish.itemCode)) return false;
  return site.queues === 'all' || site.queues.includes(wish.queueId);
}

export type SiteWish = {
  readonly queueId: string;
  readonly itemCode: string | null;
  /** When it was wished for, ms. */
  readonly at: number;
};

export type SiteRefusal =
  | { readonly code: 'placeUnknown' | 'notTakenHere'; readonly detail?: undefined }
  | { readonly code: 'siteClosed'; readonly detail: { readonly weekday: number; readonly from: string } };

/** Why no number may be taken at the site for this wish, or null. Server and kiosk ask the same, with and without a link. */
export function siteRefusal(site: Site | null, wish: SiteWish, timeZone: string): SiteRefusal | null {
  if (!site) return { code: 'placeUnknown' };
  if (!isTakenAt(site, wish)) return { code: 'notTakenHere' };
  const closed = closedUntil(site.hours, wish.at, timeZone);
  return closed && { code: 'siteClosed', detail: { weekday: closed.weekday, from: closed.from } };
}

export type NextOpening = {
  readonly weekday: number;
  readonly from: string;
  readonly today: boolean;
  /** Where it is more than a week away. */
  readonly date?: string;
};

/** Null while the site is open; else when it opens next. Without hours it is always open. */
export function closedUntil(
  hours: readonly SiteOpening[],
  atMs: number,
  timeZone: string,
): NextOpening | null {
  if (hours.length === 0) return null;
  const { weekday, time } = weekdayAndTime(atMs, timeZone);
  if (hours.some((each) => each.weekday === weekday && each.from <= time && time < each.to)) return null;
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = ((weekday - 1 + ahead) % 7) + 1;
    const [next] = hours
      .filter(({ weekday: on, from, date }) => on === day && (ahead > 0 || date !== undefined || from > time))
      .sort((left, right) => left.from.localeCompare(right.from));
    if (!next) continue;
    const { from, date } = next;
    return date === undefined
      ? { weekday: day, from, today: ahead === 0 }
      : { weekday: day, from, today: false, date };
  }
  return null;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const formatters = new Map<string, Intl.DateTimeFormat>();

function weekdayAndTime(atMs: number, timeZone: string): { weekday: number; time: string } {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(atMs).map(({ type, value }) => [type, value]));
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  return { weekday: weekdays.indexOf(parts.get('weekday') ?? '') + 1, time };
}
