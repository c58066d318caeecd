/** Which screens watch which view, and what each was last sent. */
import type { Pushed, ViewName } from '@yiting/shared/protocol/views.ts';
import type { StationActor } from '../commands/actor.ts';

/** Where pushes of one connection go. */
export interface Screen {
  readonly id: string;
  push(pushed: Pushed): void;
}

/** One view as it is built: stations of one kind and place share it, window desks of one window too. */
export type WatchedView = {
  readonly name: ViewName;
  /** How the client names it; equal for equal parameters. */
  readonly key: string;
  readonly windowId: string | null;
  readonly station: StationActor | null;
  /** Of a phone: whose visit it shows. */
  readonly visitId: string | null;
  /** Of a desk that shows a person what waits for him. */
  readonly staffId: string | null;
};
export type Watch = { readonly view: WatchedView; readonly screens: Map<string, Screen>; lastJson: string };

export class Watches {
  readonly #watches = new Map<string, Watch>();

  all(): IterableIterator<Watch> {
    return this.#watches.values();
  }

  add(view: WatchedView, screen: Screen): Watch {
    const id = shareKey(view);
    const known = this.#watches.get(id);
    const watch = known ?? { view, screens: new Map(), lastJson: '' };
    if (!known) this.#watches.set(id, watch);
    watch.screens.set(screen.id, screen);
    return watch;
  }

  remove(view: WatchedView, screenId: string): void {
    const id = shareKey(view);
    const watch = this.#watches.get(id);
    if (!watch) return;
    watch.screens.delete(screenId);
    if (watch.screens.size === 0) this.#watches.delete(id);
  }
}

/** A kiosk's view holds its own print orders; other screens of a place show the same. */
function shareKey({ name, key, station, staffId, visitId }: WatchedView): string {
  if (staffId !== null) return `${key}@${staffId}`;
  if (visitId !== null) return `${key}@${visitId}`;
  if (!station) return key;
  return `${key}@${name === 'kiosk' ? station.stationId : (station.placeId ?? '')}`;
}
