import type { CallView } from '@yiting/shared/protocol/views/screens.ts';
import type { Pushed, ViewName } from '@yiting/shared/protocol/views.ts';
import type { StationActor } from '../../commands/actor.ts';
import type { MirrorLine } from '../../keeping/mirror.ts';
import type { Screen, WatchedView } from '../../realtime/watches.ts';
import type { World } from '../hall/world.ts';
import { differences } from './pictures.ts';
import type { Shadow } from './shadow.ts';
import { actorsOfStations } from './stations.ts';

type Newest = { readonly epoch: number; readonly seq: number };
type Watching = { readonly view: WatchedView; readonly screen: Screen; picture: Pushed | null };

const windowsAtOnce = 1;
const staySteps = 12;

export class Screens {
  /** Pictures compared so far since it was last asked. */
  compared = 0;
  readonly #world: World;
  readonly #shadow: Shadow;
  readonly #newest = new Map<string, Newest>();
  #watching: Watching[] = [];
  #stations: readonly StationActor[] | null = null;
  #turn = 0;
  #steps = 0;
  #fell: string[] = [];

  constructor(world: World, shadow: Shadow) {
    this.#world = world;
    this.#shadow = shadow;
  }

  /** The hall they were connected to is gone. */
  disconnect(): void {
    this.#watching = [];
  }

  /** Connects anew, a few windows in turn and everything that shows the whole hall, and compares what each shows. */
  compare(): string[] {
    this.#leave();
    this.#connect();
    this.#steps = 0;
    this.compared = this.#watching.length;
    const broken = this.#watching.flatMap(({ view, picture }) => {
      if (!picture) return [`${view.name} shows nothing`];
      const place = view.windowId ?? view.station?.placeId ?? '';
      const shown = { name: view.name, place, body: picture.body, station: view.station };
      return differences(this.#world.hall, this.#shadow, shown as never);
    });
    return [...broken, ...this.#takeFell()];
  }

  /** After a step: a call stands on the screens of its zone at once, and (epoch, seq) has risen with each push. */
  pushed(lines: readonly MirrorLine[]): string[] {
    this.#steps += 1;
    const broken = lines.flatMap((line) => (line.type === 'ticket.called' ? this.#shows(line) : []));
    if (this.#steps === staySteps) this.#leave();
    return [...broken, ...this.#takeFell()];
  }

  #shows(line: MirrorLine): string[] {
    const { callId, windowId } = JSON.parse(line.body) as { callId: string; windowId: string };
    const zoneId = this.#shadow.plan.windows.find(({ id }) => id === windowId)?.zoneId;
    return this.#watching.flatMap(({ view, picture }) => {
      if (view.name !== 'call' || view.station?.placeId !== zoneId) return [];
      const body = picture?.body as CallView | undefined;
      return body?.toSay.some((call) => call.callId === callId)
        ? []
        : ['a call did not come to its screen at once'];
    });
  }

  #connect(): void {
    this.#stations ??= actorsOfStations(this.#world.hall.database);
    const windows = this.#shadow.plan.windows;
    const inTurn = Array.from(
      { length: windowsAtOnce },
      (_, index) => windows[(this.#turn + index) % windows.length]?.id,
    );
    this.#turn += windowsAtOnce;
    const kiosk = this.#stations.find(({ stationKind }) => stationKind === 'kiosk') ?? null;
    this.#watch('wall', null, null);
    this.#watch('kiosk', kiosk, null);
    for (const station of this.#stations) {
      const here = inTurn.includes(station.placeId ?? '');
      if (station.stationKind === 'callScreen') this.#watch('call', station, null);
      if (here && station.stationKind === 'windowStrip') this.#watch('strip', station, null);
      if (here && station.stationKind === 'ratingTablet') this.#watch('rate', station, null);
    }
    for (const windowId of inTurn) if (windowId !== undefined) this.#watch('desk', null, windowId);
  }

  #watch(name: ViewName, station: StationActor | null, windowId: string | null): void {
    const place = windowId ?? station?.stationId ?? '';
    const view: WatchedView = {
      name,
      key: `${name}:${windowId ?? ''}`,
      windowId,
      station,
      staffId: null,
      visitId: null,
    };
    const id = `${name} ${place}`;
    const watching: Watching = {
      view,
      picture: null,
      screen: {
        id,
        push: (pushed) => {
          const before = this.#newest.get(id);
          if (before && !rises(before, pushed))
            this.#fell.push(`the number of view ${name} fell or stood still`);
          this.#newest.set(id, { epoch: pushed.epoch, seq: pushed.seq });
          watching.picture = pushed;
        },
      },
    };
    this.#watching.push(watching);
    this.#world.hall.hub.watch(view, watching.screen);
  }

  #leave(): void {
    for (const { view, screen } of this.#watching) this.#world.hall.hub.unwatch(view, screen.id);
    this.#watching = [];
  }

  #takeFell(): string[] {
    const fell = this.#fell;
    this.#fell = [];
    return fell;
  }
}

function rises(before: Newest, now: Newest): boolean {
  return now.epoch > before.epoch || (now.epoch === before.epoch && now.seq > before.seq);
}
