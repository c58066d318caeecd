/** Keeps the newest of each watched view by (epoch, seq), and who wants to know. */
import type { Pushed, ViewName, ViewParameters, Views } from '../protocol/views.ts';

export type Newest<N extends ViewName> = {
  readonly body: Views[N];
  readonly epoch: number;
  readonly seq: number;
  /** Hall time of the push, ms. */
  readonly at: number;
};
type Watched = {
  readonly name: ViewName;
  readonly parameters: unknown;
  readonly listeners: Set<(newest: Newest<ViewName>) => void>;
  newest: Newest<ViewName> | null;
};

/** The key of a view with its parameters, the same on both sides of the wire. */
export function viewKey(name: ViewName, parameters: object): string {
  const entries = Object.entries(parameters).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.length === 0
    ? name
    : `${name}?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`;
}

export class ViewStore {
  readonly #watched = new Map<string, Watched>();
  readonly #ask: (name: ViewName, parameters: unknown) => void;
  #epoch = 0;

  constructor(ask: (name: ViewName, parameters: unknown) => void) {
    this.#ask = ask;
  }

  /** Returns how to stop listening; that answers true when nobody listens any more. */
  add<N extends ViewName>(
    name: N,
    parameters: ViewParameters<N>,
    listener: (newest: Newest<N>) => void,
  ): () => boolean {
    const key = viewKey(name, parameters);
    const known = this.#watched.get(key);
    const watched: Watched = known ?? { name, parameters, listeners: new Set(), newest: null };
    const hear = listener as (newest: Newest<ViewName>) => void;
    watched.listeners.add(hear);
    if (!known) {
      this.#watched.set(key, watched);
      this.#ask(name, parameters);
    }
    if (watched.newest) hear(watched.newest);
    return () => {
      watched.listeners.delete(hear);
      if (watched.listeners.size > 0) return false;
      return this.#watched.delete(key);
    };
  }

  newest<N extends ViewName>(name: N, parameters: ViewParameters<N>): Newest<N> | null {
    return (this.#watched.get(viewKey(name, parameters))?.newest ?? null) as Newest<N> | null;
  }

  /** A new epoch (a restored backup) makes everything known before it old, whatever its number. */
  epochIs(epoch: number): void {
    this.#epoch = Math.max(this.#epoch, epoch);
  }

  /** After a greeting: reconnecting is the same as connecting. */
  askAgain(): void {
    for (const { name, parameters } of this.#watched.values()) this.#ask(name, parameters);
  }

  take(pushed: Pushed): void {
    const watched = this.#watched.get(pushed.key);
    if (!watched || pushed.epoch < this.#epoch || !isNewer(pushed, watched.newest)) return;
    this.#epoch = pushed.epoch;
    const newest: Newest<ViewName> = {
      body: pushed.body,
      epoch: pushed.epoch,
      seq: pushed.seq,
      at: pushed.at,
    };
    watched.newest = newest;
    for (const listener of [...watched.listeners]) listener(newest);
  }
}

function isNewer(pushed: Pushed, known: Newest<ViewName> | null): boolean {
  if (!known) return true;
  return pushed.epoch === known.epoch ? pushed.seq > known.seq : pushed.epoch > known.epoch;
}
