/** Guides can be read where no number can be had: the hall is not heard, or the site is closed (B5-92). */
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import type { KioskQueue } from '@yiting/shared/protocol/views/station.ts';
import { type Closure, closureOf } from './at-site.ts';
import type { Session } from './screen.ts';

const readingScreens: readonly Session['screen']['name'][] = ['browse', 'search', 'guide'];

/** `closure`: why the kiosk does not serve; null where it does not hear the hall. Staff who took it out of service want nobody at it. */
export function canRead(
  closure: Closure | null,
  state: DeviceState,
  catalogue: CatalogueList | null,
): catalogue is CatalogueList {
  const open = closure === null || closure.kind === 'hours';
  return open && state.kiosk !== null && (catalogue?.items.length ?? 0) > 0;
}

export function isReading({ screen }: Session): boolean {
  return readingScreens.includes(screen.name);
}

/** The same hall, with every queue saying why it gives no number, and nothing to book. */
export function readingOnly(state: DeviceState): DeviceState {
  if (!state.kiosk) return state;
  const closed = closureOf(state)?.kind === 'hours';
  const refusal: KioskQueue['refusal'] = closed ? 'siteClosed' : 'noOfflineNumber';
  const queues = state.kiosk.queues.map((queue) => ({ ...queue, wait: null, refusal }));
  return { ...state, kiosk: { ...state.kiosk, queues, bookable: [] } };
}
