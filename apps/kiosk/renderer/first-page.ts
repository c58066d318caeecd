/** What the first screen offers, to the eye and to the ear alike. */
import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import type { Kiosk } from './kiosk-context.ts';
import { ownActAt } from './own-bookings.ts';

const shownItems = 5;
const shownItemsElder = 4;
const shownQueues = 4;

/** Those most asked for lately; before anything was asked, those done on the spot. */
export function popularItems({
  state,
  catalogue,
  session,
}: Pick<Kiosk, 'state' | 'catalogue' | 'session'>): CatalogueItem[] {
  const shown = session.elder ? shownItemsElder : shownItems;
  if (hasOwnOrder({ state })) return catalogue.items.slice(0, shown);
  const byCode = new Map(catalogue.items.map((item) => [item.code, item]));
  const popular = (state.kiosk?.popular ?? []).flatMap((code) => byCode.get(code) ?? []);
  const others = catalogue.items.filter((item) => item.onSpot && !popular.includes(item));
  // Whoever has booked has a button of his own there: it takes the room of one item.
  return [...popular, ...others].slice(0, ownActAt(state) === null ? shown : shown - 1);
}

/** Collecting a result, advice: queues one joins without choosing an item. */
export function queuesWithoutItems({ state, catalogue }: Pick<Kiosk, 'state' | 'catalogue'>): KioskQueue[] {
  const used = new Set(catalogue.items.map(({ queueId }) => queueId));
  return (state.kiosk?.queues ?? []).filter(({ queueId }) => !used.has(queueId)).slice(0, shownQueues);
}

/** A site that names its items has put them in order. */
export function hasOwnOrder({ state }: Pick<Kiosk, 'state'>): boolean {
  const show = state.kiosk?.site?.items.show ?? 'all';
  return show !== 'all';
}

/** No number is given here for anything. */
export function hasGuidesOnly({ state }: Pick<Kiosk, 'state'>): boolean {
  return state.kiosk?.site?.queues.length === 0;
}
