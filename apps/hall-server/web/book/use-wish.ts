/** What was chosen so far. Each choice is a step in the browser's history, so that the phone's own way back works. */
import type { OfferedItem } from '@yiting/shared/protocol/bookings.ts';
import { useCallback, useEffect, useState } from 'react';

export type HalfDay = { readonly date: string; readonly half: 'morning' | 'afternoon' };

export type Wish = {
  readonly item?: OfferedItem;
  /** Somebody comes to the person's premises, instead of the person to the hall. */
  readonly onSite?: boolean;
  readonly areaId?: string;
  readonly halfDay?: HalfDay;
  readonly slotAt?: number;
};

type Steps = {
  readonly wish: Wish;
  readonly add: (choice: Wish) => void;
  readonly back: () => void;
};

export function useWish(): Steps {
  const [wish, setWish] = useState<Wish>({});
  useEffect(() => {
    // A reload begins anew: what was held then is somebody else's by now.
    history.replaceState({}, '');
    const follow = (event: PopStateEvent) => setWish((event.state ?? {}) as Wish);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const add = useCallback((choice: Wish) => {
    const next = { ...(history.state as Wish | null), ...choice };
    history.pushState(next, '');
    setWish(next);
    scrollTo(0, 0);
  }, []);
  const back = useCallback(() => history.back(), []);
  return { wish, add, back };
}
