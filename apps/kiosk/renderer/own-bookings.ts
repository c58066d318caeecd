/** What this terminal can do with appointments now: one place for eye and ear. */
import { type CatalogueItem, isInspected } from '@yiting/shared/domain/catalogue/item.ts';
import { checksInAt, isBookedAt } from '@yiting/shared/domain/site-booking.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { KioskQueue, KioskView } from '@yiting/shared/protocol/views/station.ts';
import { isInspection, type OwnAct } from './booking-steps.ts';
import { findWanted, type Kiosk } from './kiosk-context.ts';
import type { Wanted } from './wanted.ts';

type Booked = { readonly queueId: string | null; readonly itemCode: string | null };
type Catalogue = Pick<CatalogueList, 'items'>;

/** Only while the hall is heard: a place can be promised by nobody else. And only what the site may book, as the hall says too. */
export function canBook(
  { kiosk, offline, link }: DeviceState,
  { items }: Catalogue,
  { queueId, itemCode }: Booked,
): boolean {
  if (offline || link !== 'live' || queueId === null || !kiosk?.site) return false;
  const queueOf = (code: string) => items.find((item) => item.code === code)?.queueId;
  return kiosk.bookable.includes(queueId) && isBookedAt(kiosk.site, { queueId, itemCode }, queueOf);
}

/** Where inspectors go for an item that is inspected on site (现场核查, B3-57); nowhere for the others. */
export function areasFor(
  { kiosk, offline, link }: DeviceState,
  { items }: Catalogue,
  item: CatalogueItem | undefined,
): KioskView['inspections'] {
  if (offline || link !== 'live' || !kiosk?.site || !item || !isInspected(item)) return [];
  const queueOf = (code: string) => items.find((each) => each.code === code)?.queueId;
  const booked = isBookedAt(kiosk.site, { queueId: item.queueId, itemCode: item.code }, queueOf);
  return booked ? kiosk.inspections : [];
}

/** Nothing is asked where there is one answer. */
export function soleOf(areas: KioskView['inspections']): string | null {
  return areas.length === 1 ? (areas[0]?.areaId ?? null) : null;
}

/** What could follow an appointment here: a number now, or another time. */
export function ableFor(
  kiosk: Pick<Kiosk, 'state' | 'catalogue'>,
  wanted: Wanted,
): { readonly now: number; readonly takes: boolean; readonly books: boolean; readonly prints: boolean } {
  const { state, catalogue } = kiosk;
  const { item, queue } = findWanted(kiosk, wanted);
  const of = { queueId: queue?.queueId ?? null, itemCode: item?.code ?? null };
  const books = isInspection(wanted)
    ? areasFor(state, catalogue, item).length > 0
    : canBook(state, catalogue, of) && (wanted.kind === 'queue' || item !== undefined);
  const prints = state.printer.kind !== 'none';
  return { now: state.now, takes: !isInspection(wanted) && takesNumbers(queue), books, prints };
}

/** A number could be had here for the queue, now or at another hour; elsewhere only a time can. */
export function takesNumbers(queue: KioskQueue | undefined): boolean {
  return queue !== undefined && queue.refusal !== 'notTakenHere';
}

/**
 * What "I have an appointment" does here, or null where nothing can be booked at all. Whoever stands in a bank has not come to
 * the hall yet: there the appointment is looked at, moved or cancelled.
 */
export function ownActAt({ kiosk, offline, link }: DeviceState): OwnAct | null {
  if (offline || link !== 'live' || !kiosk?.site || kiosk.bookable.length === 0) return null;
  return checksInAt(kiosk.site) ? 'checkIn' : 'look';
}
