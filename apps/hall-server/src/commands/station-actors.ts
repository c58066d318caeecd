/** Stations by their key, as asked with every message: read once, and anew after anything was committed about a station. */
import type { AnyEntry } from '../journal/entries.ts';
import type { Database } from '../store/database.ts';
import type { StationActor } from './actor.ts';
import { actorOfStation } from './pairings.ts';

export class StationActors {
  readonly #database: Database;
  readonly #known = new Map<string, StationActor>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Who holds the key now; null for a strange or a revoked one, which is looked up every time. */
  of(stationKey: string): StationActor | null {
    const known = this.#known.get(stationKey);
    if (known) return known;
    const found = actorOfStation(this.#database, stationKey);
    if (found) this.#known.set(stationKey, found);
    return found;
  }

  /** Before anybody looks who is still trusted. */
  committed(entries: readonly AnyEntry[]): void {
    if (entries.some(({ type }) => type.startsWith('station.'))) this.#known.clear();
  }
}
