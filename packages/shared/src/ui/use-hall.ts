/** React hooks over the hall client: the newest view, the link, the hall's clock. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { HallClient, Link, Newest } from '../client/hall-client.ts';
import { viewKey } from '../client/view-store.ts';
import type { ViewName, ViewParameters } from '../protocol/views.ts';

/** The newest known state of a view, or null before the first push. */
export function useView<N extends ViewName>(
  client: HallClient,
  name: N,
  parameters: ViewParameters<N>,
): Newest<N> | null {
  const key = viewKey(name, parameters);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says it all; a new object with equal parameters is the same view
  const stable = useMemo(() => ({ name, parameters }), [key]);
  const subscribe = useCallback(
    (changed: () => void) => client.watch(stable.name, stable.parameters, changed),
    [client, stable],
  );
  return useSyncExternalStore(subscribe, () => client.newest(stable.name, stable.parameters));
}

export function useLink(client: HallClient): Link {
  const subscribe = useCallback((changed: () => void) => client.onLink(changed), [client]);
  return useSyncExternalStore(subscribe, () => client.link);
}

/** Hall time in ms, renewed every `everyMs`, so that ages and clocks move. */
export function useHallNow(client: HallClient, everyMs = 1_000): number {
  const [now, setNow] = useState(() => client.hallNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(client.hallNow()), everyMs);
    return () => clearInterval(timer);
  }, [client, everyMs]);
  return now;
}
