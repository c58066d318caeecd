/** The hall as this site may use it: its items in its order, its queues; what is not taken here says so. */
import { closedUntil, isTakenAt, itemsAt, type NextOpening } from '@yiting/shared/domain/sites.ts';
import type { OutOfServiceReason } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { KioskView } from '@yiting/shared/protocol/views/station.ts';

export type Closure =
  | { readonly kind: 'wished'; readonly reason: OutOfServiceReason }
  | { readonly kind: 'hours'; readonly next: NextOpening }
  /** The device host died; only the page knows. */
  | { readonly kind: 'hostGone' }
  /** The plan has this kiosk's place no more. */
  | { readonly kind: 'noPlace' };

/** Why nobody may begin here now, or null. A session that is open ends as it began. */
export function closureOf({ kiosk, now, timeZone }: DeviceState): Closure | null {
  if (!kiosk) return null;
  const { outOfService } = kiosk.wishes;
  if (outOfService !== null) return { kind: 'wished', reason: outOfService };
  if (kiosk.site === null) return { kind: 'noPlace' };
  const next = closedUntil(kiosk.site.hours, now, timeZone);
  return next === null ? null : { kind: 'hours', next };
}

/** Items and queues that are shown here. A queue stays when an item shown leads to it, or when one joins it without an item. */
export function atSite(
  kiosk: KioskView,
  catalogue: CatalogueList,
): { readonly kiosk: KioskView; readonly catalogue: CatalogueList } {
  const { site } = kiosk;
  if (!site) return { kiosk, catalogue };
  const items = itemsAt(site, catalogue.items);
  const shown = new Set(items.map(({ queueId }) => queueId));
  const used = new Set(catalogue.items.map(({ queueId }) => queueId));
  const queues = kiosk.queues.flatMap((queue) => {
    const taken = isTakenAt(site, { queueId: queue.queueId, itemCode: null });
    if (!shown.has(queue.queueId) && (used.has(queue.queueId) || !taken)) return [];
    return taken ? [queue] : [{ ...queue, refusal: 'notTakenHere' as const }];
  });
  return { kiosk: { ...kiosk, queues }, catalogue: { ...catalogue, items } };
}

/** Not in the hall: there is no guide desk round the corner. */
export function isAway({ kiosk }: DeviceState): boolean {
  const kind = kiosk?.site?.kind ?? 'hall';
  return kind !== 'hall';
}
