/** Calls for help that are still open: at the kiosk, at the guide desk, and on the wall when nobody goes. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { HelpLine, KioskHelp } from '@yiting/shared/protocol/views/help.ts';
import type { Need } from '@yiting/shared/protocol/views/screens.ts';
import { type HelpRow, openHelp } from '../../store/help.ts';
import type { Snapshot } from '../snapshot.ts';

const minuteMs = 60_000;

function open(hall: Snapshot): HelpRow[] {
  return hall.once('help', () => openHelp(hall.database));
}

export function kioskHelp(hall: Snapshot, stationId: string): KioskHelp | null {
  const row = open(hall).find((each) => each.stationId === stationId);
  return row ? { helpId: row.helpId, coming: row.helperId !== null } : null;
}

export function helpLines(hall: Snapshot): HelpLine[] {
  return open(hall).map(({ helpId, stationId, language, at, helperId }) => {
    const station = stationPlace(hall, stationId);
    return {
      helpId,
      stationName: station.name,
      zoneName: station.placeId === null ? null : hall.zoneName(station.placeId),
      language,
      at,
      helperId,
      helperName: hall.staff.find(({ staffId }) => staffId === helperId)?.name ?? null,
    };
  });
}

/** After two minutes nobody has gone: the manager must know. */
export function helpNeeds(hall: Snapshot): Need[] {
  return open(hall)
    .filter(({ helperId, at }) => helperId === null && hall.now - at >= limits.helpUnansweredMs)
    .map(({ helpId, stationId, at }) => ({
      needId: helpId,
      kind: 'helpWaits',
      urgent: true,
      at,
      detail: {
        station: stationPlace(hall, stationId).name,
        minutes: Math.floor((hall.now - at) / minuteMs),
      },
    }));
}

function stationPlace(hall: Snapshot, stationId: string): { name: string; placeId: string | null } {
  return (
    hall.database.one<{ name: string; placeId: string | null }>(
      'SELECT name, place_id AS placeId FROM stations WHERE station_id = :stationId',
      { stationId },
    ) ?? { name: stationId, placeId: null }
  );
}
