/** Pushes views after commits: calls at once, counts together at most ten times a second (design 2.4). */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Pushed } from '@yiting/shared/protocol/views.ts';
import type { AnyEntry } from '../journal/entries.ts';
import { systemTimers, type Timers } from '../timers.ts';
import { buildView } from './build-view.ts';
import type { HubParts } from './hub-parts.ts';
import { SlowFigures, Snapshot } from './snapshot.ts';
import { isUrgent, type Touched, touchedBy } from './touched.ts';
import { type Screen, type Watch, type WatchedView, Watches } from './watches.ts';

const pushesPerBoot = 1_000_000_000;

export class Hub {
  readonly #parts: HubParts;
  readonly #watches = new Watches();
  readonly #slow = new SlowFigures();
  readonly #timers: Timers;
  readonly #endClock: () => void;
  #callOff: (() => void) | null = null;
  #callPhonesOff: (() => void) | null = null;
  #pushes = 0;
  #ofTurn: Snapshot | null = null;

  constructor(parts: HubParts) {
    this.#parts = parts;
    // Views change with time alone too: waits, ages of needs.
    this.#timers = parts.timers ?? systemTimers;
    this.#endClock = this.#timers.every(limits.clockPushEveryMs, () => {
      parts.waits.renew();
      this.pushSoon();
    });
  }

  watch(view: WatchedView, screen: Screen): void {
    const watch = this.#watches.add(view, screen);
    const body = this.#build(this.#snapshotOfTurn(), watch);
    if (body === null) return;
    watch.lastJson = JSON.stringify(body);
    screen.push(this.#pushed(watch, body));
  }

  unwatch(view: WatchedView, screenId: string): void {
    this.#watches.remove(view, screenId);
  }

  /** After a commit: what a call touches goes out now, everything else with the next round. */
  committed(entries: readonly AnyEntry[]): void {
    this.#ofTurn = null;
    const urgent = entries.filter(({ type }) => isUrgent(type));
    if (urgent.length > 0) {
      const touched = touchedBy(this.#parts.database, urgent);
      this.#round((watch) => concerns(watch, touched));
    }
    this.pushSoon();
  }

  /** All views, within `countsPushEveryMs`; phones, of which there are many, within `phonePushEveryMs`. */
  pushSoon(): void {
    this.#callOff ??= this.#timers.after(limits.countsPushEveryMs, () => {
      this.#callOff = null;
      this.#round(({ view }) => !isOfPhone(view));
    });
    this.#callPhonesOff ??= this.#timers.after(limits.phonePushEveryMs, () => {
      this.#callPhonesOff = null;
      this.#round(({ view }) => isOfPhone(view));
    });
  }

  close(): void {
    this.#endClock();
    this.#callOff?.();
    this.#callPhonesOff?.();
  }

  #round(chosen: (watch: Watch) => boolean): void {
    let snapshot: Snapshot | null = null;
    for (const watch of this.#watches.all()) {
      if (!chosen(watch)) continue;
      snapshot ??= this.#snapshot();
      const body = this.#build(snapshot, watch);
      if (body === null) continue;
      const json = JSON.stringify(body);
      if (json === watch.lastJson) continue;
      watch.lastJson = json;
      const pushed = this.#pushed(watch, body);
      for (const screen of watch.screens.values()) screen.push(pushed);
    }
  }

  /** One view that cannot be built blanks no other: the failure is logged, its screens keep their last picture. */
  #build(snapshot: Snapshot, watch: Watch): Pushed['body'] | null {
    try {
      return buildView(snapshot, watch.view, this.#parts);
    } catch (error) {
      this.#parts.log.error({ event: 'viewFault', view: watch.view.key, error }, 'a view could not be built');
      return null;
    }
  }

  /** Screens that come in one turn of the event loop, as all do after a restart, are shown the same hall, read once. */
  #snapshotOfTurn(): Snapshot {
    const { plan, now } = this.#parts;
    if (this.#ofTurn && this.#ofTurn.now === now() && this.#ofTurn.plan === plan()) return this.#ofTurn;
    const fresh = this.#snapshot();
    this.#ofTurn = fresh;
    setImmediate(() => {
      if (this.#ofTurn === fresh) this.#ofTurn = null;
    });
    return fresh;
  }

  #snapshot(): Snapshot {
    const { database, plan, now, waits, staffing } = this.#parts;
    staffing.renew();
    const parts = { database, now: now(), plan: plan(), waits, staffing: staffing.now };
    return new Snapshot({ ...parts, slow: this.#slow });
  }

  #pushed(watch: Watch, body: Pushed['body']): Pushed {
    this.#pushes += 1;
    const { epoch, boots, now } = this.#parts;
    return {
      name: watch.view.name,
      key: watch.view.key,
      epoch,
      seq: boots * pushesPerBoot + this.#pushes,
      at: now(),
      body,
    };
  }
}

function isOfPhone({ name }: WatchedView): boolean {
  return name === 'visit' || name === 'appointment';
}

function concerns({ view }: Watch, touched: Touched): boolean {
  if (view.name === 'desk') return touched.windowIds.has(view.windowId ?? '');
  if (view.name === 'strip' || view.name === 'rate')
    return touched.windowIds.has(view.station?.placeId ?? '');
  if (view.name === 'call') return touched.zoneIds.has(view.station?.placeId ?? '');
  if (isOfPhone(view)) return touched.visitIds.has(view.visitId ?? '');
  if (view.name === 'kiosk') return touched.stationIds.has(view.station?.stationId ?? '');
  return false;
}
