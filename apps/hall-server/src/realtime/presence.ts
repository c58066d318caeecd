/** Who is connected now, and how the stations say they are. In memory only: it is true by being heard. */
import type { StationLine } from '@yiting/shared/protocol/views/station.ts';
import type { Database } from '../store/database.ts';
import { allStations } from '../store/staff.ts';

type Health = Readonly<Record<string, string | number>>;
type Seen = {
  connections: number;
  lastSeen: number;
  health: Health;
  /** Since when each of them is what it is, ms. */
  since: Readonly<Record<string, number>>;
};

export class Presence {
  readonly #stations = new Map<string, Seen>();
  readonly #staff = new Map<string, number>();

  stationCame(stationId: string, at: number): void {
    const seen = this.#seen(stationId);
    seen.connections += 1;
    seen.lastSeen = at;
  }

  stationLeft(stationId: string, at: number): void {
    const seen = this.#seen(stationId);
    seen.connections = Math.max(0, seen.connections - 1);
    seen.lastSeen = at;
  }

  stationSays(stationId: string, health: Health, at: number): void {
    const seen = this.#seen(stationId);
    const since = Object.keys(health).map((name) => {
      const stays = health[name] === seen.health[name];
      return [name, (stays ? seen.since[name] : undefined) ?? at] as const;
    });
    seen.since = Object.fromEntries(since);
    seen.health = health;
    seen.lastSeen = at;
  }

  /** Since when a station says of something what it says now, ms; null where it has not said it. */
  saidSince(stationId: string, name: string): number | null {
    return this.#stations.get(stationId)?.since[name] ?? null;
  }

  staffCame(staffId: string): void {
    this.#staff.set(staffId, (this.#staff.get(staffId) ?? 0) + 1);
  }

  staffLeft(staffId: string): void {
    const left = (this.#staff.get(staffId) ?? 1) - 1;
    if (left > 0) this.#staff.set(staffId, left);
    else this.#staff.delete(staffId);
  }

  staffIsHere(staffId: string): boolean {
    return this.#staff.has(staffId);
  }

  stations(database: Database): StationLine[] {
    return allStations(database).map((station) => {
      const seen = this.#stations.get(station.stationId);
      return {
        stationId: station.stationId,
        kind: station.kind,
        name: station.name,
        placeId: station.placeId,
        connected: (seen?.connections ?? 0) > 0,
        lastSeen: seen?.lastSeen ?? null,
        revoked: station.revokedAt !== null,
        health: seen?.health ?? {},
      };
    });
  }

  #seen(stationId: string): Seen {
    const known = this.#stations.get(stationId);
    if (known) return known;
    const fresh: Seen = { connections: 0, lastSeen: 0, health: {}, since: {} };
    this.#stations.set(stationId, fresh);
    return fresh;
  }
}
