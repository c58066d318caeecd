/** The kiosk: device state in, one screen out. Language and the taking of numbers are watched here. */

import { limits } from '@yiting/shared/basics/limits.ts';
import type { DeviceState } from '@yiting/shared/protocol/device.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import { applyLanguage } from '@yiting/shared/text/apply-language.ts';
import { useCallback, useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import { Captions } from './aloud/captions.tsx';
import { useAloud } from './aloud/use-aloud.ts';
import { atSite, isAway } from './at-site.ts';
import type { Device } from './device.ts';
import { IdleWarning } from './idle-warning.tsx';
import { KioskContext } from './kiosk-context.ts';
import { readingOnly } from './reading-only.ts';
import { Above } from './screens/above.tsx';
import { Appointment } from './screens/booking/appointment.tsx';
import { Asking } from './screens/booking/asking.tsx';
import { Booked } from './screens/booking/booked.tsx';
import { Cancelled } from './screens/booking/cancelled.tsx';
import { Area } from './screens/booking/inspect.tsx';
import { NotBooked } from './screens/booking/not-booked.tsx';
import { Own } from './screens/booking/own.tsx';
import { Times } from './screens/booking/times.tsx';
import { Browse } from './screens/browse.tsx';
import { Guide } from './screens/guide.tsx';
import { Home } from './screens/home.tsx';
import { Identity } from './screens/identity/identity.tsx';
import { useReader } from './screens/identity/use-reader.ts';
import { NumberTaken } from './screens/number-taken.tsx';
import { OutOfService } from './screens/out-of-service.tsx';
import { Pairing } from './screens/pairing.tsx';
import { Refused } from './screens/refused.tsx';
import { Search } from './screens/search.tsx';
import { Taking } from './screens/taking.tsx';
import { atHome, step } from './session.ts';
import { useUpkeep } from './upkeep.ts';
import { useBooking } from './use-booking.ts';
import { useHelp } from './use-help.ts';
import { useHost } from './use-host.ts';
import { useIdle } from './use-idle.ts';
import { usePlace } from './use-place.ts';

const screens = {
  home: Home,
  browse: Browse,
  search: Search,
  guide: Guide,
  identity: Identity,
  taking: Taking,
  number: NumberTaken,
  refused: Refused,
  times: Times,
  area: Area,
  asking: Asking,
  booked: Booked,
  notBooked: NotBooked,
  own: Own,
  appointment: Appointment,
  cancelled: Cancelled,
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
  useReader(device, session, state, send);
  useUpkeep(device, session);
  useBooking(device, session, state?.timeZone ?? 'Asia/Shanghai', send);

  // A number given before a reload of the page is shown, not lost; one that this page has shown is not shown again.
  const shown = useRef(new Set<string>());
  const unseen = state?.unseen ?? null;
  const { screen } = session;
  if (screen.name === 'number') shown.current.add(screen.taken.ticketId);
  useEffect(() => {
    if (unseen && screen.name === 'home' && !shown.current.has(unseen.ticketId))
      send({ type: 'taken', taken: unseen });
  }, [unseen, screen.name]);

  const help = useHelp(device, state ? { state, session } : null);
  const gone = useHost(device, session, send);
  const { place, reads } = usePlace({ state, catalogue, session, gone });
  const here = state && atOwnSite(state, catalogue ?? noCatalogue);
  const seen = here && {
    ...here,
    ...(reads === 'only' && { state: readingOnly(here.state) }),
    session,
    send,
  };
  const { caption, speaking } = useAloud(device, seen, place, help.toggle);
  useIdle(session, send, speaking);

  if (!seen)
    return (
      <div className="starting">
        <OutOfService tools={false} guides={false} />
      </div>
    );
  const Shown = screens[session.screen.name];
  const { access } = session;
  return (
    <KioskContext value={{ ...seen, help, speaking }}>
      <div className="kiosk" data-elder={session.elder} data-low={access.lowReach}>
        {access.lowReach && <Above />}
        {place === 'session' ? (
          <Shown device={device} />
        ) : place === 'pairing' ? (
          <Pairing code={seen.state.pairingCode ?? ''} />
        ) : (
          <OutOfService
            closure={place === 'outOfService' ? null : place}
            away={place !== 'outOfService' && isAway(seen.state)}
            guides={reads !== 'no'}
            tools={!gone}
          />
        )}
        {caption && <Captions caption={caption} />}
        {session.warned && place === 'session' && <IdleWarning />}
      </div>
    </KioskContext>
  );
}

const noCatalogue: CatalogueList = { version: 0, items: [], departments: {}, themes: {} };

/** The hall as this kiosk's site may use it. */
function atOwnSite(state: DeviceState, catalogue: CatalogueList) {
  if (!state.kiosk) return { state, catalogue };
  const here = atSite(state.kiosk, catalogue);
  return { state: { ...state, kiosk: here.kiosk }, catalogue: here.catalogue };
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
  const { wish, act } = session.screen.name === 'taking' ? session.screen : { wish: null, act: 'take' };
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (!wish || sent.current === wish.commandId) return;
    sent.current = wish.commandId;
    void (act === 'take' ? device.take(wish) : device.reprint(wish)).then((answer) =>
      send(
        answer.ok
          ? { type: 'taken', taken: answer.value }
          : { type: 'refused', commandId: wish.commandId, error: answer.error },
      ),
    );
  }, [device, wish, act, send]);
}
