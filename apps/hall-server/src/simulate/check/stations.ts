/** The stations of a hall as those who act through them. */
import type { StationActor } from '../../commands/actor.ts';
import type { Database } from '../../store/database.ts';
import { allStations } from '../../store/staff.ts';

export function actorsOfStations(database: Database): StationActor[] {
  return allStations(database).map(({ stationId, kind, name, placeId }) => ({
    kind: 'station',
    stationId,
    stationKind: kind,
    name,
    placeId,
  }));
}
