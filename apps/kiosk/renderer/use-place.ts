/** Where the page stands: in a session, or on a screen that comes before all sessions; and whether guides can be read there. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import { useRef } from 'react';
import type { Place } from './aloud/say-screen.ts';
import { type Closure, closureOf } from './at-site.ts';
import { canRead, isReading } from './reading-only.ts';
import type { Session } from './screen.ts';
import { isInUse } from './upkeep.ts';

type Page = {
  readonly state: DeviceState | null;
  readonly catalogue: CatalogueList | null;
  readonly session: Session;
  /** The device host has died. */
  readonly gone: boolean;
};

/** `only`: guides are being read where no number can be had; `offered`: they could be. */
export function usePlace(page: Page): { readonly place: Place; readonly reads: 'no' | 'offered' | 'only' } {
  const closure = useClosure(page.state, page.session);
  const place = placeOf(page, closure);
  const { state, catalogue, gone, session } = page;
  if (
    place === 'session' ||
    place === 'pairing' ||
    state === null ||
    gone ||
    !canRead(closure, state, catalogue)
  )
    return { place, reads: 'no' };
  return isReading(session) ? { place: 'session', reads: 'only' } : { place, reads: 'offered' };
}

const screenStays: readonly Session['screen']['name'][] = ['number', 'taking', 'booked', 'asking'];

/** Without hall or catalogue nothing can be chosen, and nobody begins at a closed site; a number under way or shown stays. */
function placeOf({ state, catalogue, session: { screen }, gone }: Page, closure: Closure | null): Place {
  if (gone) return { kind: 'hostGone' };
  if (!state) return 'outOfService';
  if (state.pairingCode !== null) return 'pairing';
  if (screenStays.includes(screen.name)) return 'session';
  const serves =
    state.kiosk !== null &&
    catalogue !== null &&
    state.link !== 'refused' &&
    (state.silentMs <= limits.kioskOutOfServiceAfterMs || state.offline);
  return serves ? (closure ?? 'session') : 'outOfService';
}

/** Why nobody may begin here now. A session that was open before ends as it began; one that begins at a closed kiosk only reads. */
function useClosure(state: DeviceState | null, session: Session): Closure | null {
  const closed = useRef(false);
  const closure = state && closureOf(state);
  const begins = session.screen.name === 'home' && !isInUse(session);
  closed.current = closure !== null && (closed.current || begins);
  return closed.current ? closure : null;
}
