/** What a manager must know of stations: one that asks to be enrolled, one that is gone, paper that ends, a printer at fault. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import type { StationLine } from '@yiting/shared/protocol/views/station.ts';
import { waitingPairings } from '../../store/staff.ts';
import type { Presence } from '../presence.ts';
import type { Snapshot } from '../snapshot.ts';

/** Until the hall sets its own. */
const goneMs = 60_000;

export function stationNeeds(hall: Snapshot, presence: Presence): Need[] {
  const pairings = waitingPairings(hall.database, hall.now - limits.pairingOpenMs).map(
    (pairing): Need => ({
      needId: pairing.pairingId,
      kind: 'pairingWaits',
      urgent: false,
      at: pairing.at,
      detail: { code: pairing.code, kind: pairing.kind },
    }),
  );
  const stations = presence.stations(hall.database);
  return [...pairings, ...stations.flatMap((station) => stationNeed(hall, presence, station))];
}

function stationNeed(hall: Snapshot, presence: Presence, station: StationLine): Need[] {
  if (station.revoked) return [];
  if (!station.connected && station.lastSeen !== null && hall.now - station.lastSeen > goneMs) {
    return [
      {
        needId: `gone-${station.stationId}`,
        kind: 'stationGone',
        urgent: false,
        at: station.lastSeen,
        detail: { station: station.name },
      },
    ];
  }
  const { paper } = station.health;
  if (station.connected && (paper === 'nearEnd' || paper === 'empty')) {
    return [
      {
        needId: `paper-${station.stationId}`,
        kind: 'paperLow',
        urgent: paper === 'empty',
        at: presence.saidSince(station.stationId, 'paper') ?? hall.now,
        detail: { station: station.name, paper },
      },
    ];
  }
  return printerNeed(hall, presence, station);
}

/** Ready, or nobody can know; without a printer there is none to mend (B5-89, 90). */
const wellPrinters: readonly unknown[] = [undefined, 'ready', 'unknown', 'noPrinter'];

function printerNeed(
  hall: Snapshot,
  presence: Presence,
  { stationId, name, connected, health }: StationLine,
): Need[] {
  if (!connected || wellPrinters.includes(health.printer)) return [];
  return [
    {
      needId: `printer-${stationId}`,
      kind: 'printerFault',
      urgent: true,
      at: presence.saidSince(stationId, 'printer') ?? hall.now,
      detail: { station: name, printer: health.printer ?? '' },
    },
  ];
}
