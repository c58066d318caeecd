/** The kiosk: device state in, one screen out. Idle time, language and the taking of numbers are watched here. */

import { limits } from '@yiting/shared/basics/limits.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import { applyLanguage } from '@yiting/shared/text/start-words.ts';
import { useCallback, useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { atSite, closureOf, isAway } from './at-site.ts';
import type { Device } from './device.ts';
import { IdleWarning } from './idle-warning.tsx';
import { KioskContext } from './kiosk-context.ts';
import { Browse } from './screens/browse.tsx';
import { Guide } from './screens/guide.tsx';
import { Home } from './screens/home.tsx';
import { Identity } from './screens/identity.tsx';
import { NumberTaken } from './screens/number-taken.tsx';
import { OutOfService } from './screens/out-of-service.tsx';
import { Pairing } from './screens/pairing.tsx';
import { Refused } from './screens/refused.tsx';
import { Search } from './screens/search.tsx';
import { Taking } from './screens/taking.tsx';
import { atHome, step } from './session.ts';
import { isInUse, useUpkeep } from './upkeep.ts';

const screens = {
  home: Home,
  browse: Browse,
  search: Search,
  guide: Guide,
  identity: Identity,
  taking: Taking,
  number: NumberTaken,
  refused: Refused,
};

export function App({ device }: { readonly device: Device }) {
  const state = useSyncExternalStore(
    useCallback((changed) => device.subscribe(changed), [device]),
    () => device.state,
  );
  const [session, send] = useReducer(step, atHome);
  const catalogue = useCatalogue(device, state?.kiosk?.catalogueVersion ?? null);
  useEffect(() => applyLanguage(session.language), [session.language]);
  useEffect(() => device.onPaper((paper) => send({ type: 'paper', paper })), [device]);
  useTaking(device, session, send);
  useIdle(session, send);
  useUpkeep(device, session);

  // A number given before a reload of the page is shown, not lost; one that this page has shown is not shown again.
  const shown = useRef(new Set<string>());
  const unseen = state?.unseen ?? null;
  const { screen } = session;
  if (screen.name === 'number') shown.current.add(screen.taken.ticketId);
  useEffect(() => {
    if (unseen && screen.name === 'home' && !shown.current.has(unseen.ticketId))
      send({ type: 'taken', taken: unseen });
  }, [unseen, screen.name]);

  if (!state) return <OutOfService />;
  if (state.pairingCode !== null) return <Pairing code={state.pairingCode} />;
  const showsNumber = session.screen.name === 'number' || session.screen.name === 'taking';
  if (
    !showsNumber &&
    (!state.kiosk ||
      !catalogue ||
      state.link === 'refused' ||
      (state.silentMs > limits.kioskOutOfServiceAfterMs && !state.offline))
  )
    return <OutOfService />;
  const closure = closureOf(state);
  if (closure && !isInUse(session)) return <OutOfService closure={closure} away={isAway(state)} />;
  const Shown = screens[session.screen.name];
  const shownCatalogue = catalogue ?? { version: 0, items: [], departments: {}, themes: {} };
  const here = state.kiosk && atSite(state.kiosk, shownCatalogue);
  return (
    <KioskContext
      value={{
        state: here ? { ...state, kiosk: here.kiosk } : state,
        catalogue: here?.catalogue ?? shownCatalogue,
        session,
        send,
      }}
    >
      <div className="kiosk" data-elder={session.elder}>
        <Shown device={device} />
        {session.warned && <IdleWarning />}
      </div>
    </KioskContext>
  );
}

function useCatalogue(device: Device, version: number | null): CatalogueList | null {
  const [list, setList] = useState<CatalogueList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to ask again
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const answer = await device.catalogue();
      if (!wanted) return;
      if (answer.ok) setList(answer.value);
      else setTimeout(() => wanted && void ask(), limits.reconnectMaxMs);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [device, version]);
  return list;
}

/** Sends a wish once it is made; the same wish is never sent under another id. */
function useTaking(
  device: Device,
  session: typeof atHome,
  send: (event: Parameters<typeof step>[1]) => void,
): void {
  const wish = session.screen.name === 'taking' ? session.screen.wish : null;
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (!wish || sent.current === wish.commandId) return;
    sent.current = wish.commandId;
    void device
      .take(wish)
      .then((answer) =>
        send(
          answer.ok
            ? { type: 'taken', taken: answer.value }
            : { type: 'refused', commandId: wish.commandId, error: answer.error },
        ),
      );
  }, [device, wish, send]);
}

/** Idle after `idleWarningAfterMs` without a touch; forgets `idleWarningMs` later. */
function useIdle(session: typeof atHome, send: (event: Parameters<typeof step>[1]) => void): void {
  const { warned, screen } = session;
  useEffect(() => {
    // The number has its own countdown.
    if (screen.name === 'number') return;
    const wait = warned ? limits.idleWarningMs : limits.idleWarningAfterMs;
    let timer = setTimeout(() => send({ type: 'idle' }), wait);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => send({ type: 'idle' }), wait);
    };
    if (!warned) for (const event of ['pointerdown', 'keydown']) addEventListener(event, touched);
    return () => {
      clearTimeout(timer);
      for (const event of ['pointerdown', 'keydown']) removeEventListener(event, touched);
    };
  }, [warned, screen, send]);
}
